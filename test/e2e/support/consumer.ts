/** A repository as a user of the action has it, with a pull request in GitHub's shape: HEAD is a merge of base and head. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeModel } from '../../../src/model/write.ts';
import { commandLine, type Ended } from '../../support/command-line.ts';
import { type GitProject, gitProject } from '../../support/git-project.ts';
import { tinyConfig, tinyCsv, tinyModel } from '../../support/tiny-project.ts';

export type Change = Readonly<Record<string, string | Uint8Array | undefined>>;

export interface PullRequestState {
  readonly base: string;
  readonly head: string;
  readonly merge: string;
}

export interface Consumer extends GitProject {
  /** For everything of a test that is not the repository. */
  readonly scratch: string;
  /** Commits to main. */
  main(files: Change): string;
  /** Opens the pull request with these changes, or pushes them to it; checks out its merge. */
  pullRequest(files: Change): PullRequestState;
  /** The built command line, in the work tree. */
  gate(...parameters: string[]): Promise<Ended>;
}

export const workflow = (inputs: Readonly<Record<string, string>> = {}): string => `name: compression
on: [pull_request, push, merge_group, pull_request_target]
permissions:
  contents: read
  pull-requests: write
jobs:
  gate:
    runs-on: ubuntu-latest
    timeout-minutes: 30
    steps:
      - uses: actions/checkout@v4
        with:
          persist-credentials: false
      - uses: acme/compression-gate@v1
        id: gate
        with: ${JSON.stringify({ config: 'compression-gate.yml', ...inputs })}
      - if: always()
        run: echo "OUTPUTS $OUTPUTS"
        env:
          OUTPUTS: \${{ toJSON(steps.gate.outputs) }}
`;

/** The files of a project whose one target is measured in milliseconds on plain JavaScript kernels. */
export function tinyFiles(inputs?: Readonly<Record<string, string>>): Record<string, string | Uint8Array> {
  return {
    '.github/workflows/gate.yml': workflow(inputs),
    'compression-gate.yml': tinyConfig,
    'train.csv': tinyCsv(120, 'train'),
    'test.csv': tinyCsv(600, 'test'),
    ...modelFiles(),
  };
}

export function modelFiles(sharpness?: number): Record<string, Uint8Array> {
  return Object.fromEntries([...writeModel(tinyModel(sharpness))].map(([name, bytes]) => [`model/${name}`, bytes]));
}

/** A recipe that takes nearly everything away. */
export const ruinousConfig = tinyConfig.replace('sparsity: 0.3', 'sparsity: 0.95');

export async function withConsumer<T>(files: Change, use: (consumer: Consumer) => Promise<T>): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), 'compression-gate-e2e-'));
  const [folder, scratch] = [join(root, 'app'), join(root, 'scratch')];
  for (const path of [folder, scratch]) mkdirSync(path);
  writeFileSync(join(scratch, 'empty.gitconfig'), '');
  const project = gitProject(folder, root);
  const main = (changes: Change): string => {
    if (project.git('branch', '--list', 'main') !== '') project.git('checkout', '-q', 'main');
    return project.commit('change main', changes);
  };
  const pullRequest = (changes: Change): PullRequestState => {
    const isOpen = project.git('branch', '--list', 'topic') !== '';
    project.git('checkout', '-q', ...(isOpen ? ['topic'] : ['-b', 'topic', 'main']));
    const head = project.commit('change topic', changes);
    const base = project.git('rev-parse', 'main');
    project.git('update-ref', 'refs/remotes/origin/main', base);
    project.git('checkout', '-q', '--detach', 'main');
    project.git('merge', '-q', '--no-ff', '-m', 'Merge', 'topic');
    return { base, head, merge: project.git('rev-parse', 'HEAD') };
  };
  const gate = (...parameters: string[]): Promise<Ended> =>
    commandLine(parameters, { cwd: folder, environment: { XDG_CACHE_HOME: join(scratch, 'cache') } });
  try {
    project.git('init', '-q', '-b', 'main');
    main(files);
    return await use({ ...project, scratch, main, pullRequest, gate });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
