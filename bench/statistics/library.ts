/** The project's own modules as the benchmark takes them, bundled like the action is. */
export { metricsOf } from '../../src/evaluate/metrics.ts';
export { seededRandom } from '../../src/math/random.ts';
export { bcaInterval } from '../../src/stats/bca-interval.ts';
export { bcaP } from '../../src/stats/bca-p.ts';
export { examplesNeeded } from '../../src/stats/examples-needed.ts';
export { maxT } from '../../src/stats/max-t.ts';
export { pairedDifference } from '../../src/stats/paired-difference.ts';
export { pairedDifferenceP } from '../../src/stats/paired-difference-p.ts';
export { resolvableDrop } from '../../src/stats/resolvable-drop.ts';
export { wilson } from '../../src/stats/wilson.ts';
export { judgeGates } from '../../src/validate/judge.ts';
export { resample } from '../../src/validate/resample.ts';
export { summed } from '../../src/validate/summands.ts';
