/** A/A: nothing is worse than allowed, so every `fail` of a gate of level error is a false alarm. */
import { fourGates, modelOf, runOf } from './models.mjs';
import { rateRecord } from './rate.mjs';

const GOAL = { within: [0, 0.01], goal: 'failed runs at most 1 %' };
const ACCURACY = 0.9;

export function alarms({ library, quick, log, simulations, sizes = quick ? [200] : [200, 1000, 10_000] }) {
  const shares = quick ? [0.05] : [0.01, 0.05, 0.1];
  const records = [];
  for (const n of sizes) {
    log(`A/A, the same model on fresh samples of ${n} …`);
    records.push(sameModel(library, n, simulations));
    for (const discordance of shares) {
      log(`A/A, two models of equal accuracy, ${100 * discordance} % discordant, ${n} examples …`);
      records.push(...equalModels(library, n, discordance, simulations));
    }
  }
  return records;
}

/**
 * The same model, a fresh sample each time: held against fixed values that are exactly its true accuracy and its true
 * agreement (the least favourable case), beside the default gates, which see no example changed.
 */
function sameModel(library, n, simulations) {
  const { judgeGates, seededRandom } = library;
  const run = runOf(library);
  const random = seededRandom(`same model ${n}`);
  const gates = [
    { metric: 'accuracy', against: 'baseline', limit: '1 pp', level: 'error' },
    { metric: 'accuracy', against: 'original', limit: '2 pp', level: 'error' },
    { metric: 'agreement', against: 'value', limit: 0.95, level: 'error' },
    { metric: 'accuracy', against: 'value', limit: ACCURACY, level: 'error' },
  ];
  let failed = 0;
  for (let s = 0; s < simulations; s++) {
    const [correct, agrees] = [new Uint8Array(n), new Uint8Array(n)];
    for (let i = 0; i < n; i++) {
      correct[i] = random.uniform() < ACCURACY ? 1 : 0;
      agrees[i] = random.uniform() < 0.95 ? 1 : 0;
    }
    const model = modelOf(correct, agrees);
    if (fails(judgeGates({ ...run, original: model, baseline: model, candidate: model, gates }))) failed++;
  }
  return rateRecord(library, `failed runs, same model on fresh samples of ${n}`, failed, simulations, GOAL);
}

/** Original, baseline and candidate of the same true accuracy, differing by chance on a share of the examples. */
function equalModels(library, n, discordance, simulations) {
  const { judgeGates, seededRandom } = library;
  const run = runOf(library);
  const random = seededRandom(`equal models ${n} ${discordance}`);
  // On discordant examples a model is right half of the time.
  const untouched = (1 - discordance) ** 2;
  const value = ACCURACY * untouched + 0.5 * (1 - untouched);
  const zero = fourGates({ baseline: '0 pp', original: '0 pp', agreement: '0 pp', value });
  let [byDefault, atZero] = [0, 0];
  for (let s = 0; s < simulations; s++) {
    const subjects = { ...run, ...draw(random, n, discordance) };
    if (fails(judgeGates({ ...subjects, gates: undefined }))) byDefault++;
    if (fails(judgeGates({ ...subjects, gates: zero }))) atZero++;
  }
  const what = `${n} examples, ${100 * discordance} % discordant`;
  return [
    rateRecord(library, `failed runs, equal accuracy, default gates: ${what}`, byDefault, simulations, GOAL),
    rateRecord(library, `failed runs, equal accuracy, four limits of 0: ${what}`, atZero, simulations, GOAL),
  ];
}

/** Baseline and candidate differ on one random share of the examples, both differ from the original on another. */
function draw(random, n, discordance) {
  const [original, baseline, candidate] = [new Uint8Array(n), new Uint8Array(n), new Uint8Array(n)];
  const [before, after] = [new Uint8Array(n), new Uint8Array(n)];
  const alike = (1 - discordance) ** 2;
  const [rightAlike, wrongAlike] = [ACCURACY * alike, (1 - ACCURACY) * alike];
  const coin = () => (random.uniform() < 0.5 ? 1 : 0);
  for (let i = 0; i < n; i++) {
    // One number decides what becomes of an example.
    const u = random.uniform();
    if (u < rightAlike + wrongAlike) {
      const right = u < rightAlike ? 1 : 0;
      original[i] = right;
      baseline[i] = right;
      candidate[i] = right;
      before[i] = 1;
      after[i] = 1;
      continue;
    }
    const moved = u < rightAlike + wrongAlike + discordance;
    const right = coin();
    candidate[i] = right;
    baseline[i] = moved ? 1 - right : right;
    original[i] = moved ? coin() : 1 - right;
    before[i] = baseline[i] === original[i] ? 1 : 0;
    after[i] = candidate[i] === original[i] ? 1 : 0;
  }
  return {
    original: modelOf(original, new Uint8Array(n).fill(1)),
    baseline: modelOf(baseline, before),
    candidate: modelOf(candidate, after),
  };
}

export function fails(checks) {
  return checks.some(({ status, level }) => status === 'fail' && level === 'error');
}
