import type { Random } from '../math/random.ts';

/** What a coordinate of a point may be: a number in [0, 1], or one of `count` choices, written as its index. */
export type Dimension = { readonly kind: 'range' } | { readonly kind: 'choice'; readonly count: number };

/** Part of the space over which the tree says the same. */
export interface Leaf {
  readonly value: number;
  /** Per dimension; of a range the part [low, high). */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Per dimension; of a choice 1 for each index that belongs to the part. */
  readonly allowed: readonly (Uint8Array | undefined)[];
}

export interface RegressionTree {
  /** They fill the space and do not overlap. */
  readonly leaves: readonly Leaf[];
  predict(point: ArrayLike<number>): number;
}

export interface TreeOptions {
  /** A node with fewer points is a leaf; at least 2. */
  readonly splitFrom: number;
  /** Dimensions that are looked at in each node, drawn at random. */
  readonly tried: number;
  readonly random: Random;
}

type Split =
  | { readonly kind: 'range'; readonly dimension: number; readonly threshold: number; readonly gain: number }
  | { readonly kind: 'choice'; readonly dimension: number; readonly left: Uint8Array; readonly gain: number };
type Node = { readonly leaf: Leaf } | { readonly split: Split; readonly left: Node; readonly right: Node };

/**
 * A regression tree by least squares (Breiman et al. 1984, CART).
 *
 * What: the space is cut in two, again and again, where that lowers the squared error most: a range between two
 * neighbouring points, choices in the order of their means, which is the best of all cuts (Fisher 1958).
 * Cost: O(dimensions · n log n) per level.
 *
 * @param points One row of coordinates each.
 * @param values One number per point.
 */
export function regressionTree(
  points: readonly ArrayLike<number>[],
  values: ArrayLike<number>,
  dimensions: readonly Dimension[],
  { splitFrom, tried, random }: TreeOptions,
): RegressionTree {
  if (points.length === 0) throw new RangeError('a tree needs at least one point');
  const leaves: Leaf[] = [];
  type Part = Omit<Leaf, 'value'>;

  const grow = (members: readonly number[], part: Part): Node => {
    const split = members.length < splitFrom ? undefined : bestSplit(members);
    if (split === undefined) {
      const leaf = { ...part, value: mean(members, values) };
      leaves.push(leaf);
      return { leaf };
    }
    const [leftPart, rightPart] = cut(part, split);
    return {
      split,
      left: grow(
        members.filter((index) => goesLeft(split, points[index])),
        leftPart,
      ),
      right: grow(
        members.filter((index) => !goesLeft(split, points[index])),
        rightPart,
      ),
    };
  };

  const bestSplit = (members: readonly number[]): Split | undefined => {
    let best: Split | undefined;
    let looked = 0;
    // Dimensions in which all points are alike do not count among those tried.
    for (const dimension of random.permutation(dimensions.length)) {
      if (looked >= tried) break;
      const shape = dimensions[dimension];
      const found = shape.kind === 'range' ? cutRange(members, dimension) : cutChoices(members, dimension, shape.count);
      if (found === undefined) continue;
      looked++;
      if (found.gain > (best?.gain ?? 1e-12)) best = found;
    }
    return best;
  };

  const cutRange = (members: readonly number[], dimension: number): Split | undefined => {
    const order = [...members].sort((a, b) => points[a][dimension] - points[b][dimension]);
    const at = (place: number): number => points[order[place]][dimension];
    if (at(0) === at(order.length - 1)) return undefined;
    const [place, gain] = bestCut(
      order.map((index) => values[index]),
      (i) => at(i - 1) < at(i),
    );
    return { kind: 'range', dimension, threshold: (at(place - 1) + at(place)) / 2, gain };
  };

  const cutChoices = (members: readonly number[], dimension: number, count: number): Split | undefined => {
    const groups = Array.from({ length: count }, (_, choice) =>
      members.filter((index) => points[index][dimension] === choice),
    );
    const order = groups
      .map((group, choice) => ({ group, choice, mean: mean(group, values) }))
      .filter(({ group }) => group.length > 0)
      .sort((a, b) => a.mean - b.mean || a.choice - b.choice);
    if (order.length < 2) return undefined;
    const flat = order.flatMap(({ group, choice }) => group.map((index) => ({ index, choice })));
    const [place, gain] = bestCut(
      flat.map(({ index }) => values[index]),
      (i) => flat[i - 1].choice !== flat[i].choice,
    );
    // Choices of which nothing is known here go with the many.
    const left = new Uint8Array(count).fill(place * 2 > flat.length ? 1 : 0);
    for (const [i, { choice }] of flat.entries()) left[choice] = i < place ? 1 : 0;
    return { kind: 'choice', dimension, left, gain };
  };

  const root = grow(
    Array.from(points, (_, index) => index),
    {
      low: new Float64Array(dimensions.length),
      high: new Float64Array(dimensions.length).fill(1),
      allowed: dimensions.map((shape) => (shape.kind === 'choice' ? new Uint8Array(shape.count).fill(1) : undefined)),
    },
  );
  return {
    leaves,
    predict(point) {
      let node = root;
      while (!('leaf' in node)) node = goesLeft(node.split, point) ? node.left : node.right;
      return node.leaf.value;
    },
  };
}

/** Where to cut a row of numbers in two so that the squared error falls most; `mayCut(i)`: before the i-th. */
function bestCut(row: readonly number[], mayCut: (place: number) => boolean): [place: number, gain: number] {
  const total = row.reduce((sum, value) => sum + value, 0);
  const whole = (total * total) / row.length;
  let [place, gain, left] = [0, Number.NEGATIVE_INFINITY, 0];
  for (let i = 1; i < row.length; i++) {
    left += row[i - 1];
    if (!mayCut(i)) continue;
    const explained = (left * left) / i + (total - left) ** 2 / (row.length - i) - whole;
    if (explained > gain) [place, gain] = [i, explained];
  }
  return [place, gain];
}

function goesLeft(split: Split, point: ArrayLike<number>): boolean {
  const coordinate = point[split.dimension];
  return split.kind === 'range' ? coordinate < split.threshold : split.left[coordinate] === 1;
}

function cut<Part extends Omit<Leaf, 'value'>>(part: Part, split: Split): [Part, Part] {
  const { dimension } = split;
  if (split.kind === 'range') {
    const [high, low] = [part.high.slice(), part.low.slice()];
    high[dimension] = split.threshold;
    low[dimension] = split.threshold;
    return [
      { ...part, high },
      { ...part, low },
    ];
  }
  const side = (wanted: number) =>
    part.allowed.map((marks, index) =>
      index === dimension ? marks?.map((mark, choice) => (mark === 1 && split.left[choice] === wanted ? 1 : 0)) : marks,
    );
  return [
    { ...part, allowed: side(1) },
    { ...part, allowed: side(0) },
  ];
}

function mean(members: readonly number[], values: ArrayLike<number>): number {
  let sum = 0;
  for (const index of members) sum += values[index];
  return sum / members.length;
}
