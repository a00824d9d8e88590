import { expect, test } from '@jest/globals';
import { inProcess } from '../support/in-process.ts';
import { snapshot } from '../support/snapshot.ts';
import { tinyConfig, withTinyProject } from '../support/tiny-project.ts';

/** The tiny project, its original to be trained by a module with this code. */
const train = (code: string, config = tinyConfig) =>
  withTinyProject(async ({ folder, write }) => {
    write('build.mjs', code);
    const part = '    train: {module: build.mjs, epochs: 1, batchSize: 64}\n    task:';
    write('compression-gate.yml', `${config.replace('    task:', part)}worker: {moduleTimeoutSeconds: 1}\n`);
    const before = snapshot(folder);
    const ended = await inProcess(['--quiet', 'train', '--json', '-'], { cwd: folder });
    return { ...ended, changed: [...snapshot(folder)].filter(([name, digest]) => before.get(name) !== digest) };
  });

const dense = (units: number) => `
export default ({ tf, inputShape, seed }) => tf.sequential({
  layers: [tf.layers.dense({ units: ${units}, activation: 'softmax', inputShape, kernelInitializer: tf.initializers.glorotUniform({ seed }) })],
});`;

test('a module that builds a model replaces the original', async () => {
  const { code, changed, stdout } = await train(dense(3));
  expect(code).toBe(0);
  expect(changed.map(([name]) => name)).toEqual(['model/group1-shard1of1.bin', 'model/model.json']);
  expect(JSON.parse(stdout)).toMatchObject({ command: 'train', targets: [{ target: 'tiny', folder: 'model' }] });
}, 60_000);

test.each([
  [
    'no default export',
    'export const build = 1;',
    /^error: build\.mjs: the module has no function as its default export\. Write `export default/,
  ],
  ['it throws', "export default () => { throw new Error('no units'); };", /^error: build\.mjs.*no units/],
  ['it returns no model', 'export default () => 5;', /^error: .*model/],
  ['fewer outputs than classes', dense(2), /^error: .*2/],
  [
    'it hangs',
    'export default () => new Promise(() => {});',
    /^error: build\.mjs: the module gave no answer for 1 seconds/,
  ],
  [
    'it ends the process',
    'export default () => process.exit(0);',
    /^error: build\.mjs: the module ended the worker process/,
  ],
])(
  '%s: the original stays',
  async (_, code, says) => {
    const ended = await train(code);
    expect(ended.stderr).toMatch(says);
    expect(ended.stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(ended).toMatchObject({ code: 2, changed: [] });
    const message = ended.stderr.trimEnd().slice('error: '.length);
    expect(JSON.parse(ended.stdout)).toMatchObject({
      targets: [],
      failed: [{ target: 'tiny', kind: 'input', message }],
    });
  },
  60_000,
);

test('labels that the trained model does not know', async () => {
  const { code, stderr, changed } = await train(dense(3), tinyConfig.replace('path: train.csv', 'path: missing.csv'));
  expect(stderr).toMatch(
    /^error: compression-gate\.yml:7 targets\.tiny\.data\.train\.path: missing\.csv: there is no such file/,
  );
  expect({ code, changed }).toEqual({ code: 2, changed: [] });
}, 60_000);
