/** Which hyper-parameters move a metric: a forest over the trials, taken apart by functional ANOVA. */
import type { Random } from '../math/random.ts';
import { functionalAnova, type TreeAnova } from '../stats/functional-anova.ts';
import { regressionForest } from '../stats/regression-forest.ts';
import type { Dimension } from '../stats/regression-tree.ts';
import type { AnalysedTrial, Importance, Parameter, Share, Slice } from './analysis.ts';
import { placeOf, settingWithout, valueAt } from './space-of.ts';

/** With fewer a forest has nothing to split. */
export const LEAST_TRIALS = 8;
/** Values at which a slice over a range is given. */
const POINTS = 25;
/** Pairs that are listed. */
const PAIRS = 6;

export interface Influence {
  readonly importance: Importance;
  readonly slices: readonly Slice[];
}

/** Undefined where there are too few trials, no parameters, or the metric is always the same. */
export function influenceOn(
  metric: string,
  trials: readonly AnalysedTrial[],
  space: readonly Parameter[],
  random: Random,
): Influence | undefined {
  const rows = trials.flatMap(({ settings, metrics }) => {
    const value = metrics[metric];
    if (settings === undefined || !Number.isFinite(value)) return [];
    const point = space.map((parameter) => placeOf(parameter, settings[parameter.name] ?? settingWithout(parameter)));
    return point.every((place) => place !== undefined) ? [{ point, value }] : [];
  });
  const values = rows.map(({ value }) => value);
  if (space.length === 0 || rows.length < LEAST_TRIALS || values.every((value) => value === values[0]))
    return undefined;
  const dimensions = space.map(
    ({ shape }): Dimension => (shape.kind === 'range' ? shape : { kind: 'choice', count: shape.values.length }),
  );
  const points = rows.map(({ point }) => point);
  const { trees, explained } = regressionForest(points, values, dimensions, { random });
  const each = trees.map((tree) => functionalAnova(tree, dimensions));
  return {
    importance: { metric, trials: rows.length, explained, parts: partsOf(each, space) },
    slices: space.map((parameter, d) => sliceOf(metric, parameter, d, each)),
  };
}

function partsOf(each: readonly TreeAnova[], space: readonly Parameter[]): Share[] {
  const share = (of: readonly string[], variance: (tree: TreeAnova) => number): Share => {
    // A tree that says the same everywhere owes nothing to anything.
    const shares = each.map((tree) => (tree.variance > 0 ? variance(tree) / tree.variance : 0));
    return { of, ...spread(shares, 'share') };
  };
  const main = space.map(({ name }, d) => share([name], (tree) => tree.main[d]));
  const pairs = space.flatMap((one, a) =>
    space.slice(a + 1).map((other, i) => share([one.name, other.name], (tree) => tree.pairs[a][a + 1 + i])),
  );
  const strongest = pairs.toSorted((a, b) => b.share - a.share).slice(0, PAIRS);
  return [...main, ...strongest].toSorted((a, b) => b.share - a.share);
}

function sliceOf(metric: string, parameter: Parameter, d: number, each: readonly TreeAnova[]): Slice {
  const { shape } = parameter;
  const count = shape.kind === 'choice' ? shape.values.length : POINTS;
  const points = Array.from({ length: count }, (_, i) => {
    const place = shape.kind === 'choice' ? (i + 0.5) / count : i / (count - 1);
    const at = each.map(({ marginals }) => stepAt(marginals[d], place));
    return { value: valueAt(parameter, place), ...spread(at, 'mean') };
  });
  return { metric, parameter: parameter.name, points };
}

function stepAt({ edges, values }: TreeAnova['marginals'][number], place: number): number {
  const after = edges.findIndex((edge) => edge > place);
  return values[after < 0 ? values.length - 1 : Math.max(0, after - 1)];
}

/** Mean over the trees, and what four of five of them lie within. */
function spread<Name extends string>(values: readonly number[], name: Name) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))];
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { [name]: mean, low: at(0.1), high: at(0.9) } as Record<Name | 'low' | 'high', number>;
}
