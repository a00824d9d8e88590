import { expect, test } from '@jest/globals';
import { parseConfig } from '../../src/config/load.ts';
import {
  type OptimizerName,
  optimizerProblems,
  optimizerSchema,
  settingsOf,
} from '../../src/train/optimizer-options.ts';

const names = optimizerSchema.properties.name.enum;

test('each option of the schema belongs to an optimizer, and each optimizer is settled without one', () => {
  const owned = new Set(names.flatMap((name) => Object.keys(settingsOf(name, {}))));
  const declared = Object.keys(optimizerSchema.properties).filter((key) => key !== 'name' && key !== 'learningRate');
  expect([...owned].sort()).toEqual(declared.sort());
});

test('what is given counts, what belongs to others does not', () => {
  expect(settingsOf('rmsprop', { decay: 0.5, beta1: 0.1, centered: undefined })).toEqual({
    decay: 0.5,
    momentum: 0,
    epsilon: 1e-7,
    centered: false,
  });
});

test.each<[OptimizerName, object, string | undefined]>([
  ['adam', { beta1: 0.8, learningRate: 0.1 }, undefined],
  ['sgd', { momentum: 0.9 }, 'the optimizer `sgd` has no `momentum`'],
  ['adagrad', { epsilon: 0.1 }, 'the optimizer `adagrad` has no `epsilon`'],
])('%s with %j', (name, given, what) => {
  expect(optimizerProblems({ name, ...given }).map((problem) => problem.what)).toEqual(
    what === undefined ? [] : [what],
  );
});

const target = {
  model: 'm/model.json',
  data: { test: { format: 'csv', path: 't.csv' } },
  task: { kind: 'regression' },
};
const config = (part: object) => JSON.stringify({ targets: { t: { ...target, ...part } } }, null, 1);

test('a config with an option of another optimizer is refused with its line and what would work', () => {
  const text = config({ fineTune: { optimizer: { name: 'sgd', useNesterov: true } } });
  const line = text.split('\n').findIndex((one) => one.includes('useNesterov')) + 1;
  expect(() => parseConfig(text, 'gate.json')).toThrow(
    `gate.json:${line} targets.t.fineTune.optimizer.useNesterov: the optimizer \`sgd\` has no \`useNesterov\`. It takes \`learningRate\`; \`useNesterov\` belongs to \`momentum\``,
  );
  expect(() => parseConfig(config({ train: { module: 'm.mjs', optimizer: { rho: 0.9 } } }), 'c')).toThrow(
    'the optimizer `adam` has no `rho`',
  );
  expect(() => parseConfig(config({ fineTune: { optimizer: { beta1: 1 } } }), 'c')).toThrow('beta1');
});

test('all that an optimizer takes is let pass', () => {
  for (const name of names) {
    const text = config({ fineTune: { optimizer: { name, ...settingsOf(name, {}) } } });
    expect(parseConfig(text, 'c').config.targets.t.fineTune.optimizer).toMatchObject({ name });
  }
});
