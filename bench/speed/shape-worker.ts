/** Pruning by one threshold and clustering on a model of so many weights: `shape-worker.mjs COUNT TENSORS ROUNDS`. */
import { cluster } from '../../src/compress/cluster.ts';
import type { MethodContext, MethodOutcome } from '../../src/compress/method.ts';
import { prune } from '../../src/compress/prune.ts';
import { seededRandom } from '../../src/math/random.ts';
import type { Model } from '../../src/model/model.ts';

const [count, tensors, rounds] = process.argv.slice(2).map(Number);

function normalModel(): Model {
  const random = seededRandom(1);
  const base = Float32Array.from({ length: 2 ** 20 }, () => 0.05 * random.normal());
  const length = Math.floor(count / tensors);
  const weights = Array.from({ length: tensors }, (_, index) => {
    const values = new Float32Array(length);
    const scaled = base.map((value) => value * (1 + 0.1 * index));
    for (let at = 0; at < length; at += scaled.length)
      values.set(scaled.subarray(0, Math.min(scaled.length, length - at)), at);
    return { name: `dense${index}/kernel`, shape: [length / 1000, 1000], dtype: 'float32' as const, values };
  });
  const layers = weights.map((_, index) => ({ class_name: 'Dense', config: { name: `dense${index}`, units: 1000 } }));
  return { format: 'layers-model', topology: { class_name: 'Sequential', config: { layers } }, weights, extras: {} };
}

const model = normalModel();
const context = (): MethodContext => ({ random: seededRandom(0), masks: new Map() });
const steps: Record<string, () => MethodOutcome> = {
  prune: () =>
    prune.apply(
      model,
      { sparsity: 0.8, scope: 'global', schedule: 'once', exclude: [], protectEnds: false } as unknown as Parameters<
        typeof prune.apply
      >[1],
      context(),
    ),
  cluster: () => cluster.apply(model, { clusters: 16, scope: 'layer', init: 'optimal', exclude: [] }, context()),
};
const seconds: Record<string, number> = {};
const found: Record<string, number> = {};
for (const [name, step] of Object.entries(steps)) {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    const outcome = step();
    times.push((performance.now() - started) / 1000);
    found[name] = name === 'prune' ? zeros(outcome.model) : error(outcome.model);
  }
  seconds[name] = times.sort((a, b) => a - b)[times.length >> 1];
}
process.stdout.write(JSON.stringify({ seconds, zeros: found.prune, error: found.cluster }));

function zeros({ weights }: Model): number {
  let [none, all] = [0, 0];
  for (const { values } of weights) {
    all += values.length;
    for (let i = 0; i < values.length; i++) none += values[i] === 0 ? 1 : 0;
  }
  return none / all;
}

function error(after: Model): number {
  let [errors, squares] = [0, 0];
  for (const [index, { values }] of after.weights.entries()) {
    const before = model.weights[index].values;
    for (let i = 0; i < values.length; i += 97) {
      errors += (values[i] - before[i]) ** 2;
      squares += before[i] ** 2;
    }
  }
  return Math.sqrt(errors / squares);
}
