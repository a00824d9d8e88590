/** The nightly search that `compression-gate init --workflows search` writes: shards side by side, then a pull request. */
import { CHECKOUT, type WorkflowAnswers } from './workflow-template.ts';

const UPLOAD = 'actions/upload-artifact@043fb46d1a93c77aae656e7c1c64a875d1fc6a0a # v7.0.1';
/** Legs of the matrix. */
const SHARDS = 4;
const given = (expression: string): string => `$${`{{ ${expression} }}`}`;

/** Nobody's code runs where the token may write: the job that proposes reads journals and changes the config. */
export function searchWorkflow({ configPath, lfs = false }: WorkflowAnswers, run: string): string[] {
  const shards = Array.from({ length: SHARDS }, (_, index) => index + 1).join(', ');
  const checkout = [
    `      - uses: ${CHECKOUT}`,
    '        with:',
    '          persist-credentials: false',
    ...(lfs ? ['          lfs: true'] : []),
  ];
  return [
    'name: Compression gate search',
    '',
    'on:',
    '  schedule:',
    "    - cron: '17 2 * * 1-5'",
    '  workflow_dispatch:',
    '',
    'permissions: {}',
    '',
    'concurrency:',
    '  group: compression-gate-search',
    '',
    'jobs:',
    '  shard:',
    '    runs-on: ubuntu-latest',
    '    timeout-minutes: 120',
    '    permissions:',
    '      contents: read',
    '    strategy:',
    '      fail-fast: false',
    '      matrix:',
    `        shard: [${shards}]`,
    '    steps:',
    ...checkout,
    '      # 1 says that this shard alone found no recipe within the gates.',
    '      - env:',
    `          CONFIG: ${JSON.stringify(configPath)}`,
    `          SHARD: ${given('matrix.shard')}/${SHARDS}`,
    '        run: |',
    `          ${run} search -c "$CONFIG" --shard "$SHARD" --seed "$GITHUB_RUN_NUMBER" --minutes 90 --journal "$PWD/search.jsonl" || test $? -eq 1`,
    `      - uses: ${UPLOAD}`,
    '        with:',
    `          name: search-${given('matrix.shard')}`,
    '          path: search.jsonl',
    '  propose:',
    '    needs: shard',
    '    runs-on: ubuntu-latest',
    '    timeout-minutes: 15',
    '    permissions:',
    '      actions: read # the journals',
    '      contents: write # the branch of the pull request',
    '      pull-requests: write # the pull request',
    '    steps:',
    ...checkout,
    '      - env:',
    `          GH_TOKEN: ${given('github.token')}`,
    '        run: gh run download "$GITHUB_RUN_ID" --pattern \'search-*\' --dir "$RUNNER_TEMP/shards"',
    '      - env:',
    `          CONFIG: ${JSON.stringify(configPath)}`,
    '        run: |',
    `          ${run} search merge -c "$CONFIG" --write "$RUNNER_TEMP"/shards/*/search.jsonl > "$RUNNER_TEMP/found.txt" || test $? -eq 1`,
    '          cat "$RUNNER_TEMP/found.txt" >> "$GITHUB_STEP_SUMMARY"',
    '      - env:',
    `          CONFIG: ${JSON.stringify(configPath)}`,
    `          GH_TOKEN: ${given('github.token')}`,
    '        run: |',
    '          git diff --quiet -- "$CONFIG" && exit 0',
    '          branch="compression-gate-search-$GITHUB_RUN_NUMBER"',
    '          git switch -c "$branch"',
    '          git -c user.name=compression-gate -c user.email=compression-gate@users.noreply.github.com \\',
    '            commit -m "Recipe found by a search" -- "$CONFIG"',
    '          git push "https://x-access-token:$GH_TOKEN@github.com/$GITHUB_REPOSITORY" "$branch"',
    '          gh pr create --head "$branch" --title "A better compression recipe" --body-file "$RUNNER_TEMP/found.txt"',
  ];
}
