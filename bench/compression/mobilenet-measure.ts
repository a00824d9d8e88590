/**
 * A MobileNetV2 without training data, as a layers model and as the graph that a converter makes of it: written, read back
 * and run on pictures that nobody labelled for it. What counts is how often the top class is that of the original.
 *
 *     node mobilenet-measure.mjs '{"model", "pictures", "most", "addon", "assets"}'
 *
 * Prints lines of JSON: {"log": text} as it goes along, {"result": […]} at the end.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gunzipSync } from 'node:zlib';
import type { MethodContext } from '../../src/compress/method.ts';
import { methodOf } from '../../src/compress/methods.ts';
import { describeRecipe, type Step, stepSchema } from '../../src/compress/recipe.ts';
import { recordPredictions } from '../../src/edge/backend/native-kernels/recorded/record-predictions.ts';
import { openBackend } from '../../src/edge/backend/open.ts';
import { seededRandom } from '../../src/math/random.ts';
import type { Model } from '../../src/model/model.ts';
import { readModel, readModelFiles } from '../../src/model/read.ts';
import { loadRunnable } from '../../src/model/runnable.ts';
import { writeModel } from '../../src/model/write.ts';
import { packModel } from '../../src/packed/pack.ts';
import { packedSize } from '../../src/packed/packed-size.ts';
import { unpackModel } from '../../src/packed/unpack.ts';
import { check } from '../../src/schema.ts';
import { asGraph } from './as-graph.mjs';

const { model, pictures, most, addon, assets } = JSON.parse(process.argv[2]) as Record<string, never>;
const say = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);
const { tf } = await openBackend({ kind: 'native', addon, version: '', reason: 'benchmark' }, { oneDnn: true, assets });

const side = 32;
const record = 1 + 3 * side * side;
const all = Buffer.concat(
  ['lossless_test_1000', 'lossless_train_4000'].map((name) =>
    gunzipSync(readFileSync(join(pictures, `${name}.bin.gz`))),
  ),
);
const count = Math.min(Number(most), Math.floor(all.length / record));

const original = await readModel(model, async (path) => {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
});
const folded = await made(original, [{ method: 'foldBatchNorm' }]);
const graph = readModelFiles(writeModel(asGraph(folded)));
const reference = await topClasses(original);
const isRare = reference.filter((top) => top === 1).length * 2 > count ? 0 : 1;
const rare = reference.filter((top) => top === isRare).length;
say({ log: `${count} pictures; the original's answer to ${rare} of them is the rarer of its two classes` });

const stock = [{ method: 'quantize', mixed: 7, biasCorrection: true }];
const packed = [{ method: 'rdoQuantize', bits: 4 }];
const plain = [{ method: 'quantize', include: ['*/*kernel'] }];
const result = [];
for (const [form, start, fold] of [
  ['layers model', original, [{ method: 'foldBatchNorm' }]],
  ['folded graph', graph, []],
] as const) {
  for (const [kind, recipe] of [
    ['plain', plain],
    ['stock', [...fold, ...stock]],
    ['packed', [...fold, ...packed]],
  ] as const) {
    const candidate = await made(start, recipe);
    const figures = kind === 'packed' ? await packedFigures(candidate) : await stockFigures(candidate);
    result.push({ form, kind, recipe: describeRecipe(recipe.map(checkedStep)), ...figures });
    say({ log: result.at(-1) });
  }
}
say({ result });

async function made(start: Model, recipe: readonly object[]): Promise<Model> {
  let now = start;
  let context: MethodContext = { random: seededRandom(1), masks: new Map() };
  for (const given of recipe) {
    const step = checkedStep(given);
    const outcome = await methodOf(step).apply(now, step, context);
    now = outcome.model;
    context = { ...context, statistics: outcome.statistics ?? context.statistics };
  }
  return now;
}

/** With the defaults that a config would give it. */
function checkedStep(given: object): Step {
  const checked = check<Step>(stepSchema, given);
  if (!checked.ok) throw new Error(JSON.stringify(checked.errors));
  return checked.value;
}

async function stockFigures(candidate: Model) {
  const [before, after] = [original, candidate].map((one) => weightBytes(writeModel(one)));
  const agreement = await agreementOf(readModelFiles(writeModel(candidate)));
  return { raw: before.raw / after.raw, brotli: before.brotli / after.brotli, bytes: after.raw, ...agreement };
}

async function packedFigures(candidate: Model) {
  const bytes = packModel(candidate);
  const { weights, topology } = packedSize(bytes);
  const { raw } = weightBytes(writeModel(original));
  return { raw: raw / weights, bytes: weights, topology, ...(await agreementOf(unpackModel(bytes))) };
}

function weightBytes(files: ReadonlyMap<string, Uint8Array>): { raw: number; brotli: number } {
  const parts = [...files].filter(([name]) => name !== 'model.json').map(([, bytes]) => bytes);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 };
  const sum = (size: (bytes: Uint8Array) => number) => parts.reduce((total, bytes) => total + size(bytes), 0);
  return { raw: sum((bytes) => bytes.length), brotli: sum((bytes) => brotliCompressSync(bytes, { params }).length) };
}

async function agreementOf(candidate: Model) {
  const tops = await topClasses(candidate);
  const same = tops.filter((top, i) => top === reference[i]);
  // A model that always gives the commoner answer would agree mostly: the rarer one tells.
  return { agreement: same.length / count, rarer: same.filter((top) => top === isRare).length / rare };
}

async function topClasses(of: Model): Promise<number[]> {
  const runnable = await loadRunnable(tf, of, recordPredictions);
  const tops: number[] = [];
  for (let at = 0; at < count; at += 50) {
    const input = batch(at, Math.min(50, count - at));
    const outputs = runnable.predict({ [runnable.inputs[0].name]: input });
    const best = tf.argMax(Object.values(outputs)[0], -1);
    tops.push(...best.dataSync());
    tf.dispose([input, outputs, best]);
  }
  runnable.dispose();
  return tops;
}

/** Planes of red, green and blue become pixels in [-1, 1], scaled up to what the model takes. */
function batch(from: number, size: number) {
  const pixels = new Float32Array(size * side * side * 3);
  for (let i = 0; i < size; i++) {
    const start = (from + i) * record + 1;
    for (let c = 0; c < 3; c++) {
      for (let p = 0; p < side * side; p++) {
        pixels[(i * side * side + p) * 3 + c] = all[start + c * side * side + p] / 127.5 - 1;
      }
    }
  }
  return tf.tidy(() => tf.image.resizeBilinear(tf.tensor4d(pixels, [size, side, side, 3]), [224, 224]));
}
