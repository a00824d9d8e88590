/** The consumer's real workflow, run by act on this machine against the loopback API. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { GitHubApi } from '../../support/github-api/server.ts';
import type { Consumer, PullRequestState } from './consumer.ts';

export interface WorkflowTools {
  readonly act: string;
  /** Folder of a Node 24. */
  readonly node24: string;
}

/** As `scripts/test.mjs` hands them over; undefined where this machine has them not. */
export function workflowTools(): WorkflowTools | undefined {
  const { COMPRESSION_GATE_ACT: act, COMPRESSION_GATE_NODE24: node24 } = process.env;
  return act && node24 ? { act, node24 } : undefined;
}

export interface WorkflowRequest {
  readonly tools: WorkflowTools;
  /** Folder of the work tree, and one for everything else. */
  readonly consumer: Pick<Consumer, 'folder' | 'scratch'>;
  readonly api: GitHubApi;
  readonly event: string;
  readonly payload: object;
  /** Default: 4242. */
  readonly runId?: number;
  readonly environment?: Readonly<Record<string, string>>;
  /** File in .github/workflows; default: gate.yml. */
  readonly workflow?: string;
  /** Folders that stand for actions: `actions/upload-artifact@v7` → folder. */
  readonly actions?: Readonly<Record<string, string>>;
  /** Jobs at a time; default: as many as there are processors. */
  readonly jobs?: number;
}

export interface WorkflowEnd {
  readonly succeeded: boolean;
  /** Where it did not succeed: what was printed until the last step failed, or the end of it; else empty. */
  readonly trouble: string;
  /** `error compression-gate.yml:12 title: message`, in order. */
  readonly annotations: readonly string[];
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** What the action printed. */
  readonly log: string;
  /** What all steps printed, and act about them. */
  readonly printed: string;
  readonly seconds: number;
}

interface ActLine {
  readonly command?: string;
  readonly msg?: string;
  readonly content?: string;
  readonly stepResult?: string;
  readonly raw_output?: boolean;
}

export async function runWorkflow(request: WorkflowRequest): Promise<WorkflowEnd> {
  const { tools, consumer, api, event, payload, runId = 4242, environment = {}, workflow = 'gate.yml' } = request;
  const build = resolve(process.env.COMPRESSION_GATE_BUILD || '.build');
  const home = join(consumer.scratch, 'home');
  mkdirSync(home, { recursive: true });
  const eventFile = join(consumer.scratch, 'event.json');
  writeFileSync(eventFile, JSON.stringify(payload));
  const variables: Record<string, string> = {
    GITHUB_API_URL: api.url,
    GITHUB_GRAPHQL_URL: `${api.url}/graphql`,
    GITHUB_REPOSITORY: `${api.state.owner}/${api.state.name}`,
    GITHUB_RUN_ID: String(runId),
    ...environment,
  };
  const parameters = [
    event,
    ...['-C', consumer.folder],
    ...['-W', `.github/workflows/${workflow}`],
    ...['-P', 'ubuntu-latest=-self-hosted'],
    ...['-e', eventFile],
    ...['-s', 'GITHUB_TOKEN=e2e-token'],
    ...['--actor', 'dev', '--json', '--rm', '--use-gitignore=false', '--no-cache-server'],
    ...['--action-cache-path', join(consumer.scratch, 'actions')],
    ...['--local-repository', `acme/compression-gate@v1=${build}`],
    ...Object.entries(request.actions ?? {}).flatMap(([name, folder]) => ['--local-repository', `${name}=${folder}`]),
    ...(request.jobs === undefined ? [] : ['--concurrent-jobs', String(request.jobs)]),
    ...Object.entries(variables).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
  ];
  // Steps get the whole environment of act: nothing of this process may be in it.
  const env = {
    HOME: home,
    PATH: `${listeningNode(tools, consumer.scratch)}:/usr/local/bin:/usr/bin:/bin`,
    LANG: 'C.UTF-8',
    GIT_PAGER: 'cat',
    GIT_CONFIG_GLOBAL: join(consumer.scratch, 'empty.gitconfig'),
    NO_COLOR: '1',
  };
  const started = performance.now();
  const { code, output } = await start(tools.act, parameters, env);
  const said = readFileSync(join(consumer.scratch, actionLog), 'utf8');
  const read = readOutput(output, said);
  const trouble = code === 0 ? '' : lastFailure(read.printed);
  return { ...read, succeeded: code === 0, trouble, seconds: (performance.now() - started) / 1000 };
}

const actionLog = 'action.log';
const TROUBLE_LINES = 80;

function lastFailure(printed: string): string {
  const lines = printed.split('\n');
  const end = lines.findLastIndex((line) => line.includes('❌')) + 1;
  return lines
    .slice(0, end || undefined)
    .slice(-TROUBLE_LINES)
    .join('\n');
}

/**
 * A folder with a `node` that also writes to a file what the action says. act (0.2.89) reads a step's output from a
 * terminal, and closes that without reading to the end where the step fails: on a busy machine, annotations would be lost.
 */
function listeningNode({ node24 }: WorkflowTools, scratch: string): string {
  const folder = join(scratch, 'bin');
  const log = join(scratch, actionLog);
  mkdirSync(folder, { recursive: true });
  writeFileSync(log, '');
  // Asked where it is, it must not send act past itself.
  // bash, for other shells drop variables whose names hold a hyphen, as those of inputs do.
  const script = `#!/bin/bash
case "$*" in *'console.log(process.execPath)'*) echo '${join(folder, 'node')}'; exit;; esac
'${join(node24, 'node')}' "$@" 2>&1 | tee -a '${log}'
exit "\${PIPESTATUS[0]}"
`;
  writeFileSync(join(folder, 'node'), script, { mode: 0o755 });
  return folder;
}

function start(program: string, parameters: string[], env: Record<string, string>) {
  return new Promise<{ code: number | null; output: string }>((done, reject) => {
    const child = spawn(program, parameters, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    // Each by itself: pieces of the one must not fall between pieces of a line of the other.
    const texts = [child.stdout, child.stderr].map((stream) => {
      const pieces: string[] = [];
      stream.setEncoding('utf8').on('data', (piece: string) => pieces.push(piece));
      return pieces;
    });
    child.on('error', reject);
    child.on('close', (code) => done({ code, output: texts.map((pieces) => pieces.join('')).join('\n') }));
  });
}

/** `said`: what the action printed, to its end. */
function readOutput(
  output: string,
  said: string,
): Pick<WorkflowEnd, 'annotations' | 'summary' | 'outputs' | 'log' | 'printed'> {
  const lines = output.split('\n').flatMap((line): ActLine[] => {
    // The last line of a failed job is no JSON.
    if (!line.startsWith('{')) return [];
    return [JSON.parse(line)];
  });
  const printed = lines.map(({ msg = '' }) => msg).join('\n');
  const outputs = /OUTPUTS (\{[\s\S]*?\n\})/.exec(printed)?.[1] ?? '{}';
  return {
    annotations: said
      .split(/\r?\n/)
      .filter((line) => /^\s*::(error|warning)\b/.test(line))
      .map(annotationOf),
    summary: lines.flatMap(({ command, content }) => (command === 'summary' ? [content ?? ''] : [])).join(''),
    outputs: JSON.parse(outputs),
    log: said,
    printed,
  };
}

/** The runner splits a command at its second `::`. */
function annotationOf(raw: string): string {
  const [, level, properties, message] = /^::(\w+)\s*(.*?)::(.*)$/.exec(raw.trim()) ?? [];
  const unescaped = (text: string): string =>
    text
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%0A', '\n')
      .replaceAll('%0D', '\r')
      .replaceAll('%25', '%');
  const values = Object.fromEntries(properties.split(',').map((pair) => pair.split('=').map(unescaped)));
  const place = values.file === undefined ? '' : ` ${values.file}:${values.line ?? '-'}`;
  return `${level}${place}${values.title ? ` ${values.title}` : ''}: ${unescaped(message)}`;
}

/** The payload of a pull_request event, as far as it matters. */
export function pullRequestPayload({ base, head }: PullRequestState, { fork = false } = {}): object {
  const repo = (full_name: string): object => ({ full_name });
  return {
    action: 'synchronize',
    number: 7,
    repository: { full_name: 'acme/app', default_branch: 'main' },
    pull_request: {
      number: 7,
      head: { ref: 'topic', sha: head, repo: repo(fork ? 'stranger/app' : 'acme/app') },
      base: { ref: 'main', sha: base, repo: repo('acme/app') },
    },
  };
}
