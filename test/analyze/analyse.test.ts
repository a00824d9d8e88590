import { describe, expect, test } from '@jest/globals';
import { analyse } from '../../src/analyze/analyse.ts';
import type { AnalysedMetric, AnalysedTrial } from '../../src/analyze/analysis.ts';
import { analysisSchema } from '../../src/analyze/analysis-schema.ts';
import { defaultStep } from '../../src/analyze/compose.ts';
import { bestWithin, frontierOf } from '../../src/analyze/frontier.ts';
import { planTrials } from '../../src/analyze/plan.ts';
import { spaceOf } from '../../src/analyze/space-of.ts';
import type { Recipe } from '../../src/compress/recipe.ts';
import { check } from '../../src/schema.ts';
import { kernels, madeUpAnalysis, metrics } from './trials.ts';

const analysis = madeUpAnalysis();
const channels = [{ ...defaultStep('pruneChannels'), exclude: [] }] as Recipe;
const trial = (id: string) => analysis.trials.find((one) => one.id === id)!;

test('follows its published schema, with nothing that is not described', () => {
  const told = { command: 'analyze', schemaVersion: 1, analyses: [analysis], failed: [] };
  const checked = check(closed(analysisSchema) as object, JSON.parse(JSON.stringify(told)));
  expect(
    checked.ok ? [] : checked.errors.map(({ instancePath, message, params }) => [instancePath, message, params]),
  ).toEqual([]);
  expect(check(analysisSchema, { ...told, analyses: [{ ...analysis, frontier: 3 }] }).ok).toBe(false);
});

/** The published schema lets readers meet properties that they don't know; ours must all be described. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const copy = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  const isStep = JSON.stringify(schema).startsWith('{"type":"object","required":["method"]');
  if (copy.type === 'object' && copy.properties !== undefined && !isStep) copy.additionalProperties = false;
  return copy;
}

describe('frontier', () => {
  test('nobody beats those on it, and everybody else is beaten; one kernel alone does not count', () => {
    const whole = analysis.trials.filter(({ origin }) => origin !== 'layer');
    const beats = (a: (typeof whole)[number], b: (typeof whole)[number]) =>
      a.metrics.accuracy >= b.metrics.accuracy &&
      a.metrics.sizeBrotli <= b.metrics.sizeBrotli &&
      (a.metrics.accuracy > b.metrics.accuracy || a.metrics.sizeBrotli < b.metrics.sizeBrotli);
    const front = analysis.frontier.map(trial);
    expect(front.length).toBeGreaterThan(3);
    for (const one of front) expect(whole.some((other) => beats(other, one))).toBe(false);
    for (const one of whole.filter(({ id }) => !analysis.frontier.includes(id))) {
      const same = front.some(
        ({ metrics: { accuracy, sizeBrotli } }) =>
          accuracy === one.metrics.accuracy && sizeBrotli === one.metrics.sizeBrotli,
      );
      expect(same || front.some((other) => beats(other, one))).toBe(true);
    }
  });

  test('the best keeps the loss with its whole interval, and nothing smaller does', () => {
    const { id, loss } = analysis.best!;
    expect(loss).toBe(0.02);
    expect(-trial(id).changes.accuracy[1]).toBeLessThanOrEqual(0.02);
    for (const one of analysis.trials) {
      if (one.origin === 'layer' || one.metrics.sizeBrotli >= trial(id).metrics.sizeBrotli) continue;
      expect(-one.changes.accuracy[1]).toBeGreaterThan(0.02);
    }
  });

  test('a wider loss is never larger; without any loss the original stays', () => {
    const [quality, size] = metrics;
    const bytes = [0, 0.01, 0.05, 0.2].map(
      (loss) => trial(bestWithin(analysis.trials, quality, size, loss)!.id).metrics.sizeBrotli,
    );
    expect(bytes).toEqual(bytes.toSorted((a, b) => b - a));
    expect(bestWithin(analysis.trials, quality, size, -1)?.id).toBe('original');
    expect(frontierOf([], quality, size)).toEqual([]);
  });
});

describe('importance', () => {
  test('what the made-up figures hang on, and what they do not', () => {
    const [ofAccuracy, ofSize] = analysis.importance;
    expect(ofAccuracy.metric).toBe('accuracy');
    expect(ofAccuracy.explained).toBeGreaterThan(0.8);
    expect(ofAccuracy.parts[0]).toMatchObject({ of: ['prune.sparsity'] });
    expect(ofAccuracy.parts[0].share).toBeGreaterThan(0.8);
    const share = (name: string) => ofSize.parts.find(({ of }) => of.join() === name)!.share;
    expect(share('prune.sparsity')).toBeGreaterThan(0.3);
    expect(share('quantize.type')).toBeGreaterThan(0.05);
    expect(share('quantize.wide')).toBeLessThan(0.05);
  });

  test('a slice follows its rule', () => {
    const slice = analysis.slices.find(
      ({ metric, parameter }) => metric === 'accuracy' && parameter === 'prune.sparsity',
    )!;
    const at = (value: number) => slice.points.find((point) => Math.abs((point.value as number) - value) < 0.03)!.mean;
    expect(at(0.4)).toBeCloseTo(0.95, 1.5);
    expect(at(0.9)).toBeCloseTo(0.95 - 1.6 * 0.16, 1);
  });

  test('few trials: nothing is claimed, and it is said', () => {
    const few = madeUpAnalysis({ samples: 5 });
    expect(few.importance).toEqual([]);
    expect(few.notes.join()).toContain('5 trials vary the hyper-parameters');
  });

  test('noise: a note that the ranking is a hint', () => {
    const { trials, ...facts } = analysis;
    const noisy = trials.map((one, index) => ({
      ...one,
      metrics: { ...one.metrics, accuracy: ((index * 7919) % 101) / 101 },
    }));
    expect(analyse({ ...facts, trials: noisy, notes: [] }).notes.join()).toContain('take shares and slices as hints');
  });
});

test('each kernel alone, at each strength of each method', () => {
  const layers = analysis.trials.flatMap(({ layer }) => layer ?? []);
  for (const weight of kernels) {
    const own = layers.filter((layer) => layer.weight === weight);
    expect(own.filter(({ parameter }) => parameter === 'prune.sparsity').map(({ value }) => value)).toEqual([
      0.3, 0.47, 0.64, 0.81, 0.98,
    ]);
    expect(own.filter(({ parameter }) => parameter === 'quantize.bits').map(({ value }) => value)).toEqual([
      4, 5, 6, 7, 8,
    ]);
  }
  const [one] = analysis.trials.filter(({ layer }) => layer?.weight === kernels[0]);
  expect(one.recipe).toMatchObject([{ include: [kernels[0]], exclude: [] }]);
});

test('channels are taken from a layer, which is the folder of its kernel', () => {
  const { parameters: space } = spaceOf(channels);
  const plan = planTrials({ recipe: channels, space, kernels: ['net/conv/kernel', 'loose'], samples: 0, seed: 0 });
  expect(new Set(plan.map(({ recipe: [step] }) => JSON.stringify('include' in step && step.include)))).toEqual(
    new Set(['["conv"]', '["loose"]']),
  );
});

test('the fastest is the one that is surely fast, not the one that looks fastest', () => {
  const [quality] = metrics;
  const latency: AnalysedMetric = { ...quality, name: 'latency', better: 'lower', unit: 'ratio', kind: 'latency' };
  const timed = (id: string, ratio: number, reach: number): AnalysedTrial => ({
    ...{ id, origin: 'sample', recipe: [], text: '', milliseconds: 1 },
    metrics: { accuracy: 0.95, latency: ratio },
    changes: { accuracy: [0, 0, 0], latency: [ratio - 1, ratio - 1 - reach, ratio - 1 + reach] },
  });
  const original = { ...timed('original', 1, 0), origin: 'original' as const, changes: {} };
  const trials = [original, timed('lucky', 0.5, 0.6), timed('sure', 0.6, 0.05)];
  expect(bestWithin(trials, quality, latency, 0.01)?.id).toBe('sure');
  expect(frontierOf(trials, quality, latency)).toEqual(['lucky']);
});
