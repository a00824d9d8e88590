/**
 * Our side of the suite, in a process of its own: trains the originals of all seeds, chooses the strength of rate–distortion
 * training by validation, and reads the test set once, for the packed files that were chosen.
 *
 *     node measure.mjs '{"network", "data", "seeds", "plan", "addon", "assets", "out"}'
 *
 * Prints lines of JSON: {"log": text} as it goes along, {"result": …} at the end.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Recipe } from '../../src/compress/recipe.ts';
import { stepSchema } from '../../src/compress/recipe.ts';
import type { Source } from '../../src/data/source.ts';
import { recordPredictions } from '../../src/edge/backend/native-kernels/recorded/record-predictions.ts';
import { openBackend } from '../../src/edge/backend/open.ts';
import { makeOptimizer } from '../../src/edge/backend/optimizer.ts';
import { seededNoise } from '../../src/edge/backend/seeded-noise.ts';
import type { Task } from '../../src/evaluate/task.ts';
import type { Model } from '../../src/model/model.ts';
import { loadRunnable } from '../../src/model/runnable.ts';
import { measureSize } from '../../src/model/size.ts';
import { packModel } from '../../src/packed/pack.ts';
import { packedSize } from '../../src/packed/packed-size.ts';
import { unpackModel } from '../../src/packed/unpack.ts';
import { produce } from '../../src/pipeline/produce.ts';
import type { Tools } from '../../src/pipeline/tools.ts';
import { check } from '../../src/schema.ts';
import { strongest } from '../../src/search/strongest.ts';
import { type FineTuneOptions, fineTuneSchema } from '../../src/train/options.ts';
import { train } from '../../src/train/train.ts';
import { readPictures, splitTraining, wholeOf } from './data.ts';
import { kept } from './kept.ts';
import { type NetworkName, networks } from './networks.ts';
import { errorOfDifference, rightAnswers, share } from './right-answers.ts';

interface Plan {
  readonly originalEpochs: number;
  readonly epochs: number;
  /** λ to begin with, and trainings at most. */
  readonly start: number;
  readonly factor: number;
  readonly most: number;
  /** Steps before rate–distortion training, and options of its own. */
  readonly before: readonly object[];
  readonly options: object;
  /** Of rate–distortion training, and of the originals that are trained with it for comparison. */
  readonly augment: object;
  /** Points of accuracy. */
  readonly limit: number;
}

const { network, data, seeds, plan, addon, assets, out } = JSON.parse(process.argv[2]) as {
  readonly network: NetworkName;
  readonly data: string;
  readonly seeds: readonly number[];
  readonly plan: Plan;
  readonly addon: string;
  readonly assets: string;
  /** Folder for the originals' weights, which the peers start from too. */
  readonly out: string;
};
const say = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);
const { tf, facts } = await openBackend(
  { kind: 'native', addon, version: '', reason: 'benchmark' },
  { oneDnn: true, assets },
);
const pictures = readPictures(data, 'train');
const digestOf = (...parts: readonly (string | Uint8Array)[]): string =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');
/** Of the examples and of this program: what was made by others is made again. */
const digest = digestOf(
  new Uint8Array(pictures.values.buffer),
  new Uint8Array(pictures.labels.buffer),
  readFileSync(process.argv[1]),
);
const classes = pictures.labels.reduce((most, label) => Math.max(most, label + 1), 0);
const task: Task = { kind: 'classification', topK: [], metrics: [] };
const noLog = { info: () => {}, warn: () => {}, error: () => {}, debug: () => {} };
const tools: Tools = {
  tf,
  facts,
  files: undefined as never,
  importModule: undefined as never,
  inModule: undefined as never,
  makeOptimizer,
  quicken: recordPredictions,
  noise: seededNoise,
  log: noLog,
  progress: () => {},
  sizeOf: (files) => measureSize(files),
  now: () => performance.now(),
  batchDivisor: 1,
  freeMemory: () => {},
  peakMemory: () => 0,
};

const { epochs, before, options: ownOptions, augment } = plan;
const originals = new Map<number, Original>();
interface Original {
  readonly model: Model;
  readonly splits: ReturnType<typeof splitTraining>;
  readonly right: Uint8Array;
}

for (const seed of seeds) {
  const splits = splitTraining(pictures, seed);
  const model = await trained(splits, seed, {});
  originals.set(seed, { model, splits, right: await answers(model, splits.validation) });
}
const packed = new Map<string, Uint8Array>();
const keyOf = (strength: number, seed: number): string => `${strength}/${seed}`;
let seconds = 0;
const { chosen, tried } = await strongest({
  ...plan,
  margin: 1,
  seeds,
  trial: async (strength, seed) => {
    const { model, splits, right } = originals.get(seed)!;
    const about = { digest, network, epochs, before, ownOptions, augment, strength, seed };
    const made = await kept(out, about, async () => packModel(await compressed(model, splits, strength, seed)));
    packed.set(keyOf(strength, seed), made.packed);
    seconds += made.seconds;
    const now = await answers(unpackModel(made.packed), splits.validation);
    const trial = {
      loss: 100 * (share(right) - share(now)),
      error: 100 * errorOfDifference(right, now),
      bytes: packedSize(made.packed).weights,
    };
    say({ log: { network, strength, seed, ...trial, seconds: Math.round(made.seconds) } });
    return trial;
  },
});

const test = wholeOf(readPictures(data, 't10k'));
const runs = [];
for (const [index, seed] of seeds.entries()) {
  const { model, splits } = originals.get(seed)!;
  const small = packed.get(keyOf(chosen.strength, seed));
  if (small === undefined) continue;
  const [plain, augmented, ours] = [
    await answers(model, test),
    await answers(await trained(splits, seed, augment), test),
    await answers(unpackModel(small), test),
  ];
  writeOriginal(model, index);
  runs.push({
    seed,
    ...packedSize(small),
    original: 100 * share(plain),
    augmentedOriginal: 100 * share(augmented),
    accuracy: 100 * share(ours),
    error: 100 * errorOfDifference(plain, ours),
  });
}
const [first] = originals.values();
const float32 = first.model.weights.reduce((sum, { values }) => sum + values.byteLength, 0);
say({ result: { network, chosen, tried, runs, seconds, float32, classes } });

async function trained(splits: Original['splits'], seed: number, alter: object): Promise<Model> {
  const options = { epochs: plan.originalEpochs, batchSize: 128, augment: alter, seed };
  const about = { digest, network, options };
  const { packed, seconds } = await kept(out, about, async () => packModel(await trainedModel(splits, options)));
  say({ log: { network, original: seed, augment: alter, seconds: Math.round(seconds) } });
  return unpackModel(packed);
}

async function trainedModel(splits: Original['splits'], options: object): Promise<Model> {
  const { model } = await train({
    ...tools,
    backend: facts.backend,
    build: ({ tf: given }) => networks[network](given, pictures.shape, classes),
    inputShape: pictures.shape,
    classes,
    splits,
    task,
    options: { module: '', ...fineTuneOptions(options) },
  });
  return model;
}

/** As a user's run does it; the model as the last step left it, levels included. */
async function compressed(model: Model, splits: Original['splits'], lambda: number, seed: number): Promise<Model> {
  const steps = [...before, { method: 'rateDistortion', lambda, ...ownOptions }, { method: 'removeDeadChannels' }];
  const recipe = steps.map(checkedStep);
  const fineTune = fineTuneOptions({
    epochs,
    batchSize: 256,
    schedule: 'flatCosine',
    augment,
    seed,
  });
  let last = model;
  const note = async (_: string, now: Model): Promise<void> => {
    last = now;
  };
  const trail = { note, trail: () => undefined };
  await produce(model, { ...splits, test: splits.validation }, { recipe, fineTune, task, seed }, tools, { trail });
  return last;
}

function checkedStep(step: object): Recipe[number] {
  const checked = check<Recipe[number]>(stepSchema, step);
  if (!checked.ok) throw new Error(JSON.stringify(checked.errors));
  return checked.value;
}

function fineTuneOptions(given: object): FineTuneOptions & { epochs: number } {
  const { default: _, ...schema } = fineTuneSchema;
  const checked = check<FineTuneOptions & { epochs: number }>(schema, given);
  if (!checked.ok) throw new Error(JSON.stringify(checked.errors));
  return checked.value;
}

async function answers(model: Model, source: Source): Promise<Uint8Array> {
  const runnable = await loadRunnable(tf, model, recordPredictions);
  try {
    return await rightAnswers(tf, runnable, source);
  } finally {
    runnable.dispose();
  }
}

/** Weights one after the other as float32, for Python. */
function writeOriginal({ weights }: Model, index: number): void {
  mkdirSync(out, { recursive: true });
  const shapes = weights.map(({ name, shape }) => ({ name, shape }));
  writeFileSync(join(out, `${network}-${index}.json`), JSON.stringify(shapes));
  const bytes = weights.map(({ values }) => Buffer.from(values.buffer, values.byteOffset, values.byteLength));
  writeFileSync(join(out, `${network}-${index}.bin`), Buffer.concat(bytes));
}
