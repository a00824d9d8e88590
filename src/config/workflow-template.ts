/** The workflow file that `compression-gate init` writes. */

export interface WorkflowAnswers {
  /** Path of the config file in the repository. */
  readonly configPath: string;
  /** The repository keeps models or data in Git LFS. */
  readonly lfs?: boolean;
}

export const ACTION = 'compression-gate/compression-gate';
export const CHECKOUT = 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1';

/**
 * No `paths` filter: a required check that never starts blocks the pull request, and one that touches no input of a target
 * ends green in seconds by itself.
 */
export function workflowTemplate({ configPath, lfs = false }: WorkflowAnswers): string {
  const lines = [
    'name: Compression gate',
    '',
    'on:',
    '  pull_request:',
    '',
    '# Nothing by default; the job below takes what it needs.',
    'permissions: {}',
    '',
    '# A new push makes the run of the one before pointless.',
    'concurrency:',
    '  group: compression-gate-$' + '{{ github.ref }}',
    '  cancel-in-progress: true',
    '',
    'jobs:',
    '  gate:',
    '    runs-on: ubuntu-latest',
    '    timeout-minutes: 60',
    '    permissions:',
    '      contents: read',
    '      # For the comment. Without it the table stands in the summary of the job, and the verdict is the same.',
    '      pull-requests: write',
    '    steps:',
    `      - uses: ${CHECKOUT}`,
    '        with:',
    '          # Modules of the repository run in this job: leave no token for git on the disk.',
    '          persist-credentials: false',
    ...(lfs ? ['          lfs: true'] : []),
    '      # Replace <sha> by the commit of the release that you have looked at; a tag can be moved.',
    `      - uses: ${ACTION}@<sha> # v1`,
    '        with:',
    `          config: ${JSON.stringify(configPath)}`,
  ];
  return `${lines.join('\n')}\n`;
}
