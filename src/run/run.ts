/**
 * One run: plan what has to be measured, measure it in the worker, judge by the gates, report, write. Core of the action and
 * of `compression-gate run`; all that touches the world comes in through the ports.
 */

import type { Config } from '../config/schema.ts';
import type { Measurement } from '../evaluate/measurement.ts';
import { Failure, type FailureData, failureFromData, failureToData } from '../failure.ts';
import { kernelsOf } from '../history/comparable.ts';
import type { MeasureRequest } from '../pipeline/request.ts';
import type { Approval, BaseCommit, Clock, Files, Log, ReleaseQuery, Store, StorePlace } from '../ports.ts';
import { buildReport, type FailedTarget } from '../report/build.ts';
import { toResultJson } from '../report/json.ts';
import { renderMarkdown } from '../report/markdown.ts';
import type { Report, WorkflowRun } from '../report/report.ts';
import { VERSION } from '../version.ts';
import { changedRules } from './changed-rules.ts';
import { conclude, type WeighedTarget } from './conclude.ts';
import { foresee } from './foresee.ts';
import { judgeTargets } from './judge-targets.ts';
import { checkModelFolder, clearModelFolder, writeModelFolder } from './model-folder.ts';
import { checkPackedFile, clearPackedFile, packStored, writePackedFile } from './packed-file.ts';
import { placeFailure } from './place-failure.ts';
import { type FailedPlan, type PlannedTarget, planTargets } from './plan.ts';
import { policyUnder, releaseNotice, underProfile } from './profile.ts';
import { openProject, type Project, preciousOf } from './project.ts';
import { readAccepted } from './read-accepted.ts';
import { readReferences } from './references.ts';
import { removeEarlier, writtenPaths } from './remove-earlier.ts';
import { storePlace } from './store-place.ts';
import { removeExamples, writeExamples } from './write-examples.ts';

export interface RunOptions {
  /** Config file, relative to the working directory. */
  readonly configPath: string;
  /** Absent: all of the config. */
  readonly targets?: readonly string[];
  /** These two: absent, as the config says. */
  readonly backend?: Config['backend'];
  readonly baselinePath?: string;
  /** Measure although nothing has changed. */
  readonly fresh: boolean;
  readonly failOn: 'error' | 'warn' | 'never';
  /** `release`: judge by the stricter gates of a release. */
  readonly profile?: 'release';
  /** Tag of the release that is being made, where it is known. */
  readonly release?: string;
  /** A stored baseline that cannot be read counts as none, because it is about to be replaced. */
  readonly replaceBaseline?: boolean;
  /** Folder for report.md, result.json and the compressed models. */
  readonly outputFolder: string;
  /** Absent: result.json in the output folder. */
  readonly resultPath?: string;
}

/** What measuring in the worker gave. */
export interface Measured {
  readonly measured: ReadonlyMap<string, Measurement>;
  readonly failed: ReadonlyMap<string, FailureData>;
  readonly notices: readonly string[];
}

export interface RunPorts {
  /** Rooted at the working directory. */
  readonly files: Files;
  filesAt(folder: string): Files;
  readonly log: Log;
  readonly clock: Clock;
  storeIn(files: Files, place: StorePlace): Store;
  /** Asked only where a target has no stored baseline. */
  readonly base: () => Promise<BaseCommit | undefined>;
  /** The commit whose config and accepted regressions the change is held against. Absent: that is not looked at. */
  readonly rulesBase?: () => Promise<BaseCommit | undefined>;
  /** A sentence for the report where what is checked out is not what the event is about. */
  readonly checkoutNotice?: () => Promise<string | undefined>;
  readonly measure: (
    requests: readonly MeasureRequest[],
    project: Project,
    backend: Config['backend'],
  ) => Promise<Measured>;
  /** Who stands behind accepted regressions: author of the lines of a file (absolute path). */
  readonly approval?: (file: string, lines: readonly [first: number, last: number]) => Promise<Approval>;
  /** Commit that is being measured, where known. */
  readonly commit?: string;
  /** Whether another commit is an ancestor of it: which release is the last one depends on that. */
  readonly isAncestor?: ReleaseQuery['isAncestor'];
  /** The workflow run that this is a step of. */
  readonly workflowRun?: WorkflowRun;
  /** Versions of what makes candidates: part of every content key. */
  readonly toolchain: string;
}

export interface Outcome {
  readonly report: Report;
  /** As written to `resultPath`. */
  readonly result: Record<string, unknown>;
  readonly resultPath: string;
  readonly reportPath: string;
  readonly exitCode: Report['exitCode'];
  readonly project: Project;
  readonly store: Store;
  /** For `baseline update`. */
  readonly plans: readonly (PlannedTarget | FailedPlan)[];
  readonly measured: Measured;
}

const nothing: Measured = { measured: new Map(), failed: new Map(), notices: [] };

export async function run(options: RunOptions, ports: RunPorts): Promise<Outcome> {
  const started = ports.clock.now();
  const { resultPath, reportPath } = writtenPaths(options);
  await removeEarlier(ports.files, { resultPath, reportPath });
  const { profile, release: tag } = options;
  const project = underProfile(profile, await openProject(options.configPath, options.targets, ports.filesAt));
  const store = ports.storeIn(project.files, storePlace(project.config.baseline, options.baselinePath));
  const accepted = await readAccepted(project, ports);
  const plans = await planTargets({
    project,
    store,
    base: ports.base,
    toolchain: ports.toolchain,
    fresh: options.fresh,
    needsModel: profile === 'release',
    stores: options.replaceBaseline,
    root: ports.files.root,
    date: ports.clock.date(),
    warn: ports.log.warn,
    unreadable: (failure) => {
      if (options.replaceBaseline !== true) throw failure;
      ports.log.warn(`${failure.message} It ${store.kind === 'folder' ? 'is replaced' : 'counts as none'}.`);
    },
  });
  const modelFolderOf = (target: string): string => `${options.outputFolder}/${target}/model`;
  const precious = preciousOf(project, options.baselinePath);
  const backend = options.backend ?? project.config.backend;
  for (const plan of plans) {
    ports.log.info(`${plan.name}: ${intention(plan, backend)}`);
    if ('failure' in plan) continue;
    await checkModelFolder(ports.files, modelFolderOf(plan.name), precious);
    await checkPackedFile(ports.files, modelFolderOf(plan.name));
  }
  for (const line of foresee(plans, project.config.verdicts, profile)) ports.log.info(line);
  const examplesPath = `${options.outputFolder}/report.html`;
  for (const path of [reportPath, resultPath]) await ports.files.checkWrite(path, 'file');
  // Before the long work: a page of the last run is stale even where this one comes to no end.
  await removeExamples(examplesPath, ports.files);

  const requests = plans.flatMap((plan) => ('failure' in plan ? [] : (plan.request ?? [])));
  const measured = await measure(requests, () => ports.measure(requests, project, backend));

  const concluded: (WeighedTarget | FailedTarget)[] = [];
  const altered = await changedRules(project, await ports.rulesBase?.(), ports.files.root);
  const told = [await ports.checkoutNotice?.(), altered].filter((notice) => notice !== undefined);
  const notices = [...told, ...measured.notices];
  for (const plan of plans) {
    const modelFolder = modelFolderOf(plan.name);
    if ('failure' in plan) {
      await clearModelFolder(ports.files, modelFolder, precious);
      await clearPackedFile(ports.files, modelFolder);
      concluded.push(plan);
      continue;
    }
    const reused = plan.request === undefined ? plan.stored : undefined;
    const result = measured.measured.get(plan.name);
    const model = result?.model ?? reused?.model;
    if (model === undefined) {
      await clearModelFolder(ports.files, modelFolder, precious);
      await clearPackedFile(ports.files, modelFolder);
    } else {
      await writeModelFolder(ports.files, modelFolder, model);
      const packed = result === undefined ? (reused?.packed ?? packStored(model)) : result.packed;
      await writePackedFile(ports.files, modelFolder, packed);
    }
    const lookup = { tag, commit: tag && ports.commit, isAncestor: ports.isAncestor, strict: profile === 'release' };
    const references = await readReferences(plan.name, plan.config, store, project.config.history.window, lookup);
    const beside = { modelFolder: model && modelFolder, accepted, references, profile };
    concluded.push(conclude(plan, measured, project, beside));
    if (profile === 'release') notices.push(releaseNotice(plan.name, references, project));
  }
  const { targets: judged, family } = judgeTargets(
    concluded.map((target) => ('failure' in target ? placeFailure(target, project) : target)),
    project.config.verdicts.alpha,
  );
  for (const target of judged) {
    if ('failure' in target) ports.log.error(`${target.name}: ${sentenceOf(target.failure)}`);
  }
  const { title, perClass } = project.config.report;
  const report = buildReport({
    title: profile === 'release' ? `${title}: release${tag === undefined ? '' : ` ${tag}`}` : title,
    profile,
    perClass,
    targets: judged,
    family,
    notices,
    policy: { ...policyUnder(profile, project.config.verdicts), failOn: options.failOn },
    confidence: project.config.verdicts.confidence,
    version: VERSION,
    createdAt: ports.clock.date(),
    commit: ports.commit,
    run: ports.workflowRun,
    configPath: options.configPath,
    seconds: (ports.clock.now() - started) / 1000,
  });
  const result = toResultJson(report);
  await ports.files.write(reportPath, renderMarkdown(report, { form: 'full' }));
  const examples = { targets: judged, report, form: project.config.report.examples };
  await writeExamples(examples, examplesPath, ports.files);
  await ports.files.write(resultPath, `${JSON.stringify(result, null, 2)}\n`);
  return { report, result, resultPath, reportPath, exitCode: report.exitCode, project, store, plans, measured };
}

/** A worker that could not be kept alive fails the targets that it was to measure: the report says so. */
async function measure(requests: readonly MeasureRequest[], inWorker: () => Promise<Measured>): Promise<Measured> {
  if (requests.length === 0) return nothing;
  try {
    return await inWorker();
  } catch (error) {
    if (!(error instanceof Failure) || error.code === 'worker/aborted') throw error;
    const failure = failureToData(error);
    return { ...nothing, failed: new Map(requests.map(({ target }) => [target, failure])) };
  }
}

/** `asked`: kernels that are asked for; a result on record stands whatever they are. */
function intention(plan: PlannedTarget | FailedPlan, asked: Config['backend']): string {
  if ('failure' in plan) return 'its input is wrong';
  if (plan.request === undefined) {
    const facts = plan.stored?.record.facts;
    const others = facts !== undefined && asked !== 'auto' && asked !== facts.backend;
    return `nothing has changed, the result on record${facts === undefined ? '' : ` (measured on ${kernelsOf(facts)})`} is reused${
      others ? `; \`fresh\` measures again, on ${asked}` : ''
    }`;
  }
  const { kind, info } = plan.baseline;
  if (plan.sameAsBase) return 'to be measured; the base commit holds the same model and recipe';
  if (kind === 'measure-base') return `to be measured beside the model of the base commit ${info.commit?.slice(0, 7)}`;
  if (kind === 'remeasure-stored') return 'to be measured, and the stored baseline again beside it';
  return `to be measured; baseline: ${info.text}`;
}

/** A defect of ours is shown with its stack, so that it can be reported. */
function sentenceOf(failure: FailureData): string {
  const { message, stack } = failureFromData(failure);
  if (failure.kind !== 'defect') return message;
  return `this is a defect of compression-gate ${VERSION}, please report it with these lines:\n${stack ?? message}`;
}
