import { beforeAll, expect, test } from '@jest/globals';
import { Failure } from '../../src/failure.ts';
import { type Random, seededRandom } from '../../src/math/random.ts';
import { inspectModel } from '../../src/model/inspect.ts';
import type { Model, ModelFiles } from '../../src/model/model.ts';
import { readModelFiles } from '../../src/model/read.ts';
import { loadTrainable, type Tf } from '../../src/model/runnable.ts';
import { writeModel } from '../../src/model/write.ts';
import { openTestBackends } from '../support/kernels.ts';
import { modelOf, smallGraph } from '../support/models.ts';

const rounds = Number(process.env.FUZZ_ROUNDS ?? 250);
let tf: Tf;
const models: Model[] = [];

beforeAll(async () => {
  tf = await (await openTestBackends()).wasm.use();
  const input = tf.input({ shape: [6, 6, 1], name: 'image' });
  const inner = tf.sequential({
    name: 'inner',
    layers: [
      tf.layers.conv2d({ inputShape: [6, 6, 1], filters: 2, kernelSize: 3, name: 'conv' }),
      tf.layers.batchNormalization({ name: 'bn' }),
      tf.layers.flatten(),
    ],
  });
  const hidden = inner.apply(input) as ReturnType<typeof tf.input>;
  const left = tf.layers.dense({ units: 3, name: 'left' }).apply(hidden) as ReturnType<typeof tf.input>;
  const right = tf.layers.dense({ units: 3, name: 'right', activation: 'relu' }).apply(hidden) as ReturnType<
    typeof tf.input
  >;
  const sum = tf.layers.add({ name: 'sum' }).apply([left, right]) as ReturnType<typeof tf.input>;
  const output = tf.layers.dense({ units: 2, activation: 'softmax', name: 'out' }).apply(sum);
  models.push(await modelOf(tf, tf.model({ inputs: input, outputs: output as ReturnType<typeof tf.input> })));
  models.push(smallGraph());
});

const strange: readonly unknown[] = [
  null,
  true,
  -1,
  0,
  0.5,
  1e9,
  4294967296,
  1e308,
  '',
  'x',
  '../../x',
  '__proto__',
  'constructor',
  [],
  {},
  [[]],
  [null],
  [-1, 1e9],
];

/** One random place of a JSON value is deleted, replaced, doubled or swapped with another. */
function mutate(json: unknown, random: Random): unknown {
  const places: { readonly holder: Record<string, unknown>; readonly key: string }[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const key of Object.keys(value)) {
      places.push({ holder: value as Record<string, unknown>, key });
      walk((value as Record<string, unknown>)[key]);
    }
  };
  walk(json);
  const { holder, key } = places[random.integer(places.length)];
  const other = places[random.integer(places.length)];
  const kind = random.integer(5);
  if (kind === 0) delete holder[key];
  else if (kind === 1) holder[key] = structuredClone(other.holder[other.key]);
  else if (kind === 2 && Array.isArray(holder)) holder.push(structuredClone(holder[0]));
  else if (kind === 3) holder[`${key}x`] = holder[key];
  else holder[key] = strange[random.integer(strange.length)];
  return json;
}

function mutant(random: Random): ModelFiles {
  const files = new Map(writeModel(models[random.integer(models.length)]));
  const text = new TextDecoder().decode(files.get('model.json'));
  const shard = files.get('group1-shard1of1.bin')!.slice();
  if (random.integer(8) === 0) shard[random.integer(shard.length)] = random.integer(256);
  if (random.integer(20) === 0) files.set('group1-shard1of1.bin', shard.slice(0, random.integer(shard.length)));
  else files.set('group1-shard1of1.bin', shard);
  if (random.integer(6) === 0) {
    const bytes = new TextEncoder().encode(text);
    bytes[random.integer(bytes.length)] = random.integer(256);
    return files.set('model.json', bytes);
  }
  let json = JSON.parse(text);
  for (let count = 1 + random.integer(3); count > 0; count--) json = mutate(json, random);
  return files.set('model.json', new TextEncoder().encode(JSON.stringify(json)));
}

async function outcomeOf(files: ModelFiles): Promise<string> {
  try {
    const model = readModelFiles(files);
    inspectModel(model);
    const loaded = await loadTrainable(tf, model);
    try {
      const inputs = Object.fromEntries(
        loaded.inputs.map(({ name, shape, fixedBatch }) => [
          name,
          tf.zeros([Math.min(2, fixedBatch ?? 2), ...shape.map((side) => Math.min(side ?? 2, 8))]),
        ]),
      );
      tf.dispose(loaded.predict(inputs));
      tf.dispose(inputs);
      return 'runs';
    } finally {
      loaded.dispose();
    }
  } catch (error) {
    if (error instanceof Failure) {
      if (error.message.length > 1000) throw error;
      return error.code;
    }
    throw error;
  }
}

test(`${rounds} damaged models: each runs or is refused in a sentence, none crashes, hangs or takes the memory`, async () => {
  const random = seededRandom(process.env.FUZZ_SEED ?? 'fuzz');
  const outcomes = new Map<string, number>();
  const before = process.memoryUsage().rss;
  for (let round = 0; round < rounds; round++) {
    const files = mutant(random);
    const began = performance.now();
    let outcome: string;
    try {
      outcome = await outcomeOf(files);
    } catch (error) {
      const json = new TextDecoder().decode(files.get('model.json'));
      throw new Error(`round ${round}: ${error}\n${json}`, { cause: error });
    }
    expect(performance.now() - began).toBeLessThan(5000);
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  // What the files before this one left in the process is not this one's.
  expect(process.memoryUsage().rss - before).toBeLessThan(1e9);
  expect(outcomes.size).toBeGreaterThan(8);
  expect(outcomes.get('runs')).toBeGreaterThan(rounds / 10);
  if (process.env.FUZZ_ROUNDS !== undefined) console.log(outcomes);
});
