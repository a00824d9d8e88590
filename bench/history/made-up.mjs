/**
 * The history of a project that never was: some records a day, a level that changes now and then, releases. The same seed
 * gives the same history. Used for the store, the page and the pictures of the docs.
 */
import { createHash } from 'node:crypto';

const HOUR = 3_600_000;
const subjects = [
  'Train on the new export of the data',
  'Raise the sparsity of the dense layer',
  'Fix the order of rows in the loader',
  'Fine-tune for two epochs more',
  'Update TensorFlow.js',
  'Normalise inputs as in production',
  'Drop duplicates from the training data',
  'Quantize the first layer to 16 bits',
  'Tidy up the training script',
  'Add augmentation by shifts',
];
const authors = ['Dev', 'Dev 2', 'Dev 3', 'Bot'];

/** What happens along the way: from a share of the history on, the levels differ by so much. */
const courses = [
  {
    accuracy: 0.9712,
    bytes: 52_300,
    noise: 0.0011,
    events: [
      { at: 0.13, accuracy: +0.0038, subject: 'Clean the labels of the training data' },
      { at: 0.31, bytes: -7_900, subject: 'Raise the sparsity to 0.85' },
      { at: 0.47, accuracy: -0.0042, subject: 'Read pictures with the new decoder' },
      { at: 0.55, accuracy: +0.005, subject: 'Read pictures as in training' },
      { at: 0.72, bytes: +3_100, subject: 'Widen the second layer' },
      { at: 0.9, accuracy: +0.0036, bytes: -5_200, subject: 'Share weights among clusters' },
    ],
  },
  {
    accuracy: 0.9135,
    bytes: 118_400,
    noise: 0.0019,
    events: [
      { at: 0.22, accuracy: +0.0071, subject: 'Clean the labels of the training data' },
      { at: 0.4, bytes: +9_600, subject: 'Add the letters with accents' },
      { at: 0.63, accuracy: -0.0058, subject: 'Prune all layers at one threshold' },
      { at: 0.68, accuracy: +0.0064, bytes: -21_000, subject: 'Protect the first and the last layer' },
    ],
  },
];

export const facts = {
  backend: 'native',
  tensorflow: '2.21.0',
  tfjs: '4.22.0',
  oneDnn: true,
  threads: 2,
  cpu: 'a processor',
  platform: 'linux x64',
  node: 'v20.20.2',
  reason: 'found in the cache',
};

/** Oldest first, the last one at `until`: `HistoryEntry` (src/history/entry.ts) as plain objects. */
export function madeUpHistory({ seededRandom }, { target, course = 0, count, until = '2026-11-20T16:00:00Z' }) {
  const random = seededRandom(`made up/${target}`);
  const { noise, events, ...start } = courses[course];
  const level = { accuracy: start.accuracy, bytes: start.bytes };
  const places = new Map(events.map(({ at, ...event }) => [Math.round(at * count), event]));
  const release = Math.max(1, Math.floor(count / 6));
  const times = [Date.parse(until)];
  while (times.length < count) times.push(times[times.length - 1] - HOUR * (0.3 + 7 * random.uniform()));
  times.reverse();
  return times.map((time, index) => {
    const event = places.get(index);
    level.accuracy += event?.accuracy ?? 0;
    level.bytes += event?.bytes ?? 0;
    const accuracy = Math.round((level.accuracy + noise * random.normal()) * 5000) / 5000;
    const sizeBrotli = level.bytes + Math.round(40 * random.normal());
    const at = new Date(Math.round(time / 1000) * 1000).toISOString();
    return {
      target,
      createdAt: at,
      commit: digest(`${target} commit ${index}`).slice(0, 40),
      key: digest(`${target} key ${index}`),
      author: authors[random.integer(authors.length)],
      authoredAt: at,
      committedAt: at,
      subject: event?.subject ?? subjects[random.integer(subjects.length)],
      ...(index > 0 && index % release === 0
        ? { release: `v${1 + Math.floor(index / release / 4)}.${(index / release) % 4}.0` }
        : {}),
      facts,
      examples: 5000,
      metrics: { accuracy, sizeBrotli },
      original: { accuracy: accuracy + 0.002, sizeBrotli: 4 * start.bytes },
      verdict: (event?.accuracy ?? 0) < 0 ? 'warn' : 'pass',
    };
  });
}

export function digest(text) {
  return createHash('sha256').update(text).digest('hex');
}
