/**
 * Our side of the `kernels` suite: the same requests and answers over lines of JSON as bench/python/kernels.py.
 *
 *     node kernels-worker.mjs native /path/of/tfjs_binding.node assets
 */
import { createInterface } from 'node:readline';
import type { Scalar, Tensor } from '@tensorflow/tfjs';
import { recordPredictions } from '../../src/edge/backend/native-kernels/recorded/record-predictions.ts';
import { openBackend } from '../../src/edge/backend/open.ts';
import { makeOptimizer } from '../../src/edge/backend/optimizer.ts';
import { loadRunnable } from '../../src/model/runnable.ts';
import { fromLayersModel } from '../../src/train/from-layers-model.ts';
import { inferBatch, lenet, trainBatch } from './lenet.ts';

const [kind, addon, assets] = process.argv.slice(2) as ['native' | 'wasm', string, string];
const threads = process.env.TF_NUM_INTRAOP_THREADS;
const { tf, facts } = await openBackend(
  kind === 'native' ? { kind, addon, version: '', reason: 'benchmark' } : { kind, reason: 'benchmark' },
  {
    oneDnn: process.env.TF_ENABLE_ONEDNN_OPTS !== '0',
    threads: threads === undefined ? undefined : Number(threads),
    assets,
  },
);
const model = lenet(tf);
const runnable = await loadRunnable(tf, await fromLayersModel(tf, model), recordPredictions);
const pictures = tf.randomUniform([trainBatch, 28, 28, 1], 0, 1, 'float32', 1);
const many = tf.randomUniform([inferBatch, 28, 28, 1], 0, 1, 'float32', 2);
const labels = tf.oneHot(
  tf.tensor1d(
    Int32Array.from({ length: trainBatch }, (_, i) => (i * 7) % 10),
    'int32',
  ),
  10,
);
const optimizer = makeOptimizer(tf, { name: 'adam', learningRate: 1e-3, momentum: 0 }, kind);

/** As fine-tuning does it: loss and gradients of all weights, one update, the loss read back. */
function train(): number {
  const { value, grads } = tf.variableGrads(() => {
    const probabilities = model.apply(pictures, { training: true }) as Tensor;
    const log = tf.log(tf.add(probabilities, 1e-30));
    return tf.neg(tf.sum(tf.mul(labels, log))).div(trainBatch) as Scalar;
  });
  optimizer.applyGradients(grads);
  const loss = value.dataSync()[0];
  tf.dispose([value, ...Object.values(grads)]);
  return loss;
}

/** As evaluation does it. */
function infer(): Float32Array | Int32Array | Uint8Array {
  const [probabilities] = Object.values(runnable.predict({ pictures: many }));
  const values = probabilities.dataSync();
  probabilities.dispose();
  return values;
}

const work: Record<string, () => unknown> = { train, infer };
// Both sides are timed warm: here until the JavaScript in use is compiled.
for (let i = 0; i < (kind === 'native' ? 60 : 2); i++) {
  train();
  infer();
}
answer({ ready: facts.tensorflow, facts });
for await (const line of createInterface({ input: process.stdin })) {
  const request = JSON.parse(line) as { do: string; steps: number };
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  for (let i = 0; i < request.steps; i++) work[request.do]();
  const milliseconds = (performance.now() - start) / request.steps;
  const { user, system } = process.cpuUsage(cpu);
  answer({ milliseconds, cpu: (user + system) / 1000 / request.steps });
}

function answer(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}
