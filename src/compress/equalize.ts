import { withValues, withWeights } from '../model/model.ts';
import type { Of } from '../schema.ts';
import { channelPeaks, timesChannels } from './flow/channel-values.ts';
import { flowOf } from './flow/flow.ts';
import { type Pair, pairsOf } from './flow/pairs.ts';
import type { MethodContext, MethodOutcome, PlainMethod } from './method.ts';
import { counted } from './wording.ts';

export const equalizeSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    sweeps: {
      type: 'integer',
      minimum: 1,
      maximum: 100,
      default: 20,
      description: 'How often all pairs of layers are gone through; neighbours move each other a little each time.',
    },
  },
} as const;

export type EqualizeOptions = Of<typeof equalizeSchema>;

/** Beyond these a factor would push values towards the ends of float32. */
const [least, most] = [2 ** -20, 2 ** 20];

/**
 * Cross-layer equalization: where layers follow each other through a function with f(sx) = s·f(x) for s > 0 (none, ReLU,
 * leaky ReLU, PReLU, pooling, padding), channel c of the first is divided by s and the weights that read it are multiplied by
 * s, with s = √(r₁/r₂) of the two channels' largest magnitudes, so that both become √(r₁r₂). The function stays the same up
 * to rounding, and one scale per tensor fits all its channels better (Nagel et al. 2019, arXiv 1906.04721, section 4.1).
 *
 * Batch norm is folded before (`foldBatchNorm`). ReLU6 lets no factor through and its pairs are left alone; per-channel
 * scales of `quantize` and `rdoQuantize` help there.
 */
export const equalize: PlainMethod<EqualizeOptions> = {
  name: 'equalize',
  schema: equalizeSchema,
  phase: 'rewrite',
  scales: true,
  describe: () => 'equalize channels',
  apply(model, { sweeps }, { masks, forms, statistics }): MethodOutcome {
    const { pairs: all, cappedApart } = pairsOf(flowOf(model));
    const values = new Map(model.weights.map((weight) => [weight.name, weight.values as Float32Array]));
    const weights = new Map(model.weights.map((weight) => [weight.name, weight]));
    // Factors per channel would give shared values back their number.
    const isShared = (name: string) => forms?.has(name) === true || weights.get(name)?.levels !== undefined;
    const pairs = all.filter(({ from, to }) => !isShared(from.weight) && !isShared(to.weight));
    const before = pairs.map((pair) => unevenness(pair, values));
    const factors = new Map<string, Float64Array>();
    for (let sweep = 0; sweep < sweeps; sweep++) {
      const moved = pairs.map((pair) => balance(pair, values, factors));
      if (moved.every((change) => change < 1e-3)) break;
    }
    const changed = new Set(pairs.flatMap(({ from, to, vectors }) => [from.weight, to.weight, ...vectors]));
    const next = withWeights(model, (weight) =>
      changed.has(weight.name) ? withValues(weight, values.get(weight.name)!) : weight,
    );
    const after = pairs.map((pair) => unevenness(pair, values));
    const notes: string[] = [];
    if (cappedApart > 0) {
      notes.push(
        `${counted(cappedApart, 'pair')} of layers stayed as they were: the ReLU6 between them lets no factor through.`,
      );
    }
    const summary =
      pairs.length === 0
        ? 'No two layers follow each other so that factors could be moved between them.'
        : `${counted(pairs.length, 'pair')} of layers share their ranges: the largest channel of a kernel is ${median(after).toFixed(1)} times its median channel, and was ${median(before).toFixed(1)} times.`;
    return { model: next, masks, statistics: scaled(statistics, factors), summary, notes };
  },
};

/** How far the largest factor of this round is from 1. */
function balance(
  { from, to, vectors }: Pair,
  values: Map<string, Float32Array>,
  all: Map<string, Float64Array>,
): number {
  const first = channelPeaks(values.get(from.weight)!, from);
  const second = channelPeaks(values.get(to.weight)!, to);
  const factors = first.map((peak, c) => factorOf(peak, second[c]));
  const inverse = factors.map((factor) => 1 / factor);
  values.set(from.weight, timesChannels(values.get(from.weight)!, from, inverse));
  for (const name of vectors) {
    values.set(name, timesChannels(values.get(name)!, { inner: 1, count: from.count }, inverse));
  }
  values.set(to.weight, timesChannels(values.get(to.weight)!, to, factors));
  const before = all.get(from.weight);
  all.set(from.weight, before === undefined ? inverse : before.map((value, c) => value * inverse[c]));
  return factors.reduce((most, factor) => Math.max(most, Math.abs(Math.log(factor))), 0);
}

/** A channel that is zero on one side has no range to share. */
function factorOf(first: number, second: number): number {
  const factor = Math.sqrt(first / second);
  return factor > least && factor < most ? factor : 1;
}

function unevenness({ from, to }: Pair, values: ReadonlyMap<string, Float32Array>): number {
  return Math.max(...[from, to].map((view) => spread(channelPeaks(values.get(view.weight)!, view))));
}

function spread(peaks: Float64Array): number {
  const some = [...peaks].filter((peak) => peak > 0);
  return some.length === 0 ? 1 : Math.max(...some) / median(some);
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

/** What was known about outputs holds for the outputs divided. */
function scaled(
  known: MethodContext['statistics'],
  factors: ReadonlyMap<string, Float64Array>,
): MethodContext['statistics'] {
  if (known === undefined) return undefined;
  return new Map(
    [...known].map(([kernel, { mean, variance }]) => {
      const by = factors.get(kernel);
      if (by === undefined) return [kernel, { mean, variance }];
      return [
        kernel,
        { mean: mean.map((value, c) => value * by[c]), variance: variance.map((value, c) => value * by[c] ** 2) },
      ];
    }),
  );
}
