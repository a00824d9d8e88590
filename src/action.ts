/** Entry of the action: inputs and event → ports → run → publish → exit code. Only here are inputs read and steps failed. */
import { randomInt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as core from '@actions/core';
import { localRun } from './commands/local-run.ts';
import { recordedSentence, recordRun } from './commands/record-run.ts';
import { releaseRun } from './commands/release-run.ts';
import { repositoryOf } from './commands/repository-of.ts';
import { runtimeFolder } from './edge/backend/runtime-folder.ts';
import { supportedWheel, thisMachine } from './edge/backend/supported-wheel.ts';
import { runtimeKey } from './edge/backend/wheel.ts';
import { diskFiles } from './edge/files/disk.ts';
import { commitInfo } from './edge/git/commits.ts';
import { aggregateAction } from './edge/github/aggregate-action.ts';
import { ancestry } from './edge/github/ancestry.ts';
import { apiBranch } from './edge/github/api-branch.ts';
import { findBaseCommit } from './edge/github/base-commit.ts';
import { checkoutNotice } from './edge/github/checkout-notice.ts';
import { dryRunClient } from './edge/github/dry-run-client.ts';
import { type EventContext, readEvent } from './edge/github/event.ts';
import { failureText } from './edge/github/failure-text.ts';
import { gateAction, type StepEnd } from './edge/github/gate-action.ts';
import { type Inputs, type ReadInputs, readInputs } from './edge/github/inputs.ts';
import { type KernelCache, kernelCache } from './edge/github/kernel-cache.ts';
import { nothingToDo } from './edge/github/mode-events.ts';
import { octokitClient } from './edge/github/octokit-client.ts';
import { type ModePorts, skipped } from './edge/github/publication.ts';
import { publishAction } from './edge/github/publish-action.ts';
import { recordAs } from './edge/github/record-as.ts';
import { releaseAction } from './edge/github/release-action.ts';
import type { Timer } from './edge/github/retry.ts';
import { writeSummary } from './edge/github/summary.ts';
import { workflowLog } from './edge/github/workflow-log.ts';
import { workflowRun } from './edge/github/workflow-run.ts';
import { inert } from './edge/terminal/inert.ts';
import { progressDisplay } from './edge/terminal/progress.ts';
import { Failure } from './failure.ts';
import { cacheRootOf, localPorts } from './local.ts';
import { renderMarkdown } from './report/markdown.ts';
import { openProject, type Project } from './run/project.ts';
import { removeEarlier, writtenPaths } from './run/remove-earlier.ts';
import { VERSION } from './version.ts';

const log = workflowLog({ write: (text) => process.stdout.write(text), warn: core.warning, debug: core.debug });
const now = (): number => performance.now();
const timer: Timer = { now, sleep: (milliseconds) => sleep(milliseconds), random: () => randomInt(2 ** 32) / 2 ** 32 };
const cancel = new AbortController();
const beforeCrash: ((headline: string) => Promise<void>)[] = [];
const longestGoodbyeMs = 10_000;

/** A wrong input is said where the report would have stood: no comment of an earlier run may look like this one's. */
async function act(event: EventContext, { inputs, failure }: ReadInputs): Promise<StepEnd> {
  const workspace = workspaceFolder();
  const root = rootOf(inputs);
  const client =
    inputs.token === undefined
      ? undefined
      : octokitClient({ ...event, token: inputs.token, userAgent: `compression-gate/${VERSION}`, timer, log });
  const progress = progressDisplay({ mode: 'lines', stream: process.stdout, log, now });
  const local = localPorts({
    root,
    environment: process.env,
    log,
    progress: progress.report,
    signal: cancel.signal,
    keepNative: keepNative(),
    dataBranch: client && ((name) => apiBranch(client, name)),
  });
  const ports: ModePorts = {
    inputs,
    event,
    fromWorkspace: (path) => workspacePath(workspace, resolve(root, path)),
    client: client ?? dryRunClient(log),
    timer,
    date: local.clock.date,
    log,
    render: (report, form, link) => renderMarkdown(report, { form, link }),
    writeSummary: summary,
    annotate: ({ level, message, title, file, line }) => {
      const issue = level === 'error' ? core.error : core.warning;
      issue(message, { title, file, startLine: line });
    },
    setOutput: core.setOutput,
    cancelled: () => cancel.signal.aborted,
    beforeCrash: (close) => beforeCrash.push(close),
  };
  if (failure === undefined) {
    const idle = nothingToDo(inputs.mode, event);
    if (idle !== undefined) return skipped(idle, ports);
    if (inputs.mode === 'publish') return publishAction({ ...ports, files: local.files });
    if (inputs.mode === 'aggregate') {
      const configured = () => openProject(inputs.config, undefined, local.filesAt).then(namesOf);
      const run = workflowRun(process.env);
      return aggregateAction({ ...ports, files: local.files, configured, run });
    }
  }
  const options = {
    configPath: inputs.config,
    targets: inputs.targets,
    backend: inputs.backend,
    baselinePath: inputs.baseline,
    outputFolder: inputs.outputFolder,
    resultPath: inputs.resultPath,
    fresh: inputs.fresh,
    failOn: inputs.failOn,
  };
  let found: ReturnType<typeof findBaseCommit> | undefined;
  const base = () => (found ??= findBaseCommit({ workspace, root, event, client, log }));
  const isAncestor = ancestry(root, ports.client, event.commit);
  if (failure === undefined && inputs.mode === 'release') {
    const { git } = await repositoryOf(root);
    return releaseAction({
      ...ports,
      files: local.files,
      head: async () => (await commitInfo(git, 'HEAD')).commit,
      run: (release, commit) => {
        return releaseRun({ ...options, release }, { local, base, isAncestor, commit });
      },
    });
  }
  return gateAction({
    ...ports,
    run: async () => {
      if (failure !== undefined) throw failure;
      if (inputs.mode !== 'record')
        return localRun(options, {
          isAncestor,
          local,
          base,
          rulesBase: base,
          checkoutNotice: () => checkoutNotice(root, event),
          commit: event.commit,
        });
      const recorded = await recordRun(options, { local, base, isAncestor }, recordAs(process.env));
      log.info(recordedSentence(recorded));
      return recorded;
    },
  });
}

function workspaceFolder(): string {
  return resolve(process.env.GITHUB_WORKSPACE || process.cwd());
}

/** What paths of the inputs are relative to. */
function rootOf({ workingDirectory }: Inputs): string {
  return resolve(workspaceFolder(), workingDirectory);
}

function namesOf({ targets }: Project): string[] {
  return targets.map(({ name }) => name);
}

/** Undefined where there are no kernels to keep; whoever wants native ones is told why. */
function keepNative(): KernelCache | undefined {
  try {
    const wheel = supportedWheel(thisMachine());
    const folder = runtimeFolder(cacheRootOf(process.env), wheel);
    return kernelCache({ folder, key: `compression-gate-native-${runtimeKey(wheel)}`, log });
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

function workspacePath(workspace: string, path: string): string {
  const inside = relative(workspace, path);
  return inside.startsWith('..') || isAbsolute(inside) ? path : inside.split(sep).join('/');
}

/** Runners of old GHES versions have no summaries: the log then holds the report's path at least. */
async function summary(render: Parameters<typeof writeSummary>[1], last: string): Promise<void> {
  const file = process.env.GITHUB_STEP_SUMMARY;
  if (file) await writeSummary(file, render, last);
  else log.info('This runner keeps no job summaries.');
}

async function readPayload(): Promise<unknown> {
  const path = process.env.GITHUB_EVENT_PATH;
  return path ? JSON.parse(await readFile(path, 'utf8')) : {};
}

async function main(): Promise<StepEnd> {
  try {
    const read = readInputs(core.getInput);
    // `publish` writes no files. The others must not leave a verdict of before, whatever ends them.
    if (read.inputs.mode !== 'publish') await removeEarlier(diskFiles(rootOf(read.inputs)), writtenPaths(read.inputs));
    const event = readEvent(process.env, await readPayload());
    return await act(event, read);
  } catch (error) {
    return failed(error);
  }
}

async function failed(error: unknown): Promise<StepEnd> {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = process.env;
  const { headline, markdown, exitCode } = failureText(
    error,
    'Compression gate',
    `${server || 'https://github.com'}/${repository}/actions/runs/${run}`,
  );
  await summary(() => markdown, headline).catch(() => {});
  // Later steps that read the verdict alone must not find the empty text of a step that never ran.
  core.setOutput('verdict', 'not-measured');
  return { exitCode, message: headline };
}

function end({ exitCode, message }: StepEnd): void {
  if (message !== undefined) core.setFailed(message);
  process.exitCode = exitCode;
}

// Node would print the message as it is, and the runner read commands from it.
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (error: unknown) => {
    process.stdout.write(`${inert(error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`);
    const message = 'Compression gate: the run could not be finished. A defect ended it; see the log.';
    end({ exitCode: 3, message });
    const closing = Promise.allSettled(beforeCrash.splice(0).map((close) => close(message)));
    void Promise.race([closing, sleep(longestGoodbyeMs)]).finally(() => process.exit());
  });
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => cancel.abort());

end(await main());
