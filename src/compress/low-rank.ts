import { inputFailure } from '../failure.ts';
import type { Model } from '../model/model.ts';
import type { Of } from '../schema.ts';
import { type Candidate, candidatesOf } from './low-rank/candidates.ts';
import { best, type Wanted } from './low-rank/choose.ts';
import {
  channelParts,
  type Decomposer,
  type Decomposition,
  denseParts,
  spatialParts,
  tuckerParts,
} from './low-rank/kernel-parts.ts';
import { takenApart } from './low-rank/rewrite.ts';
import { sensitiveShares } from './low-rank/sensitivity.ts';
import type { Method, MethodContext, MethodOutcome } from './method.ts';
import { matchesAny, matchesPattern } from './name-pattern.ts';
import { count, counted, percent } from './wording.ts';

const patterns = { type: 'array', items: { type: 'string', minLength: 1 } } as const;

export const lowRankSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    by: {
      enum: ['energy', 'share', 'sensitivity'],
      default: 'energy',
      description:
        'What decides on ranks: the squares of each kernel that are kept, the share of its weights that is kept, or how much the outputs of the model change.',
      search: ['energy', 'share', 'sensitivity'],
    },
    energy: {
      type: 'number',
      exclusiveMinimum: 0,
      maximum: 1,
      default: 0.9,
      description: '`by: energy`: share of the squares of each kernel that is kept.',
      search: { low: 0.5, high: 0.99, when: { by: 'energy' } },
    },
    share: {
      type: 'number',
      exclusiveMinimum: 0,
      maximum: 1,
      default: 0.5,
      description: '`by: share`: share of the weights of each kernel that is kept.',
      search: { low: 0.1, high: 0.9, when: { by: 'share' } },
    },
    error: {
      type: 'number',
      exclusiveMinimum: 0,
      maximum: 1,
      default: 0.02,
      description:
        '`by: sensitivity`: squares of the change of the outputs, relative, that all layers together may cost.',
      search: { low: 0.001, high: 0.2, scale: 'log', when: { by: 'sensitivity' } },
    },
    scheme: {
      enum: ['auto', 'channel', 'spatial', 'tucker'],
      default: 'auto',
      description:
        'How convolutions are taken apart: the way that does best for each, fewer channels and 1 × 1, height × 1 and 1 × width, or 1 × 1 on both sides.',
      search: ['auto', 'channel', 'spatial', 'tucker'],
    },
    ranks: {
      type: 'object',
      additionalProperties: { type: 'integer', minimum: 1 },
      default: {},
      description: 'Rank per layer, by the name of the layer; the others follow `by`.',
    },
    include: {
      ...patterns,
      description: 'Layer names to take apart, `*` matches anything; all that can be when absent.',
    },
    exclude: { ...patterns, default: [], description: 'Layer names to leave alone.' },
  },
} as const;

export type LowRankOptions = Of<typeof lowRankSchema>;

/** Of the shorter side of a matrix: its singular values take some 6·n³ multiplications. */
const LARGEST = 1536;
/** Notes of single layers. */
const MOST_NOTES = 40;

/**
 * Low rank: a kernel becomes two or three thinner ones, one applied after the other, where that takes fewer weights and so
 * fewer multiplications. Dense kernels by their singular values (Denil et al. 2013, arXiv 1306.0543), convolutions by one of
 * three schemes (kernel-parts.ts). At full rank the function is the same up to rounding. The layers that are added are
 * linear and without bias; fine-tuning trains both halves.
 *
 * GraphModels keep their operations as they are: the step says so.
 *
 * @throws input failure `compress/no-such-layer` when a pattern or a rank names no layer that can be taken apart
 */
export const lowRank: Method<LowRankOptions> = {
  name: 'lowRank',
  schema: lowRankSchema,
  phase: 'structure',
  describe: ({ by, energy, share, error }) =>
    `low rank, ${by === 'energy' ? `${percent(energy)} of squares` : by === 'share' ? `${percent(share)} of weights` : `${percent(error)} output error`}`,
  async apply(model, options, context): Promise<MethodOutcome> {
    const { masks } = context;
    if (model.format === 'graph-model')
      return untouched(model, context, 'a GraphModel keeps its operations as they are');
    const { found, notes: before } = candidatesOf(model);
    const notes = [...before];
    checkNames(options, found);
    const chosen = found.filter(({ layer }) => isChosen(layer, options));
    const large = chosen.filter((one) => narrowest(one, options) > LARGEST);
    for (const { layer } of large)
      notes.push(`${layer} was left alone: its kernel has more than ${count(LARGEST)} rows and columns.`);
    const plans = chosen
      .filter((one) => !large.includes(one))
      .map((candidate) => ({ candidate, decomposers: decomposersOf(candidate, options) }));
    const shares = options.by === 'sensitivity' ? await sensitiveShares(model, plans, options, context) : undefined;
    if (options.by === 'sensitivity' && shares === undefined)
      notes.push('No train split tells how much the outputs change: ranks follow `energy`.');
    const made = plans.flatMap(({ candidate, decomposers }) => {
      const wanted = wantedOf(candidate.layer, options, shares);
      const decomposition = wanted && best(decomposers, wanted);
      if (decomposition === undefined || decomposition.parameters >= candidate.kernel.values.length) {
        notes.push(`${candidate.layer} was left alone: taking it apart would save no weights.`);
        return [];
      }
      return [{ candidate, decomposition }];
    });
    for (const { candidate, decomposition } of made) notes.push(told(candidate, decomposition));
    const next = takenApart(
      model,
      made.map(({ candidate, decomposition }) => ({ candidate, parts: decomposition.parts() })),
    );
    return { model: next, masks, summary: summarise(plans.length, made), notes: shortened(notes) };
  },
};

function decomposersOf({ className, kernel: { values, shape } }: Candidate, { scheme }: LowRankOptions): Decomposer[] {
  if (className === 'Dense') return [denseParts(values, shape)];
  const window = shape.slice(0, -2);
  const isWide = window.some((side) => side > 1);
  const isFlat = window.length < 2 || Math.min(...window) === 1;
  const makers = {
    channel: () => channelParts(values, shape),
    // Of a window of one row there is nothing to take apart.
    spatial: () => (isFlat ? channelParts(values, shape) : spatialParts(values, shape)),
    tucker: () => (isWide ? tuckerParts(values, shape) : channelParts(values, shape)),
  };
  if (scheme !== 'auto') return [makers[scheme]()];
  return [makers.channel(), ...(isFlat ? [] : [makers.spatial()]), ...(isWide ? [makers.tucker()] : [])];
}

/** Side of the largest matrix whose eigenvalues are asked for. */
function narrowest({ className, kernel: { shape, values } }: Candidate, { scheme }: LowRankOptions): number {
  const [inputs, outputs] = shape.slice(-2);
  const channel = Math.min(values.length / outputs, outputs);
  if (className === 'Dense' || shape.length < 4) return channel;
  const spatial = Math.min(shape[0] * inputs, shape[1] * outputs);
  const sides = { channel, spatial, tucker: Math.max(inputs, outputs), auto: Math.max(spatial, inputs, outputs) };
  return sides[scheme];
}

function wantedOf(
  layer: string,
  options: LowRankOptions,
  shares: ReadonlyMap<string, number> | undefined,
): Wanted | undefined {
  if (Object.hasOwn(options.ranks, layer)) return { rank: options.ranks[layer] };
  if (options.by === 'share') return { share: options.share };
  if (options.by === 'energy' || shares === undefined) return { loss: 1 - options.energy };
  const share = shares.get(layer);
  return share === undefined ? undefined : { share };
}

function isChosen(layer: string, { include, exclude, ranks }: LowRankOptions): boolean {
  if (Object.hasOwn(ranks, layer)) return true;
  return (include === undefined || matchesAny(layer, include)) && !matchesAny(layer, exclude);
}

function checkNames({ include = [], exclude, ranks }: LowRankOptions, found: readonly Candidate[]): void {
  const names = found.map(({ layer }) => layer);
  const odd =
    [...include, ...exclude].find((pattern) => !names.some((name) => matchesPattern(name, pattern))) ??
    Object.keys(ranks).find((name) => !names.includes(name));
  if (odd === undefined) return;
  throw inputFailure('compress/no-such-layer', {
    what: `\`${odd}\` names no dense or convolution layer that can be taken apart`,
    fix:
      names.length === 0
        ? 'Leave the step out: there is none'
        : `Layers are: ${names.slice(0, 12).join(', ')}${names.length > 12 ? ` and ${names.length - 12} more` : ''}`,
  });
}

function told({ layer, kernel }: Candidate, { scheme, ranks, parameters, loss }: Decomposition): string {
  return `${layer}: ${scheme === 'dense' ? '' : `${scheme}, `}rank ${ranks.join(' and ')}, ${count(parameters)} weights for ${count(kernel.values.length)}, root mean square error ${percent(Math.sqrt(loss))}.`;
}

function shortened(notes: readonly string[]): string[] {
  return notes.length <= MOST_NOTES
    ? [...notes]
    : [...notes.slice(0, MOST_NOTES), `${notes.length - MOST_NOTES} more layers are not listed.`];
}

function untouched(model: Model, { masks }: MethodContext, why: string): MethodOutcome {
  return { model, masks, summary: 'Nothing was taken apart.', notes: [`Left alone: ${why}.`] };
}

function summarise(
  considered: number,
  made: readonly { candidate: Candidate; decomposition: Decomposition }[],
): string {
  if (made.length === 0) return 'Nothing was taken apart.';
  const before = made.reduce((sum, { candidate }) => sum + candidate.kernel.values.length, 0);
  const after = made.reduce((sum, { decomposition }) => sum + decomposition.parameters, 0);
  return `${count(made.length)} of ${counted(considered, 'layer')} ${made.length === 1 ? 'was' : 'were'} taken apart: ${count(before)} weights became ${count(after)}.`;
}
