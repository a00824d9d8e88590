import { expect, test } from '@jest/globals';
import { inProcess } from '../support/in-process.ts';
import { snapshot } from '../support/snapshot.ts';
import { withTinyProject } from '../support/tiny-project.ts';

const build = `
export default ({ tf, inputShape, seed }) => tf.sequential({
  layers: [tf.layers.dense({ units: 3, activation: 'softmax', inputShape, kernelInitializer: tf.initializers.glorotUniform({ seed }) })],
});`;
const [died, exits] = ['process.kill(process.pid, "SIGKILL")', 'process.exit(0)'];
const evil = (what: string): string => `export default () => { ${what}; };`;

interface Part {
  readonly model?: string;
  readonly data?: string;
  readonly train?: string;
}

const target = (name: string, { model = `${name}/model.json`, data = 'test.csv', train = 'build.mjs' }: Part = {}) => `
  ${name}:
    model: ${model}
    train: {module: ${train}, epochs: 1}
    data:
      train: {format: csv, path: train.csv, label: label}
      test: {format: csv, path: ${data}, label: label}
    task: {kind: classification}
    recipe: [{method: quantize, type: uint8}]
    evaluation: {latency: {enabled: false}}`;
const config = (...targets: string[]): string => `backend: cpu\ntargets:${targets.join('')}\n`;

const model = 'model/model.json';

test.each(['compress', 'evaluate'])(
  '%s: every target that can be done is done, and every failure is said',
  (command) =>
    withTinyProject(async ({ folder, write }) => {
      write('empty.csv', '');
      write(
        'compression-gate.yml',
        config(
          target('gone'),
          target('first', { model }),
          target('empty', { model, data: 'empty.csv' }),
          target('last', { model }),
        ),
      );
      const { code, stdout, stderr } = await inProcess(['--quiet', command, '--json', '-'], { cwd: folder });
      const result = JSON.parse(stdout);
      const failing = ['gone', 'empty'];
      expect(result.command).toBe(command);
      expect(result.failed.map((each: { target: string }) => each.target)).toEqual(failing);
      expect(result.failed[0]).toEqual({
        target: 'gone',
        code: 'file-missing',
        kind: 'input',
        message: expect.stringContaining('compression-gate.yml:4 targets.gone.model: gone/model.json'),
        path: 'targets.gone.model',
        line: 4,
      });
      expect(result.targets.map((each: { target: string }) => each.target)).toEqual(['first', 'last']);
      expect(stderr.trimEnd().split('\n')).toEqual(failing.map((name) => expect.stringMatching(`^error: ${name}: `)));
      expect(code).toBe(2);
      if (command === 'compress')
        expect([...snapshot(folder).keys()]).toContain('compression-gate-out/last/model/model.json');
    }),
  60_000,
);

test(
  'train: wrong input comes before a run that could not be finished, and the others are trained',
  () =>
    withTinyProject(async ({ folder, write }) => {
      for (const [name, code] of [
        ['build', build],
        ['died', evil(died)],
        ['wrong', evil(exits)],
      ])
        write(`${name}.mjs`, code);
      // A folder that holds more than a model is noticed before anything is trained.
      write('shared/notes.txt', 'precious');
      const run = async (...targets: string[]) => {
        write('compression-gate.yml', config(...targets));
        return inProcess(['--quiet', 'train', '--json', '-'], { cwd: folder });
      };
      const crash = target('crash', { train: 'died.mjs' });
      const good = target('good');
      const first = await run(crash, good);
      expect([first.code, JSON.parse(first.stdout).failed[0].code]).toEqual([3, 'worker/died']);
      expect(JSON.parse(first.stdout).targets).toMatchObject([{ target: 'good', folder: 'good' }]);
      const second = await run(crash, target('shared'), target('wrong', { train: 'wrong.mjs' }), good);
      expect(second.code).toBe(2);
      expect(second.stderr.split('\n').filter((line) => line.startsWith('error:'))).toEqual([
        expect.stringMatching(/^error: shared: shared: the folder also holds/),
        expect.stringMatching(/^error: crash: .*died/),
        expect.stringMatching(/^error: wrong: wrong\.mjs: the module ended the worker/),
      ]);
      expect(JSON.parse(second.stdout).targets).toHaveLength(1);
    }),
  120_000,
);

test(
  'one target of one: its name is no news',
  () =>
    withTinyProject(async ({ folder, write }) => {
      write('compression-gate.yml', config(target('gone')));
      const { code, stdout, stderr } = await inProcess(['--quiet', 'evaluate', '--json', '-'], { cwd: folder });
      expect([code, JSON.parse(stdout).failed]).toEqual([2, [expect.objectContaining({ target: 'gone' })]]);
      expect(stderr).toMatch(
        /^error: compression-gate\.yml:4 targets\.gone\.model: gone\/model\.json: there is no such file[^\n]*\n$/,
      );
    }),
  60_000,
);

test(
  'an interrupt ends all of them',
  () =>
    withTinyProject(async ({ folder, write }) => {
      write('compression-gate.yml', config(target('first', { model }), target('last', { model })));
      const { code, stderr } = await inProcess(['--quiet', 'evaluate'], { cwd: folder, signal: AbortSignal.abort() });
      expect([code, stderr]).toEqual([3, expect.stringMatching(/^error: the run was interrupted\.\n$/)]);
    }),
  60_000,
);
