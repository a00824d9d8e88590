/** The bundled action as one process, without act. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { GitHubApi } from '../../support/github-api/server.ts';
import type { Consumer } from './consumer.ts';

export interface ActionEnd {
  readonly code: number | null;
  readonly output: string;
  readonly summary: string;
  readonly outputs: string;
}

type Kill = (signal: NodeJS.Signals) => void;

export interface Watch {
  readonly whenStarted?: (kill: Kill) => void;
  /** With all output so far. */
  readonly whenSaid?: (output: string, kill: Kill) => void;
}

export async function runAction(
  { consumer, api, payload }: { consumer: Consumer; api: GitHubApi; payload: object },
  inputs: Readonly<Record<string, string>> = {},
  { whenStarted = () => {}, whenSaid = () => {} }: Watch = {},
): Promise<ActionEnd> {
  const file = (name: string, text = ''): string => {
    const path = join(consumer.scratch, name);
    writeFileSync(path, text);
    return path;
  };
  mkdirSync(join(consumer.scratch, 'tools'), { recursive: true });
  const summary = file('summary.md');
  const given = { config: 'compression-gate.yml', mode: 'gate', comment: 'always', token: 'e2e-token', ...inputs };
  const child = spawn(process.execPath, [resolve(process.env.COMPRESSION_GATE_BUILD || '.build', 'dist/action.mjs')], {
    cwd: consumer.folder,
    env: {
      PATH: process.env.PATH,
      HOME: consumer.scratch,
      RUNNER_TOOL_CACHE: join(consumer.scratch, 'tools'),
      GITHUB_WORKSPACE: consumer.folder,
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: file('event.json', JSON.stringify(payload)),
      GITHUB_REPOSITORY: 'acme/app',
      GITHUB_SHA: 'f'.repeat(40),
      GITHUB_RUN_ID: '4242',
      GITHUB_API_URL: api.url,
      GITHUB_OUTPUT: file('outputs'),
      GITHUB_STEP_SUMMARY: summary,
      ...Object.fromEntries(Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const kill: Kill = (signal) => void child.kill(signal);
  whenStarted(kill);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
      whenSaid(output, kill);
    });
  }
  const code = await new Promise<number | null>((done) => child.on('close', done));
  const outputs = readFileSync(join(consumer.scratch, 'outputs'), 'utf8');
  return { code, output, outputs, summary: readFileSync(summary, 'utf8') };
}
