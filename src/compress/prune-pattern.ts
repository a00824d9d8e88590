/** Zeros in patterns: so many of every few along the inputs, or whole blocks. */
import type { Of } from '../schema.ts';
import type { KernelAxes } from './kernel-axes.ts';
import { maskGroup } from './mask-group.ts';
import type { Masks } from './method.ts';
import type { RecipeClash } from './recipe.ts';
import type { FloatWeight } from './select-weights.ts';
import { type Kept, smallest } from './smallest.ts';

const size = { type: 'integer', minimum: 1, maximum: 1024 } as const;

export const patternSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    n: { ...size, description: 'At most this many weights of each group are no zeros; takes the place of `sparsity`.' },
    m: { ...size, description: 'A group: so many weights in a row along the input axis.' },
    block: {
      type: 'array',
      items: size,
      minItems: 2,
      maxItems: 2,
      description: 'Inputs × outputs that become zero together, as `[4, 1]`.',
    },
  },
  description: 'Zeros in a pattern: `{n: 2, m: 4}`, or `{block: [4, 1]}`.',
} as const;

export type Pattern = Of<typeof patternSchema>;

/** What cannot be asked for, as a clash of the step with itself. */
export function patternClash({ n, m, block }: Pattern, score: string): RecipeClash | undefined {
  const isPair = n !== undefined && m !== undefined;
  if (isPair === (block !== undefined) || (n === undefined) !== (m === undefined)) {
    return {
      what: '`pattern` of `prune` has to be one of two things',
      fix: 'Write `{n: 2, m: 4}` for two of every four, or `{block: [4, 1]}`',
    };
  }
  if (isPair && n >= m) {
    return { what: `\`{n: ${n}, m: ${m}}\` makes nothing zero`, fix: 'Choose an `n` below `m`' };
  }
  if (block !== undefined && score === 'movement') {
    return { what: 'blocks cannot be ranked by `score: movement`', fix: 'Choose `magnitude` or `fisher`' };
  }
  return undefined;
}

/** `2:4`, `blocks of 4 × 1`. */
export function patternWording({ n, m, block = [] }: Pattern): string {
  return n === undefined ? `blocks of ${block[0]} × ${block[1]}` : `${n}:${m}`;
}

/**
 * Masks in a pattern. Blocks: round(share × sparsity × blocks) of them become zero, by root mean square, with the floors of
 * `maskGroup`. N:M: see `maskByGroups`; there the pattern decides how many. Vectors stay as they are.
 */
export function maskPattern(
  group: readonly FloatWeight[],
  axesOf: (weight: FloatWeight) => KernelAxes | undefined,
  pattern: Pattern,
  { share, sparsity }: { readonly share: number; readonly sparsity: number },
  masks: Masks,
): Kept[] {
  const kept = new Map<FloatWeight, Kept>();
  const patterned: Patterned[] = [];
  for (const weight of group) {
    const [axes, mask] = [axesOf(weight), masks.get(weight.name)];
    if (axes === undefined) kept.set(weight, counted(mask ?? new Uint8Array(weight.values.length).fill(1)));
    else patterned.push({ weight, axes, mask });
  }
  const { n, m, block } = pattern;
  const made =
    block === undefined ? maskByGroups(patterned, n!, m!, share) : maskByBlocks(patterned, block, share * sparsity);
  patterned.forEach(({ weight }, i) => {
    kept.set(weight, made[i]);
  });
  return group.map((weight) => kept.get(weight)!);
}

function counted(marks: Uint8Array): Kept {
  return { marks, count: marks.reduce((sum, mark) => sum + mark, 0) };
}

interface Patterned {
  /** Its values rank it. */
  readonly weight: FloatWeight;
  readonly axes: KernelAxes;
  /** What it was masked by before. */
  readonly mask: Uint8Array | undefined;
}

/**
 * N:M sparsity (Mishra et al. 2021, arXiv 2104.08378): of m weights in a row along the input axis the m − n smallest may
 * go; round(share × their number) of them do, the smallest of all weights together first. At a share of 1 no group has
 * more than n weights left; a group at the end that is shorter than m keeps n as well.
 */
function maskByGroups(group: readonly Patterned[], n: number, m: number, share: number): Kept[] {
  const candidates = group.map((one) => candidatesOf(one, n, m));
  let [all, gone] = [0, 0];
  for (const { may, masked } of candidates) {
    for (let i = 0; i < may.length; i++) all += may[i] + masked[i];
    for (const one of masked) gone += one;
  }
  const arrays = group.map(({ weight }, i) => ({ values: weight.values, eligible: candidates[i].may }));
  const taken = smallest(arrays, Math.max(0, Math.round(share * all) - gone));
  return group.map(({ mask }, i) => {
    return counted(taken[i].map((own, at) => (own === 1 ? 0 : (mask?.[at] ?? 1))));
  });
}

/** `masked`: candidates that are zero already. Equal magnitudes are taken in the order of the axis. */
function candidatesOf({ weight, axes, mask }: Patterned, n: number, m: number) {
  const { values, shape } = weight;
  const [side, inner] = [shape[axes.input], axes.input === shape.length - 1 ? 1 : shape[shape.length - 1]];
  const may = new Uint8Array(values.length);
  const masked = new Uint8Array(values.length);
  const rank = (at: number) => (mask?.[at] === 0 ? -1 : Math.abs(values[at]));
  const members: number[] = [];
  for (let line = 0; line < values.length / side; line++) {
    const start = Math.floor(line / inner) * side * inner + (line % inner);
    for (let first = 0; first < side; first += m) {
      members.length = 0;
      for (let k = first; k < Math.min(first + m, side); k++) members.push(start + k * inner);
      const spare = members.length - n;
      if (spare <= 0) continue;
      members.sort((a, b) => rank(a) - rank(b) || a - b);
      for (const at of members.slice(0, spare)) (mask?.[at] === 0 ? masked : may)[at] = 1;
    }
  }
  return { may, masked };
}

function maskByBlocks(group: readonly Patterned[], block: readonly number[], sparsity: number): Kept[] {
  const blocks = group.map((one) => blocksOf(one, block));
  const before = new Map(blocks.map(({ weight, mask }) => [weight.name, mask]));
  return maskGroup(
    blocks.map(({ weight }) => weight),
    sparsity,
    before,
  ).map(({ marks }, i) => blocks[i].spread(marks));
}

/** Blocks of a weight as if they were weights: their root mean squares, and which are zero already. */
interface Blocks {
  readonly weight: FloatWeight;
  readonly mask: Uint8Array;
  /** The weight's mask under marks of the blocks. */
  spread(marks: Uint8Array): Kept;
}

/** Blocks at the edges are smaller where a side is no multiple. */
function blocksOf({ weight, axes, mask }: Patterned, [high, wide]: readonly number[]): Blocks {
  const { values, shape } = weight;
  const [rows, columns] = shape.slice(-2);
  const isTurned = axes.input > axes.output;
  const [r, c] = isTurned ? [wide, high] : [high, wide];
  const across = Math.ceil(columns / c);
  const perTap = Math.ceil(rows / r) * across;
  const count = (values.length / (rows * columns)) * perTap;
  const blockOf = (at: number): number => {
    const within = at % (rows * columns);
    const tap = (at - within) / (rows * columns);
    return tap * perTap + Math.floor(Math.floor(within / columns) / r) * across + Math.floor((within % columns) / c);
  };
  const [squares, sizes] = [new Float64Array(count), new Float64Array(count)];
  const alive = new Uint8Array(count);
  for (let at = 0; at < values.length; at++) {
    const block = blockOf(at);
    squares[block] += values[at] ** 2;
    sizes[block]++;
    if (mask?.[at] !== 0) alive[block] = 1;
  }
  return {
    weight: {
      ...weight,
      shape: [count],
      values: Float32Array.from(squares, (square, i) => Math.sqrt(square / sizes[i])),
    },
    mask: alive,
    spread(marks) {
      return counted(Uint8Array.from(values, (_, at) => (marks[blockOf(at)] === 1 ? (mask?.[at] ?? 1) : 0)));
    },
  };
}
