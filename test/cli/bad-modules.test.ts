import { beforeAll, expect, test } from '@jest/globals';
import { type BadRun, type BadTarget, expectOneSentence, runBadTargets } from '../support/bad-targets.ts';

const dataModule = (code: string, says: RegExp): BadTarget => {
  const path = `data-${count++}.mjs`;
  return { target: { data: { test: { format: 'module', path } } }, files: { [path]: code }, says };
};
const batches = (body: string) => `export default () => ({ async *batches() { ${body} } });`;
const metric = (code: string | undefined, says: RegExp): BadTarget => {
  const path = `metric-${count++}.mjs`;
  const task = { kind: 'classification', metrics: [{ name: 'mine', module: path, better: 'higher' }] };
  return { target: { task }, files: code === undefined ? {} : { [path]: code }, says };
};
let count = 0;

const cases: Readonly<Record<string, BadTarget>> = {
  'throws-at-import': dataModule(
    "throw new Error('no such table');",
    /^data-\d+\.mjs:1: the data module threw: no such table/,
  ),
  'throws-late': dataModule(
    batches("yield* []; throw new Error('lost');"),
    /^data-\d+\.mjs:1: the data module threw: lost/,
  ),
  'throws-text': dataModule(batches("throw 'just text';"), /the data module threw: just text/),
  'throws-null': dataModule(batches('throw null;'), /the data module threw: null/),
  'no-batches': dataModule('export default () => undefined;', /^data-\d+\.mjs: its default export gives no batches/),
  'no-export': dataModule('export const batches = 1;', /^data-\d+\.mjs: /),
  'no-syntax': dataModule('export default () => {', /^data-\d+\.mjs.*the data module threw/),
  'no-package': dataModule("import 'not-installed';", /Cannot find package 'not-installed'/),
  'no-inputs': dataModule(batches('yield 5;'), /yielded 5 without `inputs`/),
  'no-examples': dataModule(batches(''), /there are no examples/),
  nan: dataModule(batches('yield {inputs: [[NaN,1,1,1,1,1,1,1]], labels: [0]};'), /an input value is NaN/),
  'other-shape': dataModule(batches('yield {inputs: [[1,2]], labels: [0]};'), /shape \[2\].*shape \[8\]/),
  'other-counts': dataModule(batches('yield {inputs: [[1,1,1,1,1,1,1,1]], labels: [0, 1]};'), /^data-\d+\.mjs: /),
  exits: dataModule(batches('process.exit(0);'), /the module ended the worker process \(exit code 0\)/),
  'exits-at-import': dataModule('process.exit(1);', /the module ended the worker process \(exit code 1\)/),
  hangs: dataModule(batches('await new Promise(() => setInterval(() => {}, 1000));'), /gave no answer for 1 seconds/),
  blocks: dataModule(batches('for (;;);'), /gave no answer for 1 seconds.*`worker\.moduleTimeoutSeconds`/),
  'never-settles': dataModule(batches('await new Promise(() => {});'), /gave no answer for 1 seconds/),
  'metric-throws': metric(
    "export default () => { throw new Error('no idea\\n::error::x'); };",
    /^metric-\d+\.mjs:1: the metric threw: no idea\. Correct/,
  ),
  'metric-text': metric("export default () => '0.5';", /the metric returned a value of type string, not a number/),
  'metric-no-export': metric('export const x = 1;', /has no function as its default export/),
  'metric-no-syntax': metric('export default () => {', /^metric-\d+\.mjs.*the metric threw/),
  'metric-missing': metric(
    undefined,
    /^compression-gate\.yml:1 targets\.metric-missing\.task\.metrics\[0\]\.module: metric-\d+\.mjs: there is no such file/,
  ),
  'metric-exits': metric(
    'export default () => process.exit(0);',
    /^metric-\d+\.mjs: the module ended the worker process/,
  ),
  'metric-hangs': metric(
    'export default () => new Promise(() => {});',
    /^metric-\d+\.mjs: the module gave no answer for 1 seconds/,
  ),
};

/** They say nothing wrong, and what they do must not disturb the others. */
const harmless: Readonly<Record<string, BadTarget>> = {
  messages: dataModule(
    `for (const odd of [null, 'ready', { type: 'progress', stage: 5, done: 1, total: 9 }, { type: 'log', level: 'nope' }]) process.send(odd);
     ${batches('yield {inputs: [[1,1,1,1,1,1,1,1], [2,2,2,2,2,2,2,2]], labels: [0, 1]};')}`,
    /^$/,
  ),
  prints: dataModule(
    `console.log('::error::forged\\u001b[31m'); console.error('##[error]forged'); process.stdout.write('x'.repeat(1e6));
     ${batches('yield {inputs: [[1,1,1,1,1,1,1,1], [2,2,2,2,2,2,2,2]], labels: [0, 1]};')}`,
    /^$/,
  ),
};

let run: BadRun;
beforeAll(async () => {
  run = await runBadTargets({ ...cases, ...harmless }, { moduleTimeoutSeconds: 1 });
}, 100_000);

test.each(Object.entries(cases))('%s', (name, { says }) => expectOneSentence(run, name, says));

test.each(Object.keys(harmless))('%s do no harm', (name) => {
  expect(run.result.targets.find((target) => target.name === name)).toHaveProperty('checks');
  expect(run.stderr).not.toContain('forged');
});

test('all of it is the exit code of wrong input, and nothing else is said', () => {
  expect(run.code).toBe(2);
  expect(run.stderr.trimEnd().split('\n')).toHaveLength(Object.keys(cases).length);
});
