/** Made-up trials of a recipe whose figures follow known rules. */

import { analyse, analysedMetrics } from '../../src/analyze/analyse.ts';
import type { AnalysedMetric, AnalysedTrial, Analysis } from '../../src/analyze/analysis.ts';
import { withSettings } from '../../src/analyze/compose.ts';
import { judgeTrial } from '../../src/analyze/judge-trial.ts';
import { type PlannedTrial, planTrials } from '../../src/analyze/plan.ts';
import { spaceOf } from '../../src/analyze/space-of.ts';
import { prune } from '../../src/compress/prune.ts';
import { quantize } from '../../src/compress/quantize.ts';
import type { Recipe, Step } from '../../src/compress/recipe.ts';
import { accuracy } from '../../src/evaluate/metrics/accuracy.ts';
import { sizes } from '../../src/evaluate/metrics/sizes.ts';
import { seededRandom } from '../../src/math/random.ts';
import { check } from '../../src/schema.ts';

export const recipe = [
  { method: 'prune', ...filled(prune.schema, { sparsity: 0.8 }) },
  { method: 'quantize', ...filled(quantize.schema, {}) },
] as unknown as Recipe;

function filled(schema: object, options: object): object {
  const checked = check<object>(schema, options);
  if (!checked.ok) throw new Error('these options are wrong');
  return checked.value;
}

export const metrics: readonly AnalysedMetric[] = analysedMetrics(
  [accuracy.info, sizes.find(({ info }) => info.name === 'sizeBrotli')!.info],
  { accuracy: 1, sizeBrotli: 1 },
);
export const kernels = ['conv/kernel', 'dense/kernel'];

const EXAMPLES = 400;

/** Accuracy falls with the square of sparsity beyond a half, whatever the rest; size with both. */
export function answerOf(steps: Recipe, seed = 'answer') {
  const of = (method: string) =>
    steps.find((step) => step.method === method) as (Step & Record<string, never>) | undefined;
  const sparsity = (of('prune')?.sparsity as number | undefined) ?? 0;
  const width = { uint8: 1, uint16: 2, float16: 2 }[(of('quantize')?.type as string | undefined) ?? ''] ?? 4;
  const share = 0.95 - 1.6 * Math.max(0, sparsity - 0.5) ** 2;
  const right = Math.round(share * EXAMPLES);
  const random = seededRandom(seed);
  const correct = Uint8Array.from({ length: EXAMPLES }, (_, i) => (i < right ? 1 : 0));
  const confidences = Float32Array.from(correct, (one) =>
    one === 1 ? 0.7 + 0.3 * random.uniform() : 0.3 + 0.5 * random.uniform(),
  );
  return {
    metrics: { accuracy: right / EXAMPLES, sizeBrotli: Math.round(10_000 * width * (1 - sparsity) + 500), ece: 0.05 },
    correct,
    confidences,
    milliseconds: 3,
  };
}

export function trialOf(id: string, planned: PlannedTrial): AnalysedTrial {
  const original = id === 'original' ? undefined : answerOf([]);
  return judgeTrial(id, planned, answerOf(planned.recipe, id), original, { share: 'accuracy' });
}

export function madeUpAnalysis({ samples = 40, weights = kernels, target = 'digits' } = {}): Analysis {
  const { parameters: space } = spaceOf(recipe);
  const plan = planTrials({ recipe, space, kernels: weights, samples, seed: 0 });
  const trials = [
    trialOf('original', { origin: 'original', recipe: [] }),
    trialOf('tuned', { origin: 'tuned', recipe: withSettings(recipe, { 'prune.sparsity': 0.7 }) }),
    trialOf('current', { origin: 'current', recipe }),
    ...plan.map((planned, index) => trialOf(`trial${index}`, planned)),
  ];
  return analyse({
    ...{ target, model: 'model.json', modelDigest: 'a'.repeat(64), parameters: 2000, task: 'classification' },
    ...{ examples: EXAMPLES, split: 'validation', backend: 'wasm', seed: 0, fineTuned: false, seconds: 1.5 },
    ...{ createdAt: '2026-11-23T12:00:00.000Z', version: '0.1.0', metrics, space, trials, notes: [], loss: 0.02 },
    kernels: weights.map((name) => ({ name, parameters: 1000 })),
  });
}
