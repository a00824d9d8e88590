/** The workflow files beside that of the gate which `compression-gate init --workflows` writes; docs/workflow.md has the same. */
import { searchWorkflow } from './search-workflow.ts';
import { ACTION, CHECKOUT, type WorkflowAnswers, workflowTemplate } from './workflow-template.ts';

export const workflowNames = ['gate', 'comment', 'record', 'release', 'search'] as const;
export type WorkflowName = (typeof workflowNames)[number];

const UPLOAD = 'actions/upload-artifact@043fb46d1a93c77aae656e7c1c64a875d1fc6a0a # v7.0.1';
const given = (expression: string): string => `$${`{{ ${expression} }}`}`;
const COMMENT_GROUP = [
  given('github.event.workflow_run.head_repository.full_name'),
  given('github.event.workflow_run.head_branch'),
];

/** Where the file of that name stands, below `.github/workflows`. */
export function workflowFile(name: WorkflowName): string {
  return `compression-gate${name === 'gate' ? '' : `-${name}`}.yml`;
}

/** `others`: all that are written, for the gate leaves the comment to the workflow `comment` where there is one. */
export function workflowText(name: WorkflowName, answers: WorkflowAnswers, others: readonly WorkflowName[]): string {
  if (name === 'gate') return others.includes('comment') ? leavingResult(answers) : workflowTemplate(answers);
  return { comment, record, release, search }[name](answers, others);
}

function leavingResult(answers: WorkflowAnswers): string {
  const steps = [
    '          comment: never',
    '      # For compression-gate-comment.yml, which writes the comment: for pull requests of forks too.',
    '      - if: always()',
    `        uses: ${UPLOAD}`,
    '        with:',
    '          name: compression-gate',
    '          path: compression-gate-out/result.json',
    '          if-no-files-found: ignore',
  ];
  const kept = workflowTemplate(answers).replace(/\n {6}# For the comment\..*\n {6}pull-requests: write/, '');
  return `${kept}${steps.join('\n')}\n`;
}

function comment(answers: WorkflowAnswers): string {
  return text([
    'name: Compression gate comment',
    '',
    '# From the default branch: checks nothing out and executes nothing of the pull request.',
    'on:',
    '  workflow_run:',
    '    workflows: [Compression gate]',
    '    types: [completed]',
    ...head(`compression-gate-comment-${COMMENT_GROUP.join('-')}`, true),
    '  comment:',
    "    if: github.event.workflow_run.event == 'pull_request'",
    '    runs-on: ubuntu-latest',
    '    timeout-minutes: 10',
    '    permissions:',
    '      actions: read # the artifact',
    '      pull-requests: write # the comment',
    '    steps:',
    ...gate(answers, 'publish'),
  ]);
}

function record(answers: WorkflowAnswers, others: readonly WorkflowName[]): string {
  // A release is recorded by its own workflow, and only when its gates hold.
  const tags = others.includes('release') ? [] : ["    tags: ['v*']"];
  return text([
    'name: Compression gate record',
    '',
    'on:',
    '  push:',
    '    branches: [main]',
    ...tags,
    ...head(`compression-gate-record-${given('github.sha')}`, false),
    '  record:',
    ...job('the data branch'),
    ...checkout(answers),
    '          fetch-depth: 0 # who approved an accepted regression is read from git',
    ...gate(answers, 'record'),
  ]);
}

function release(answers: WorkflowAnswers): string {
  return text([
    'name: Compression gate release',
    '',
    'on:',
    '  push:',
    "    tags: ['v*']",
    '  # Again, by hand: choose the tag under "Use workflow from".',
    '  workflow_dispatch:',
    ...head(`compression-gate-release-${given('github.ref')}`, false),
    '  release:',
    ...job('the release, its assets, and the data branch'),
    ...checkout(answers),
    ...step(
      'A draft, where there is no release yet',
      'gh release view "$TAG" > /dev/null 2>&1 || gh release create "$TAG" --draft --verify-tag --generate-notes',
    ),
    ...gate(answers, 'release'),
    ...step('Publish', 'gh release edit "$TAG" --draft=false'),
  ]);
}

function search(answers: WorkflowAnswers): string {
  return text(searchWorkflow(answers, 'npx --yes compression-gate@<version>'));
}

function head(group: string, cancels: boolean): string[] {
  const cancel = cancels ? ['  cancel-in-progress: true'] : [];
  return ['', 'permissions: {}', '', 'concurrency:', `  group: ${group}`, ...cancel, '', 'jobs:'];
}

function job(writes: string): string[] {
  return [
    '    runs-on: ubuntu-latest',
    '    timeout-minutes: 60',
    '    permissions:',
    `      contents: write # ${writes}`,
    '    steps:',
  ];
}

function checkout({ lfs }: WorkflowAnswers): string[] {
  const more = lfs === true ? ['          lfs: true'] : [];
  return [`      - uses: ${CHECKOUT}`, '        with:', '          persist-credentials: false', ...more];
}

function gate({ configPath }: WorkflowAnswers, mode: string): string[] {
  return [
    `      - uses: ${ACTION}@<sha> # v1`,
    '        with:',
    `          config: ${JSON.stringify(configPath)}`,
    `          mode: ${mode}`,
  ];
}

function step(name: string, run: string): string[] {
  const token = [`          GH_TOKEN: ${given('github.token')}`, `          TAG: ${given('github.ref_name')}`];
  return [`      - name: ${name}`, '        env:', ...token, `        run: ${run}`];
}

function text(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}
