/** The consumer's real workflow, run by act on this machine against the loopback API. */
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
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
  readonly consumer: Consumer;
  readonly api: GitHubApi;
  readonly event: string;
  readonly payload: object;
  /** Default: 4242. */
  readonly runId?: number;
  readonly environment?: Readonly<Record<string, string>>;
}

export interface WorkflowEnd {
  readonly succeeded: boolean;
  /** `error compression-gate.yml:12 title: message`, in order. */
  readonly annotations: readonly string[];
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** What the steps printed. */
  readonly log: string;
  readonly seconds: number;
}

interface ActLine {
  readonly command?: string;
  readonly raw?: string;
  readonly msg?: string;
  readonly content?: string;
  readonly stepResult?: string;
  readonly raw_output?: boolean;
}

export async function runWorkflow(request: WorkflowRequest): Promise<WorkflowEnd> {
  const { tools, consumer, api, event, payload, runId = 4242, environment = {} } = request;
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
    ...['-W', '.github/workflows/gate.yml'],
    ...['-P', 'ubuntu-latest=-self-hosted'],
    ...['-e', eventFile],
    ...['-s', 'GITHUB_TOKEN=e2e-token'],
    ...['--actor', 'dev', '--json', '--rm', '--use-gitignore=false', '--no-cache-server'],
    ...['--action-cache-path', join(consumer.scratch, 'actions')],
    ...['--local-repository', `acme/compression-gate@v1=${build}`],
    ...Object.entries(variables).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
  ];
  // Steps get the whole environment of act: nothing of this process may be in it.
  const env = {
    HOME: home,
    PATH: `${tools.node24}:/usr/local/bin:/usr/bin:/bin`,
    LANG: 'C.UTF-8',
    GIT_PAGER: 'cat',
    GIT_CONFIG_GLOBAL: join(consumer.scratch, 'empty.gitconfig'),
    NO_COLOR: '1',
  };
  const started = performance.now();
  const { code, output } = await start(tools.act, parameters, env);
  return { ...readOutput(output), succeeded: code === 0, seconds: (performance.now() - started) / 1000 };
}

function start(program: string, parameters: string[], env: Record<string, string>) {
  return new Promise<{ code: number | null; output: string }>((done, reject) => {
    const child = spawn(program, parameters, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk;
      });
    }
    child.on('error', reject);
    child.on('close', (code) => done({ code, output }));
  });
}

function readOutput(output: string): Pick<WorkflowEnd, 'annotations' | 'summary' | 'outputs' | 'log'> {
  const lines = output.split('\n').flatMap((line): ActLine[] => {
    // The last line of a failed job is no JSON.
    if (!line.startsWith('{')) return [];
    return [JSON.parse(line)];
  });
  const printed = lines.map(({ msg = '' }) => msg).join('\n');
  const outputs = /OUTPUTS (\{[\s\S]*?\n\})/.exec(printed)?.[1] ?? '{}';
  return {
    annotations: lines.flatMap(({ command, raw }) =>
      command === 'error' || command === 'warning' ? [annotationOf(raw ?? '')] : [],
    ),
    summary: lines.flatMap(({ command, content }) => (command === 'summary' ? [content ?? ''] : [])).join(''),
    outputs: JSON.parse(outputs),
    log: printed,
  };
}

/** act splits a command at its last `::`; the runner does at the second. */
function annotationOf(raw: string): string {
  const [, level, properties, message] = /^::(\w+)\s*(.*?)::([\s\S]*)$/.exec(raw.trim()) ?? [];
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
