import { expect, test } from '@jest/globals';
import { asItIs } from '../../src/model/forward-pass.ts';
import { gatherEvidence } from '../../src/pipeline/evidence.ts';
import type { Tools } from '../../src/pipeline/tools.ts';
import { residualNet, squeezeGraph } from '../compress/normed-models.ts';
import { dense, layersModel } from '../compress/small-models.ts';
import { openTestBackends } from '../support/kernels.ts';
import { arraySource } from '../train/array-source.ts';

const backends = await openTestBackends();
const [backend] = backends.all;

async function evidenceFor(shape: readonly number[], values: Float32Array) {
  const tf = await backend.use();
  const tools = { tf, quicken: asItIs, batchDivisor: 1, now: () => 0 } as unknown as Tools;
  const count = values.length / shape.reduce((product, side) => product * side, 1);
  const train = arraySource(shape, values, new Int32Array(count));
  return { tf, evidence: gatherEvidence({ train }, { task: { kind: 'classification' } as never, seed: 1 }, tools)! };
}

const wave = (length: number) => Float32Array.from({ length }, (_, i) => Math.sin(i * 1.7) + 0.3);

test('what dense layers are fed and put out, against the same arithmetic by hand', async () => {
  const model = layersModel([dense('a', 3, 4), dense('b', 4, 2, 'linear')], [3]);
  const values = wave(60);
  const { evidence } = await evidenceFor([3], values);
  const inputs = await evidence.inputMoments(model, ['a/kernel', 'b/kernel']);
  const outputs = await evidence.outputMoments(model, ['b/kernel']);
  const [kernel, bias, next, last] = model.weights.map((weight) => weight.values);
  const mean = (of: (row: number) => number) =>
    Array.from({ length: 20 }, (_, row) => of(row)).reduce((a, b) => a + b, 0) / 20;
  const hidden = (row: number, unit: number) =>
    Math.max(0, bias[unit] + [0, 1, 2].reduce((sum, i) => sum + values[3 * row + i] * kernel[4 * i + unit], 0));
  const out = (row: number, unit: number) =>
    last[unit] + [0, 1, 2, 3].reduce((sum, i) => sum + hidden(row, i) * next[2 * i + unit], 0);
  for (let i = 0; i < 3; i++)
    expect(inputs.get('a/kernel')!.mean[i]).toBeCloseTo(
      mean((row) => values[3 * row + i]),
      5,
    );
  for (let i = 0; i < 4; i++) {
    expect(inputs.get('b/kernel')!.mean[i]).toBeCloseTo(
      mean((row) => hidden(row, i)),
      5,
    );
    expect(inputs.get('b/kernel')!.square[i]).toBeCloseTo(
      mean((row) => hidden(row, i) ** 2),
      5,
    );
  }
  for (let i = 0; i < 2; i++) {
    const center = mean((row) => out(row, i));
    expect(outputs.get('b/kernel')!.mean[i]).toBeCloseTo(center, 5);
    expect(outputs.get('b/kernel')!.variance[i]).toBeCloseTo(
      mean((row) => (out(row, i) - center) ** 2),
      5,
    );
  }
});

test('nested layers models and graphs: per input channel of every kernel', async () => {
  const net = await residualNet(backend, 'moments');
  const kernels = ['first/kernel', 'spatial/depthwise_kernel', 'within/kernel', 'shared/kernel', 'classes/kernel'];
  const { tf, evidence } = await evidenceFor([6, 6, 3], wave(6 * 6 * 3 * 10));
  const before = tf.memory().numTensors;
  const inputs = await evidence.inputMoments(net, kernels);
  expect([...inputs.keys()].sort()).toEqual([...kernels].sort());
  expect([...inputs.values()].map(({ square }) => square.length)).toEqual([3, 8, 8, 4, 7]);
  for (const { mean, square } of inputs.values()) {
    expect(mean.every((value, c) => value ** 2 <= square[c] * (1 + 1e-4))).toBe(true);
  }
  // Behind a ReLU nothing is below zero.
  expect(inputs.get('spatial/depthwise_kernel')!.mean.every((value) => value >= 0)).toBe(true);
  expect(tf.memory().numTensors).toBe(before);

  const graph = await squeezeGraph(backend, 'moments');
  const { evidence: about } = await evidenceFor([5, 5, 3], wave(5 * 5 * 3 * 10));
  const found = await about.inputMoments(graph, ['first/kernel', 'spatial/kernel', 'point/kernel', 'y/kernel']);
  expect([...found].map(([name, { mean }]) => [name, mean.length])).toEqual([
    ['first/kernel', 3],
    ['spatial/kernel', 6],
    ['point/kernel', 6],
    ['y/kernel', 5],
  ]);
  expect((await about.outputMoments(graph, ['first/kernel'])).get('first/kernel')!.mean.length).toBe(6);
});
