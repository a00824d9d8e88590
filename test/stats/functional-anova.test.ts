import { describe, expect, test } from '@jest/globals';
import { seededRandom } from '../../src/math/random.ts';
import { functionalAnova } from '../../src/stats/functional-anova.ts';
import { regressionForest } from '../../src/stats/regression-forest.ts';
import { type Dimension, regressionTree } from '../../src/stats/regression-tree.ts';

const range: Dimension = { kind: 'range' };

function sample(count: number, dimensions: readonly Dimension[], seed: string) {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () =>
    dimensions.map((shape) => (shape.kind === 'range' ? random.uniform() : random.integer(shape.count))),
  );
}

function shares(points: number[][], dimensions: Dimension[], f: (x: number[]) => number) {
  const forest = regressionForest(points, points.map(f), dimensions, { trees: 24, random: seededRandom(1) });
  const each = forest.trees.map((tree) => functionalAnova(tree, dimensions));
  const average = (of: (one: (typeof each)[number]) => number) =>
    each.reduce((sum, one) => sum + of(one) / one.variance, 0) / each.length;
  return {
    explained: forest.explained,
    main: dimensions.map((_, d) => average(({ main }) => main[d])),
    pair: (a: number, b: number) => average(({ pairs }) => pairs[a][b]),
  };
}

describe('exact for the tree itself', () => {
  const dimensions: Dimension[] = [range, { kind: 'choice', count: 3 }, range];
  const points = sample(60, dimensions, 'exact');
  const f = ([x, c, y]: number[]) => 3 * x * x + [0, 2, -1][c] * y + c;
  const options = { splitFrom: 3, tried: 3, random: seededRandom(2) };
  const tree = regressionTree(points, points.map(f), dimensions, options);
  const anova = functionalAnova(tree, dimensions);
  // Midpoints of a grid finer than any cut are a sum over the space up to the cells that cuts go through.
  const steps = 400;
  const at = (i: number) => (i + 0.5) / steps;

  test('leaves fill the space without overlap', () => {
    for (const point of sample(500, dimensions, 'fill')) {
      const holding = tree.leaves.filter(({ low, high, allowed }) =>
        point.every((x, d) => (allowed[d] ? allowed[d][x] === 1 : x >= low[d] && x < high[d])),
      );
      expect(holding.map(({ value }) => value)).toEqual([tree.predict(point)]);
    }
  });

  test('mean, variance and marginals are what summing over a grid gives', () => {
    let [sum, squares] = [0, 0];
    const overX = new Float64Array(3);
    for (let i = 0; i < steps; i++)
      for (let c = 0; c < 3; c++)
        for (let j = 0; j < steps; j++) {
          const value = tree.predict([at(i), c, at(j)]);
          sum += value;
          squares += value * value;
          overX[c] += value / steps ** 2;
        }
    const mean = sum / (3 * steps ** 2);
    expect(anova.mean).toBeCloseTo(mean, 1.5);
    expect(anova.variance).toBeCloseTo(squares / (3 * steps ** 2) - mean ** 2, 1);
    for (const [c, value] of anova.marginals[1].values.entries()) expect(value).toBeCloseTo(overX[c], 1.5);
  });

  test('of two dimensions, parts and pair make up the whole', () => {
    const two: Dimension[] = [range, { kind: 'choice', count: 4 }];
    const own = sample(80, two, 'two');
    const grown = regressionTree(
      own,
      own.map(([x, c]) => Math.sin(6 * x) * c),
      two,
      { splitFrom: 2, tried: 1, random: seededRandom(3) },
    );
    const { main, pairs, variance } = functionalAnova(grown, two);
    expect(main[0] + main[1] + pairs[0][1]).toBeCloseTo(variance, 10);
  });
});

describe('analytic functions', () => {
  test('a sum has parts as the squares of its slopes and no interaction', () => {
    const dimensions = [range, range, range];
    const { main, pair, explained } = shares(sample(600, dimensions, 'sum'), dimensions, ([x, y]) => 2 * x + y);
    expect(main[0]).toBeCloseTo(0.8, 1.2);
    expect(main[1]).toBeCloseTo(0.2, 1.2);
    expect(main[2]).toBeLessThan(0.01);
    expect(pair(0, 1)).toBeLessThan(0.03);
    expect(explained).toBeGreaterThan(0.95);
  });

  test('a centred product is interaction alone', () => {
    const dimensions = [range, range];
    const points = sample(800, dimensions, 'product');
    const { main, pair } = shares(points, dimensions, ([x, y]) => (x - 0.5) * (y - 0.5));
    expect(pair(0, 1)).toBeGreaterThan(0.85);
    expect(Math.max(...main)).toBeLessThan(0.1);
  });

  test('Ishigami’s function: 0.314, 0.442, 0 and 0.244 for the first with the third', () => {
    const dimensions = [range, range, range];
    const turn = (u: number) => Math.PI * (2 * u - 1);
    const f = ([a, b, c]: number[]) => {
      const [x, y, z] = [turn(a), turn(b), turn(c)];
      return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
    };
    const { main, pair } = shares(sample(1200, dimensions, 'ishigami'), dimensions, f);
    // Trees of a bootstrap sample see noise in the steep parts: what is fast in y is the hardest.
    expect(Math.abs(main[0] - 0.3139)).toBeLessThan(0.05);
    expect(Math.abs(main[1] - 0.4424)).toBeLessThan(0.12);
    expect(main[2]).toBeLessThan(0.03);
    expect(Math.abs(pair(0, 2) - 0.2437)).toBeLessThan(0.08);
  });

  test('choices: between the means of their groups', () => {
    const dimensions: Dimension[] = [{ kind: 'choice', count: 3 }, range];
    const means = [0, 1, 5];
    const points = sample(400, dimensions, 'choice');
    const { main } = shares(points, dimensions, ([c, x]) => means[c] + 2 * x);
    // Variance between: ((0−2)² + (1−2)² + (5−2)²) / 3 = 14/3; within: 4/12.
    expect(main[0]).toBeCloseTo(14 / 3 / (14 / 3 + 1 / 3), 1.5);
  });

  test('noise is not explained', () => {
    const random = seededRandom('noise');
    const dimensions = [range, range];
    const points = sample(300, dimensions, 'points');
    expect(shares(points, dimensions, () => random.normal()).explained).toBeLessThan(0.1);
  });
});
