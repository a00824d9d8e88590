/** A true drop of twice the limit, on a test set that can resolve it: the next usual size above `examplesNeeded`. */
import { fourGates, modelOf, runOf } from './models.mjs';
import { rateRecord } from './rate.mjs';

/** Holm over four gates tests the first of them at no less than this. */
const ALPHA = 0.01 / 4;

/** [limit in points, share of examples on which the two models differ]. */
const SETTINGS = [
  [1, 0.02],
  [1, 0.05],
  [2, 0.05],
  [2, 0.1],
  [5, 0.15],
];

export function power({ library, quick, log, simulations }) {
  return (quick ? SETTINGS.slice(4) : SETTINGS).map(([points, discordance]) => {
    log(`power, limit ${points} pp, ${100 * discordance} % discordant …`);
    return caught(library, points, discordance, simulations);
  });
}

function caught(library, points, discordance, simulations) {
  const { examplesNeeded, judgeGates, resolvableDrop, seededRandom } = library;
  const [limit, drop] = [points / 100, (2 * points) / 100];
  const n = roundUp(examplesNeeded({ limit, drop, discordance, alpha: ALPHA }));
  const resolvable = resolvableDrop({ n, limit, discordance, alpha: ALPHA });
  const run = runOf(library);
  const random = seededRandom(`power ${points} ${discordance}`);
  // The other three gates of the family are far from their limits: what they share of alpha is lost to the first.
  const gates = fourGates({ baseline: `${points} pp`, original: '30 pp', agreement: '60 pp', value: 0.1 });
  const [pGained, pLost] = [(discordance - drop) / 2, (discordance + drop) / 2];
  let found = 0;
  for (let s = 0; s < simulations; s++) {
    const [before, after] = [new Uint8Array(n), new Uint8Array(n)];
    for (let i = 0; i < n; i++) {
      const u = random.uniform();
      before[i] = u < pGained ? 0 : 1;
      after[i] = u >= pGained && u < pGained + pLost ? 0 : 1;
    }
    const all = new Uint8Array(n).fill(1);
    const subjects = {
      original: modelOf(before, all),
      baseline: modelOf(before, all),
      candidate: modelOf(after, all),
    };
    if (judgeGates({ ...run, ...subjects, gates })[0].status === 'fail') found++;
  }
  const name = `caught, drop of twice the limit of ${points} pp, ${100 * discordance} % discordant: ${n} examples`;
  return rateRecord(library, name, found, simulations, {
    within: [0.95, 1],
    goal: 'at least 95 % where the test set resolves it',
    note: `resolvable drop ${(100 * resolvable).toFixed(2)} pp`,
  });
}

/** A test set of a usual size, not one that was cut to the last example. */
function roundUp(examples) {
  const scale = 10 ** Math.floor(Math.log10(examples));
  return scale * [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10, 12].find((step) => step * scale >= 1.05 * examples);
}
