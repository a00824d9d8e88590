/** A study without models: recipes whose figures are a formula, for tests of what chooses them. */
import { methods } from '../../src/compress/methods.ts';
import type { Recipe } from '../../src/compress/recipe.ts';
import { declaredSpace } from '../../src/search/declared.ts';
import { rungsOf } from '../../src/search/halving.ts';
import { hypervolume } from '../../src/search/hypervolume.ts';
import type { SearchOptions } from '../../src/search/options.ts';
import type { Sampler } from '../../src/search/sampler.ts';
import { type Plan, runStudy, type Worker } from '../../src/search/study.ts';
import type { Trial } from '../../src/search/trial.ts';

export const all = Object.values(methods);

/** Parts of two methods, so that what others declare later changes no test. */
const toyMethods = [
  {
    name: 'prune',
    phase: 'train',
    schema: {
      properties: {
        sparsity: { type: 'number', search: { low: 0.3, high: 0.98 } },
        scope: { enum: ['layer', 'global'], search: ['layer', 'global'] },
      },
    },
  },
  {
    name: 'quantize',
    phase: 'encode',
    schema: {
      properties: {
        type: { enum: ['float16', 'uint8', 'uint16'], search: ['float16', 'uint8', 'uint16'] },
        wide: { enum: ['float32', 'float16'], search: ['float32', 'float16'] },
      },
    },
  },
] as const;

export function spaceOf(
  given: Partial<SearchOptions['space']> = {},
  kernels: readonly string[] = ['a/kernel', 'b/kernel'],
) {
  const narrow = { methods: ['prune', 'quantize'], always: [], options: {}, perLayer: {} };
  return declaredSpace(toyMethods, { ...narrow, ...given }, kernels);
}

type Step = { method: string; sparsity?: number; type?: string; include?: string[]; scope?: string; wide?: string };

/** Smaller costs accuracy: a little up to a point, then everything; layer by layer the second bears more. */
export function figures(recipe: Recipe): { accuracy: number; sizeBrotli: number } {
  let [accuracy, size] = [0.97, 40_000];
  for (const step of recipe as unknown as Step[]) {
    if (step.method === 'prune') {
      const share = step.include === undefined ? 1 : 1 / 2;
      const bears = step.include?.[0] === 'b/kernel' ? 0.9 : 0.75;
      size *= 1 - 0.85 * share * step.sparsity!;
      accuracy -= 0.6 * share * Math.max(0, step.sparsity! - bears) ** 1.2 + (step.scope === 'layer' ? 0.01 : 0);
    }
    if (step.method === 'quantize') {
      size *= { uint8: 0.26, uint16: 0.52, float16: 0.5 }[step.type!] ?? 1;
      accuracy -= { uint8: 0.013, uint16: 0, float16: 0.001 }[step.type!] ?? 0;
      if (step.wide === 'float16') size *= 0.98;
    }
  }
  return { accuracy: Math.max(0.1, accuracy), sizeBrotli: Math.round(size) };
}

export const worker: Worker = async ({ recipe }) => ({ metrics: figures(recipe) });

export function planWith(sampler: Sampler, more: Partial<Plan> = {}): Plan {
  return {
    space: spaceOf(),
    phaseOf: Object.fromEntries(all.map(({ name, phase }) => [name, phase])),
    sampler,
    objectives: [
      { metric: 'accuracy', better: 'higher' },
      { metric: 'sizeBrotli', better: 'lower' },
    ],
    constraints: [],
    rungs: rungsOf({ rungs: 1, factor: 3 }),
    seed: 0,
    ...more,
  };
}

export function run(plan: Plan, trials: number, workers: readonly Worker[] = [worker]) {
  return runStudy(plan, { trials }, workers, { before: [], ended: async () => {} });
}

/** Of the box between nothing at all and the original. */
export function covered(trials: readonly Trial[]): number {
  const points = trials.flatMap(({ metrics }) =>
    metrics === undefined ? [] : [[(0.97 - metrics.accuracy) / 0.4, metrics.sizeBrotli / 40_000]],
  );
  return hypervolume(points, [1, 1]);
}
