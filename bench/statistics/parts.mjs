/**
 * Gates on many slices draw few resamples each, and are asked for quantiles far beyond them: the Bonferroni level of a
 * thousand slices with 200 resamples. Two models of equal true quality are held against each other on one slice after the
 * other; what that says of all slices of a gate at once follows, where they share no examples: the least favourable case.
 */
import { rateRecord } from './rate.mjs';

/** Drawn for a slice at least. */
const RESAMPLES = 200;
/** Slices that one gate looks at. */
const SLICES = [10, 200, 1000];
const SETTINGS = [
  ['macroF1', 300],
  ['macroF1', 1000],
  ['ece', 300],
  ['ece', 1000],
];
const CLASSES = 5;

export function parts({ library, quick, log, simulations }) {
  return (quick ? SETTINGS.slice(0, 1) : SETTINGS).flatMap(([metric, n]) => {
    log(`slices, ${metric} of ${n} examples, ${RESAMPLES} resamples …`);
    return ofParts(library, metric, n, simulations);
  });
}

function ofParts(library, metric, n, simulations) {
  const { bcaInterval, bcaP, resample, seededRandom, summed } = library;
  const random = seededRandom(`parts ${metric} ${n}`);
  const missed = SLICES.map(() => 0);
  const alarms = SLICES.map(() => 0);
  for (let s = 0; s < simulations; s++) {
    const [before, after] = twoModels(random, n);
    const statistic = { candidate: summed(metric, after, after), reference: summed(metric, before, after) };
    const [drawn] = resample([statistic], n, seededRandom(`bootstrap ${s}`), RESAMPLES);
    const p = bcaP({ drawn, margin: 0 });
    SLICES.forEach((count, index) => {
      const { low, high } = bcaInterval({ drawn, level: 1 - 0.05 / count });
      if (low > 0 || high < 0) missed[index]++;
      if (count * p <= 0.01) alarms[index]++;
    });
  }
  const what = `${metric} on slices of ${n} examples, ${RESAMPLES} resamples`;
  return SLICES.flatMap((count, index) => [
    rateRecord(library, `missed at the level of ${count} slices, ${what}`, missed[index], simulations, {
      within: [0, 0.05 / count],
      goal: `at most ${5 / count} %, which is 5 % over all slices`,
    }),
    rateRecord(library, `rejected at the level of ${count} slices, ${what}`, alarms[index], simulations, {
      within: [0, 0.01 / count],
      goal: `at most ${1 / count} %, which is 1 % over all slices`,
    }),
  ]);
}

/** Equally right and equally sure; they differ by chance on some of the examples. */
function twoModels(random, n) {
  const truth = Int32Array.from({ length: n }, () => random.integer(CLASSES));
  const model = () => ({
    count: n,
    outputs: CLASSES,
    ids: [],
    truth,
    classes: new Int32Array(n),
    correct: new Uint8Array(n),
    confidences: new Float32Array(n),
  });
  const models = [model(), model()];
  for (let i = 0; i < n; i++) {
    const ease = random.uniform();
    for (const one of models) {
      const confidence = Math.min(1, Math.max(0.2, 0.5 + 0.5 * ease + 0.05 * random.normal()));
      const right = random.uniform() < 0.9 ? ease > 0.1 : ease > 0.2;
      one.classes[i] = right ? truth[i] : (truth[i] + 1 + random.integer(CLASSES - 1)) % CLASSES;
      one.correct[i] = right ? 1 : 0;
      one.confidences[i] = confidence;
    }
  }
  return models;
}
