/**
 * `quantize-worker.mjs WEIGHTS ROUNDS FOLDER`: quantizes a model that it holds to uint8 and writes the files; one line of JSON
 * with processor seconds of each round and how much memory was held at most.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { quantize } from '../../src/compress/quantize.ts';
import { seededRandom } from '../../src/math/random.ts';
import type { Model, Weight } from '../../src/model/model.ts';
import { writeModel } from '../../src/model/write.ts';

const [weights, rounds, folder] = [Number(process.argv[2]), Number(process.argv[3]), process.argv[4]];
const side = 1000;
const tensors = Math.max(1, Math.round(weights / side ** 2));

const peak = () => process.resourceUsage().maxRSS * 1024;
const idle = peak();
const random = seededRandom('speed');
const layers = Array.from({ length: tensors }, (_, index) => ({
  class_name: 'Dense',
  config: { name: `dense_${index}`, units: side, activation: 'linear', use_bias: false },
}));
const model: Model = {
  format: 'layers-model',
  topology: { class_name: 'Sequential', config: { name: 'wide', layers } },
  weights: layers.map(({ config }): Weight => {
    const values = new Float32Array(side * side);
    const shift = 0.1 * random.normal();
    // Bell-shaped enough, and a hundred times as fast to make as normal numbers.
    for (let i = 0; i < values.length; i++) values[i] = shift + random.uniform() + random.uniform() - 1;
    return { name: `${config.name}/kernel`, shape: [side, side], dtype: 'float32', values };
  }),
  extras: {},
};

const seconds: number[] = [];
for (let round = 0; round < rounds; round++) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const start = process.cpuUsage();
  const options = { type: 'uint8', exclude: [], wide: 'float32' } as const;
  const context = { random: seededRandom(0), masks: new Map() };
  const { model: stored } = quantize.apply(model, { ...options, exclude: [] }, context);
  for (const [name, bytes] of writeModel(stored)) writeFileSync(join(folder, name), bytes);
  const { user, system } = process.cpuUsage(start);
  seconds.push((user + system) / 1e6);
}
rmSync(folder, { recursive: true, force: true });
const bytes = 4 * tensors * side * side;
process.stdout.write(`${JSON.stringify({ bytes, seconds, memory: peak() - idle })}\n`);
