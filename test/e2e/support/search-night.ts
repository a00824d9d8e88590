/** Nights in a repository whose recipe is searched for: the workflow that `init --workflows search` writes, run by act. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { builtCli, commandLine } from '../../support/command-line.ts';
import { artifactUploads, uploadAction } from '../../support/github-api/artifact-uploads.ts';
import { githubCli } from '../../support/github-api/github-cli.ts';
import { actionsBot, newRepository } from '../../support/github-api/repository.ts';
import { type GitHubApi, startGitHubApi } from '../../support/github-api/server.ts';
import type { Change } from './consumer.ts';
import { documentedUploader } from './documented.ts';
import { type LifeRepository, lifeRepository } from './life-repository.ts';
import { runWorkflow, type WorkflowEnd, type WorkflowTools } from './run-workflow.ts';

export interface SearchNights {
  readonly api: GitHubApi;
  readonly repository: LifeRepository;
  /** The next one; `lost` are shards whose machine is gone before the first trial, `killed` those that die after it. */
  night(dying?: { readonly lost?: number; readonly killed?: number }): Promise<Night>;
}

export interface Night {
  readonly end: WorkflowEnd;
  /** What each shard has recorded, by the artifact's name. */
  readonly journals: ReadonlyMap<string, string>;
}

const FILE = 'compression-gate-search.yml';
const VERSION = '1.2.3';

export async function withSearchNights(
  tools: WorkflowTools,
  files: Change,
  use: (nights: SearchNights) => Promise<void>,
): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'compression-gate-search-'));
  const scratch = join(root, 'scratch');
  mkdirSync(scratch);
  const repository = lifeRepository(root);
  const state = newRepository({ gitFolder: repository.folder });
  const rights = { account: actionsBot, pullRequests: 'write', contents: 'write', actions: 'read' } as const;
  state.tokens.set('e2e-token', rights);
  const api = await startGitHubApi(state, [artifactUploads(state)]);
  // What is pushed to GitHub with the token comes to the repository here; pushed without it, nowhere.
  const pushed = `https://x-access-token:e2e-token@github.com/acme/app`;
  writeFileSync(join(scratch, 'empty.gitconfig'), `[url "file://${repository.folder}"]\n\tinsteadOf = ${pushed}\n`);
  githubCli(scratch);
  repository.push('A model', { ...files, [`.github/workflows/${FILE}`]: await writtenWorkflow(root, files) });

  let nights = 0;
  const night: SearchNights['night'] = async ({ lost, killed } = {}) => {
    nights += 1;
    npx(scratch, { node: join(tools.node24, 'node'), lost, killed });
    const folder = join(root, 'runners', String(nights));
    repository.checkout(folder, { ref: 'refs/heads/main', depth: 1 });
    const end = await runWorkflow({
      tools,
      consumer: { folder, scratch },
      api,
      event: 'schedule',
      payload: { repository: { full_name: 'acme/app', default_branch: 'main' } },
      runId: 2000 + nights,
      workflow: FILE,
      environment: { GITHUB_RUN_NUMBER: String(nights), GITHUB_REPOSITORY_OWNER: 'acme', GITHUB_REF_NAME: 'main' },
      actions: { [documentedUploader]: uploadAction(scratch) },
    });
    const journals = state.artifacts
      .filter(({ run }) => run === 2000 + nights)
      .map(({ name, zip }) => [name, new TextDecoder().decode(unzipSync(zip)['search.jsonl'])] as const);
    return { end, journals: new Map(journals.sort(([a], [b]) => (a < b ? -1 : 1))) };
  };
  try {
    await use({ api, repository, night });
  } finally {
    await api.close();
    rmSync(root, { recursive: true, force: true });
  }
}

/** By the command itself; what the user has to put in is put in. */
async function writtenWorkflow(root: string, files: Change): Promise<string> {
  const folder = join(root, 'fresh');
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content ?? '');
  }
  mkdirSync(join(folder, '.git'));
  const options = ['--backend', 'cpu', '--workflows', 'search', '--no-baseline', '--force'];
  const { code, stderr } = await commandLine(['init', '-d', 'data', ...options], { cwd: folder });
  if (code !== 0) throw new Error(`init ended with ${code}: ${stderr}`);
  return readFileSync(join(folder, '.github/workflows', FILE), 'utf8').replaceAll('<version>', VERSION);
}

interface Npx {
  readonly node: string;
  readonly lost?: number;
  readonly killed?: number;
}

/** The runner's `npx`, which knows one package: the build. */
function npx(scratch: string, { node, lost = 0, killed = 0 }: Npx): void {
  const script = `#!/bin/bash
[ "$1 $2" = '--yes compression-gate@${VERSION}' ] || { echo "npx $*: unknown" >&2; exit 64; }
shift 2
[ "$SHARD" = ${lost}/4 ] && exit 137
[ "$SHARD" = ${killed}/4 ] || exec '${node}' '${builtCli()}' "$@"
'${node}' '${builtCli()}' "$@" &
until [ -f search.jsonl ] && [ "$(wc -l < search.jsonl)" -ge 2 ]; do sleep 0.01; done
kill -9 $!
exit 137
`;
  mkdirSync(join(scratch, 'bin'), { recursive: true });
  writeFileSync(join(scratch, 'bin', 'npx'), script, { mode: 0o755 });
}
