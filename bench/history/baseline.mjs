/** A record as a run of the gate stores it, around the figures of a made-up entry. */
import { digest, facts } from './made-up.mjs';

const EXAMPLES = 100;
const MODEL_BYTES = 8192;
/** So many records after one another have the same compressed model. */
const SAME_MODEL = 50;
const classNames = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** `StoredBaseline` of src/ports.ts, with the predictions of a hundred examples and a model of 8 kB. */
export function baselineOf(library, entry, index) {
  const { makeRecord, digestOf, seededRandom } = library;
  const { commit, key, createdAt, author, authoredAt, committedAt, subject, release, verdict, target } = entry;
  const random = seededRandom(`predictions/${commit}`);
  const model = modelAt(seededRandom, target, Math.floor(index / SAME_MODEL));
  const modelDigest = digestOf(model);
  const evaluation = (metrics, more) => ({
    metrics: {
      ...metrics,
      logLoss: 0.1 + random.uniform() / 100,
      macroF1: metrics.accuracy - 0.001,
      topKAccuracy: 0.99,
    },
    missing: {},
    perClass: classNames.map((name) => ({ name, support: 10, recall: round(random), f1: round(random) })),
    predictions: predictions(random, more),
    size: {
      raw: MODEL_BYTES,
      gzip: MODEL_BYTES,
      brotli: metrics.sizeBrotli,
      weights: MODEL_BYTES,
      files: [],
      brotliQuality: 11,
    },
    findings: [],
    modelDigest,
  });
  const part = (name) => digest(`${name} ${key}`);
  const { record } = makeRecord(
    {
      target,
      facts,
      original: evaluation(entry.original, {}),
      candidate: evaluation(entry.metrics, { agrees: bits(random) }),
      steps: [
        { method: 'prune', options: { sparsity: 0.8 }, summary: '4 of 6 tensors, 80.0 % zeros', notes: [] },
        { method: 'quantize', options: { type: 'uint8' }, summary: '6 of 6 tensors to uint8', notes: [] },
      ],
      times: [],
      peakMemoryBytes: 1,
      model,
      examples: EXAMPLES,
      classNames,
    },
    {
      key: {
        digest: key,
        model: part('model'),
        data: digest('data'),
        recipe: digest('recipe'),
        settings: digest('settings'),
        toolchain: digest('toolchain'),
      },
      createdAt,
      commit,
    },
    { maxModelBytes: 1e9, maxPredictions: 1e6 },
  );
  const checks = ['accuracy', 'sizeBrotli'].map((metric) => ({
    metric,
    against: 'baseline',
    level: 'error',
    limit: metric === 'accuracy' ? '0.5 pp' : '2 %',
    change: metric === 'accuracy' ? -0.0004 : 12,
    status: 'pass',
  }));
  const run = { ref: 'refs/heads/main', author, authoredAt, committedAt, subject, release, verdict, checks };
  return { record: { ...record, run }, model };
}

const ids = Array.from({ length: EXAMPLES }, (_, index) => digest(`example ${index}`).slice(0, 16));

function predictions(random, more) {
  const each = Array.from({ length: EXAMPLES }, (_, index) => index);
  return {
    count: EXAMPLES,
    outputs: classNames.length,
    ids,
    classes: Int32Array.from(each, (index) => index % 10),
    confidences: Float32Array.from(each, () => random.uniform()),
    losses: Float32Array.from(each, () => random.uniform()),
    ranks: Int32Array.from(each, () => (random.uniform() < 0.03 ? 1 : 0)),
    correct: bits(random),
    truth: Int32Array.from(each, (index) => index % 10),
    ...more,
  };
}

function bits(random) {
  return Uint8Array.from({ length: EXAMPLES }, () => (random.uniform() < 0.97 ? 1 : 0));
}

function round(random) {
  return Math.round(1000 * (0.9 + random.uniform() / 10)) / 1000;
}

let last = { place: '', model: new Map() };

function modelAt(seededRandom, target, which) {
  const place = `model/${target}/${which}`;
  if (last.place === place) return last.model;
  const random = seededRandom(place);
  const model = new Map([
    ['model.json', new TextEncoder().encode(`{"format":"layers-model","which":${which}}\n`)],
    ['group1-shard1of1.bin', Uint8Array.from({ length: MODEL_BYTES }, () => random.integer(256))],
  ]);
  last = { place, model };
  return model;
}
