/** How often 95 % intervals hold the true value. */
import { rateRecord } from './rate.mjs';

const NOMINAL = { within: [0.94, 0.96], goal: 'between 94 and 96 %' };
const CAUTIOUS = { within: [0.94, 1], goal: 'at least 94 %' };

/** [examples, true loss, expected discordant pairs]. From 20 on nearly every sample has the 10 that the score interval asks for. */
const PAIRED = [
  [200, 0, 5],
  [200, 0, 20],
  [200, 0.02, 20],
  [1000, 0, 5],
  [1000, 0, 50],
  [1000, 0.01, 20],
  [1000, 0.02, 100],
  [10_000, 0, 20],
  [10_000, 0.005, 100],
  [10_000, 0.01, 1000],
];

export function coverage({ library, quick, log, simulations }) {
  log('coverage of intervals …');
  const paired = (quick ? PAIRED.slice(0, 2) : PAIRED).map((setting) => ofPairs(library, setting, simulations));
  if (quick) return paired;
  const means = [
    ['squared errors', 200, (random) => squaredError(random), NOMINAL],
    ['squared errors', 1000, (random) => squaredError(random), NOMINAL],
    ['one output in ten differs', 200, (random) => (random.uniform() < 0.9 ? 0 : squaredError(random)), CAUTIOUS],
    ['one output in fifty differs', 200, (random) => (random.uniform() < 0.98 ? 0 : squaredError(random)), CAUTIOUS],
  ].map((setting) => ofMeans(library, setting, simulations));
  return [...paired, ...means.flat(), ofSlices(library, simulations)];
}

function ofPairs({ pairedDifference, seededRandom, ...library }, [n, loss, pairs], simulations) {
  const random = seededRandom(`coverage ${n} ${loss} ${pairs}`);
  const [pGained, pLost] = [(pairs / n - loss) / 2, (pairs / n + loss) / 2];
  const gap = () => Math.floor(Math.log(1 - random.uniform()) / Math.log1p(-(pGained + pLost)));
  const known = new Map();
  let covered = 0;
  for (let s = 0; s < simulations; s++) {
    let [gained, lost] = [0, 0];
    // From one discordant example to the next: the gaps between them are geometric.
    for (let i = gap(); i < n; i += 1 + gap()) {
      if (random.uniform() * (pGained + pLost) < pGained) gained++;
      else lost++;
    }
    const key = `${gained},${lost}`;
    if (!known.has(key)) {
      const { low, high } = pairedDifference(gained, lost, n, 0.95);
      known.set(key, low <= -loss && -loss <= high);
    }
    if (known.get(key)) covered++;
  }
  const name = `coverage, accuracy ${100 * loss} pp worse: ${n} examples, ${pairs} discordant pairs expected`;
  return rateRecord(library, name, covered, simulations, pairs >= 20 ? NOMINAL : CAUTIOUS);
}

/** Difference of the squared errors of two models of equal true error. */
function squaredError(random) {
  const error = random.normal();
  return (error + 0.3 * random.normal()) ** 2 - error ** 2 - 0.09;
}

function ofMeans({ bcaInterval, bcaP, seededRandom, ...library }, [name, n, draw, goal], simulations) {
  const random = seededRandom(`means ${name} ${n}`);
  let [covered, alarms] = [0, 0];
  for (let s = 0; s < simulations; s++) {
    const values = Float64Array.from({ length: n }, () => draw(random));
    const { low, high } = bcaInterval({ values, level: 0.95 });
    if (low <= 0 && 0 <= high) covered++;
    if (bcaP({ values, margin: 0 }) <= 0.01) alarms++;
  }
  const atMost = { within: [0, 0.012], goal: 'at most 1.2 %' };
  return [
    rateRecord(library, `coverage, BCa of a mean, ${name}: ${n} examples`, covered, simulations, goal),
    rateRecord(library, `rejected at 1 %, BCa of a mean, ${name}: ${n} examples`, alarms, simulations, atMost),
  ];
}

function ofSlices({ maxT, seededRandom, ...library }, simulations) {
  const random = seededRandom('slices');
  const n = 300;
  let covered = 0;
  for (let s = 0; s < simulations; s++) {
    const values = Float64Array.from({ length: n }, () => squaredError(random));
    const rows = [0.3, 0.5, 0.8].map((share) => ({
      values,
      members: Uint8Array.from({ length: n }, () => (random.uniform() < share ? 1 : 0)),
    }));
    const found = maxT({ rows, level: 0.95, resamples: 199, random });
    if (found.every(({ interval: { low, high } }) => low <= 0 && 0 <= high)) covered++;
  }
  const name = `joint coverage, max-T of three overlapping slices: ${n} examples`;
  return rateRecord(library, name, covered, simulations, CAUTIOUS);
}
