import { inputFailure } from '../failure.ts';
import { type Range, rangeOf } from '../model/affine-range.ts';
import { type Model, withValues, withWeights } from '../model/model.ts';
import type { WeightRole } from '../model/roles.ts';
import type { Of } from '../schema.ts';
import { type Shared, type Sharing, shareByChannel, shareValues } from './cluster/share.ts';
import { type Form, noForms } from './form.ts';
import type { MethodOutcome, PlainMethod } from './method.ts';
import { type FloatWeight, type Selection, selectWeights } from './select-weights.ts';
import { count, counted, percent } from './wording.ts';

const patterns = { type: 'array', items: { type: 'string', minLength: 1 } } as const;

export const clusterSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    clusters: {
      type: 'integer',
      minimum: 2,
      maximum: 256,
      default: 16,
      description:
        'Values that the weights of a tensor (of a channel) share at most; zero counts where there are zeros.',
      search: { low: 2, high: 256, scale: 'log' },
    },
    scope: {
      enum: ['layer', 'channel'],
      default: 'layer',
      description: 'One codebook per tensor, or one per output channel.',
      search: ['layer', 'channel'],
    },
    init: {
      enum: ['optimal', 'k-means++', 'density', 'linear'],
      default: 'optimal',
      description:
        'Where the shared values start: at the optimum, drawn by distance, at equal shares of the weights, or at equal steps.',
      search: ['optimal', 'density', 'linear'],
    },
    include: {
      ...patterns,
      description:
        'Weight names to cluster, `*` matches anything; kernels of dense and convolution layers when absent.',
    },
    exclude: { ...patterns, default: [], description: 'Weight names to leave alone.' },
  },
} as const;

export type ClusterOptions = Of<typeof clusterSchema>;

/** Fewer weights than this for each shared value: the codebook costs what the codes save. */
const FEWEST_PER_VALUE = 2;

/**
 * Weight sharing: the weights of a tensor become few distinct values, placed by k-means so that squares of what changes are
 * least (Han, Mao & Dally 2016, "Deep Compression", arXiv 1510.00149, section 3). Zeros stay exactly zero and have a value
 * of their own. Fine-tuning moves the shared values by the gradients of all that share them; who shares which stays.
 *
 * The standard files hold the values at full width, where general compressors find them; the packed container, and a
 * `quantize` step after this one, hold their codes.
 *
 * @throws input failure `compress/not-finite`, naming the tensor
 */
export const cluster: PlainMethod<ClusterOptions> = {
  name: 'cluster',
  schema: clusterSchema,
  phase: 'train',
  fewValues: true,
  startsAnew: true,
  describe: ({ clusters, scope }) => `cluster ${clusters} values${scope === 'channel' ? ' per channel' : ''}`,
  clash({ include }, before) {
    if (before.some(({ method }) => method === 'quantizeAware')) {
      const what = '`cluster` comes after `quantizeAware`, which rounds what it would share';
      return { what, fix: 'Move `cluster` above `quantizeAware`' };
    }
    const other = before.find(({ method }) => method === 'rateDistortion');
    if (other === undefined || include !== undefined || 'include' in other) return undefined;
    const what = '`cluster` comes after `rateDistortion`, which finds shared values of its own';
    return { what, fix: 'Leave one of them out, or say by `include` which weights each is for' };
  },
  apply(model, options, { masks, forms = noForms, random }): MethodOutcome {
    const selection = selectWeights(model, options, (_, { role }) => role === 'kernel' || role === 'recurrent');
    const notes: string[] = [];
    const done = new Map<string, Shared>();
    const tally = { weights: 0, entries: 0, errors: 0, squares: 0 };
    for (const weight of selection.chosen) {
      if (forms.has(weight.name)) {
        notes.push(`${weight.name} was left alone: an earlier step says already how training makes it.`);
        continue;
      }
      const shared = share(weight, selection, options, { clusters: options.clusters, start: options.init, random });
      if (shared === undefined) {
        notes.push(
          `${weight.name} was left alone: ${counted(weight.values.length, 'weight')} are too few to share values.`,
        );
        continue;
      }
      done.set(weight.name, shared);
      const { errors, squares } = errorOf(weight.values, shared.values);
      tally.errors += errors;
      tally.squares += squares;
      tally.weights += weight.values.length;
      tally.entries += shared.form.codebook.length;
    }
    const found = new Map<string, Form>(forms);
    for (const [name, { form }] of done) found.set(name, form);
    return {
      model: withShared(model, done),
      masks,
      forms: found,
      summary: summarise(model, done, tally),
      notes,
    };
  },
};

function share(
  weight: FloatWeight,
  { roles }: Selection,
  options: ClusterOptions,
  sharing: Sharing,
): Shared | undefined {
  const { name, values } = weight;
  const channels = options.scope === 'channel' ? channelsOf(weight, roles.get(name)!) : 1;
  const range = rangeOf(values);
  if (!Number.isFinite(range.squares)) throw notFinite(weight, range);
  if (values.length < FEWEST_PER_VALUE * options.clusters) return undefined;
  // The same draws whatever other tensors there are.
  const own = { ...sharing, random: sharing.random.fork(name) };
  const isWorthIt = channels > 1 && values.length / channels >= FEWEST_PER_VALUE * options.clusters;
  return isWorthIt ? shareByChannel(values, channels, own) : shareValues(values, range, own);
}

/** The filters of a depthwise kernel are its last two axes; of all others the last one counts outputs. */
function channelsOf({ shape }: FloatWeight, { role }: WeightRole): number {
  return shape.slice(role === 'depthwise' ? -2 : -1).reduce((product, side) => product * side, 1);
}

/** A weight that had no more values than it may share keeps its storage. */
function withShared(model: Model, done: ReadonlyMap<string, Shared>): Model {
  return withWeights(model, (weight) => {
    const shared = done.get(weight.name);
    return shared === undefined || sameValues(weight.values, shared.values)
      ? weight
      : withValues(weight, shared.values);
  });
}

function sameValues(before: ArrayLike<number>, after: Float32Array): boolean {
  for (let i = 0; i < after.length; i++) if (!Object.is(before[i], after[i])) return false;
  return true;
}

/** In parts: see affine-range.ts in `model`. */
const partLength = 16384;

function errorOf(before: Float32Array, after: Float32Array): { errors: number; squares: number } {
  const sums = Float64Array.of(0, 0);
  for (let start = 0; start < before.length; start += partLength) {
    addErrors(before.subarray(start, start + partLength), after.subarray(start, start + partLength), sums);
  }
  return { errors: sums[0], squares: sums[1] };
}

function addErrors(before: Float32Array, after: Float32Array, sums: Float64Array): void {
  let [errors, squares] = [0, 0];
  for (let i = 0; i < before.length; i++) {
    const value = before[i];
    const error = value - after[i];
    errors += error * error;
    squares += value * value;
  }
  sums[0] += errors;
  sums[1] += squares;
}

interface Tally {
  readonly weights: number;
  readonly entries: number;
  readonly errors: number;
  readonly squares: number;
}

function summarise(
  model: Model,
  done: ReadonlyMap<string, Shared>,
  { weights, entries, errors, squares }: Tally,
): string {
  if (done.size === 0) return 'Nothing was clustered.';
  const error = squares === 0 ? 0 : Math.sqrt(errors / squares);
  return `${counted(weights, 'weight')} in ${count(done.size)} of ${counted(model.weights.length, 'tensor')} share ${counted(entries, 'value')}; the root mean square of what changed is ${percent(error)} of theirs.`;
}

function notFinite({ name, values }: FloatWeight, { low, high }: Range): Error {
  const odd = values.find((value) => !Number.isFinite(value)) ?? (Math.abs(low) > high ? low : high);
  return inputFailure('compress/not-finite', {
    where: name,
    what: `it holds ${odd}, which has no place among shared values`,
    fix: `Add ${JSON.stringify(name)} to \`exclude\` of the cluster step`,
  });
}
