import { expect, test } from '@jest/globals';
import { mcnemar } from '../../src/stats/mcnemar.ts';

/**
 * Fagerland, Lydersen & Laake 2013, BMC Med. Res. Methodol. 13:91: airway hyper-responsiveness (1 and 7 discordant) and
 * complete response before and after consolidation therapy (6 and 16), exact conditional and mid-p.
 */
test.each([
  [1, 7, 0.0703, 0.0391],
  [6, 16, 0.0525, 0.0347],
])('%i against %i as published', (gained, lost, exact, midP) => {
  expect(mcnemar(gained, lost).exact).toBeCloseTo(exact, 4);
  expect(mcnemar(gained, lost).midP).toBeCloseTo(midP, 4);
});

/** Exact: statsmodels 0.15 (mcnemar, exact=True); mid-p from scipy 1.17's binomial distribution. */
test.each([
  [59, 6, 4.964650327128616e-12, 2.725803198606872e-12],
  [2, 10, 0.03857421875, 0.022460937500000024],
  [0, 8, 0.0078125, 0.00390625],
  [40, 25, 0.08168153394154003, 0.06401750413722562],
  [3, 3, 1, 1],
])('%i against %i as statsmodels and scipy have it', (gained, lost, exact, midP) => {
  const found = mcnemar(gained, lost);
  expect(found.exact / exact).toBeCloseTo(1, 9);
  expect(found.midP / midP).toBeCloseTo(1, 9);
});

test('says nothing where nothing differs, and the same whichever model is called new', () => {
  expect(mcnemar(0, 0)).toEqual({ exact: 1, midP: 1 });
  expect(mcnemar(3, 11)).toEqual(mcnemar(11, 3));
});

test.each([
  [-1, 3],
  [1.5, 2],
  [Number.NaN, 1],
])('refuses %d and %d', (gained, lost) => {
  expect(() => mcnemar(gained, lost)).toThrow(RangeError);
});
