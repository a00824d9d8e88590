import { expect, test } from '@jest/globals';
import type { Masks } from '../../src/compress/method.ts';
import { type PruneOptions, prune, pruneSchema } from '../../src/compress/prune.ts';
import { recipeProblems, type Step } from '../../src/compress/recipe.ts';
import { seededRandom } from '../../src/math/random.ts';
import type { Model, Weight } from '../../src/model/model.ts';
import { check } from '../../src/schema.ts';
import { floatType, graphOf, shapeOf } from '../support/models.ts';
import { convnet, layersModel, mlp, normalWeight, weightOf, zeroCount } from './small-models.ts';

function options(given: Record<string, unknown>): PruneOptions {
  const checked = check<PruneOptions>(pruneSchema, { protectEnds: false, ...given });
  if (!checked.ok) throw new Error(JSON.stringify(checked.errors));
  return checked.value;
}

const context = (masks: Masks = new Map()) => ({ random: seededRandom(0), masks });
const pruned = (model: Model, given: Record<string, unknown>, masks?: Masks) =>
  prune.apply(model, options(given), context(masks));

/** Groups of `m` values in a row along `axis`, the last of a line may be shorter. */
function groupsOf({ shape, values }: Weight, axis: number, m: number): number[][] {
  const inner = shape.slice(axis + 1).reduce((product, side) => product * side, 1);
  const groups = new Map<string, number[]>();
  values.forEach((value, at) => {
    const index = Math.floor(at / inner) % shape[axis];
    const key = `${Math.floor(at / inner / shape[axis])} ${at % inner} ${Math.floor(index / m)}`;
    groups.set(key, [...(groups.get(key) ?? []), value]);
  });
  return [...groups.values()];
}

test.each([
  [2, 4],
  [1, 4],
  [1, 2],
  [4, 8],
])('%i of %i along the inputs of dense layers: the largest stay', (n, m) => {
  const model = mlp();
  const { model: sparse, masks, summary } = pruned(model, { pattern: { n, m } });
  for (const name of ['a/kernel', 'b/kernel', 'c/kernel']) {
    const [before, after] = [model, sparse].map((one) => groupsOf(weightOf(one, name), 0, m));
    after.forEach((group, i) => {
      const sizes = before[i].map(Math.abs).sort((x, y) => y - x);
      expect(group.map(Math.abs).sort((x, y) => y - x)).toEqual([...sizes.slice(0, n), ...sizes.slice(n).map(() => 0)]);
    });
    expect([...masks.get(name)!]).toEqual(Array.from(weightOf(sparse, name).values, (value) => (value === 0 ? 0 : 1)));
  }
  expect(summary).toContain(` in 3 of 6 tensors, ${n}:${m}, one threshold for all.`);
  expect(pruned(sparse, { pattern: { n, m } }, masks).model).toEqual(sparse);
});

test('along the input channels of convolutions, transposed ones too', () => {
  const model = layersModel(
    [
      {
        className: 'Conv2D',
        name: 'plain',
        config: { filters: 6, kernel_size: [3, 3] },
        weights: { kernel: [3, 3, 8, 6] },
      },
      {
        className: 'Conv2DTranspose',
        name: 'turned',
        config: { filters: 3, kernel_size: [2, 2] },
        weights: { kernel: [2, 2, 3, 6] },
      },
    ],
    [8, 8, 8],
  );
  const { model: sparse } = pruned(model, { pattern: { n: 1, m: 2 } });
  for (const [name, axis, other] of [
    ['plain/kernel', 2, 3],
    ['turned/kernel', 3, 2],
  ] as const) {
    const most = (along: number) =>
      Math.max(...groupsOf(weightOf(sparse, name), along, 2).map((group) => group.length - zeroCount(group)));
    expect(most(axis)).toBe(1);
    expect(most(other)).toBe(2);
    expect(zeroCount(weightOf(sparse, name).values)).toBe(weightOf(sparse, name).values.length / 2);
  }
});

test('along the inputs of a product with a transposed matrix', () => {
  const kernel = normalWeight('w', [4, 8], seededRandom('w'));
  const model = graphOf(
    [
      { name: 'x', op: 'Placeholder', attr: { dtype: floatType, shape: shapeOf(-1, 8) } },
      { name: 'y', op: 'MatMul', input: ['x', 'w'], attr: { T: floatType, transpose_b: { b: true } } },
    ],
    [kernel],
    {
      signature: {
        inputs: { x: { name: 'x:0', dtype: 'DT_FLOAT', tensorShape: { dim: [{ size: '-1' }, { size: '8' }] } } },
        outputs: { y: { name: 'y:0', dtype: 'DT_FLOAT', tensorShape: { dim: [{ size: '-1' }, { size: '4' }] } } },
      },
    },
  );
  const { model: sparse } = pruned(model, { pattern: { n: 1, m: 4 } });
  expect(groupsOf(weightOf(sparse, 'w'), 1, 4).map(zeroCount)).toEqual(new Array(8).fill(3));
});

test('a short group at the end keeps as many; vectors stay whole', () => {
  const model = layersModel(
    [{ className: 'Dense', name: 'a', config: { units: 3 }, weights: { kernel: [7, 3] } }],
    [7],
  );
  const { model: sparse } = pruned(model, { pattern: { n: 2, m: 5 } });
  expect(zeroCount(weightOf(sparse, 'a/kernel').values)).toBe(9);
  const all = pruned(mlp(), { pattern: { n: 1, m: 4 }, include: ['*'] });
  expect(zeroCount(weightOf(all.model, 'a/bias').values)).toBe(0);
});

test('gradually: exact counts on the way, zeros stay zeros, the pattern in the end', () => {
  const model = mlp();
  const given = options({ pattern: { n: 1, m: 4 } });
  const final = zeroCount(pruned(model, given).model.weights.flatMap(({ values }) => [...values]));
  let masks: Masks = new Map();
  for (const progress of [0, 0.1, 0.3, 0.6, 0.9, 1]) {
    const outcome = prune.applyAt!(model, given, context(masks), progress);
    for (const [name, mask] of masks) {
      expect([...mask].every((mark, i) => mark === 1 || outcome.masks.get(name)![i] === 0)).toBe(true);
    }
    const gone = [...outcome.masks.values()].reduce((sum, mask) => sum + zeroCount(mask), 0);
    expect(gone).toBe(Math.round((1 - (1 - progress) ** 3) * final));
    masks = outcome.masks;
  }
  for (const group of groupsOf(weightOf(pruned(model, given, masks).model, 'b/kernel'), 0, 4)) {
    expect(group.length - zeroCount(group)).toBeLessThanOrEqual(1);
  }
});

test.each([
  [4, 1],
  [1, 8],
  [4, 4],
  [7, 5],
])('blocks of %i × %i: whole, the weakest, exactly the share of them', (high, wide) => {
  for (const model of [mlp(), convnet()]) {
    const {
      model: sparse,
      masks,
      summary,
    } = pruned(model, { sparsity: 0.6, scope: 'layer', pattern: { block: [high, wide] } });
    for (const { name, shape, values } of sparse.weights) {
      if (!masks.has(name)) continue;
      const [rows, columns] = shape.slice(-2);
      const blocks = new Map<string, { zero: boolean[]; square: number }>();
      const before = weightOf(model, name).values;
      values.forEach((value, at) => {
        const [tap, row, column] = [Math.floor(at / rows / columns), Math.floor(at / columns) % rows, at % columns];
        const key = `${tap} ${Math.floor(row / high)} ${Math.floor(column / wide)}`;
        const block = blocks.get(key) ?? { zero: [], square: 0 };
        block.zero.push(value === 0);
        block.square += before[at] ** 2;
        blocks.set(key, block);
      });
      const all = [...blocks.values()];
      const gone = all.filter(({ zero }) => zero.every(Boolean));
      expect(all.filter(({ zero }) => zero.some(Boolean)).length).toBe(gone.length);
      expect(gone.length).toBe(Math.round(0.6 * all.length));
      const mean = ({ square, zero }: (typeof all)[number]) => square / zero.length;
      const rest = all.filter((block) => !gone.includes(block));
      expect(Math.max(...gone.map(mean))).toBeLessThanOrEqual(Math.min(...rest.map(mean)) * (1 + 1e-6));
    }
    expect(summary).toContain(`, in blocks of ${high} × ${wide}, one threshold each.`);
    expect(pruned(sparse, { sparsity: 0.6, scope: 'layer', pattern: { block: [high, wide] } }, masks).model).toEqual(
      sparse,
    );
  }
});

test('blocks gradually, all layers ranked together', () => {
  const model = mlp();
  const given = options({ sparsity: 0.75, pattern: { block: [5, 2] } });
  let masks: Masks = new Map();
  for (const progress of [0.2, 0.5, 1]) {
    const outcome = prune.applyAt!(model, given, context(masks), progress);
    for (const [name, mask] of masks) {
      expect([...mask].every((mark, i) => mark === 1 || outcome.masks.get(name)![i] === 0)).toBe(true);
    }
    masks = outcome.masks;
  }
  // All sides are multiples: 60 + 90 + 12 blocks of ten.
  expect([...masks.values()].reduce((sum, mask) => sum + zeroCount(mask), 0)).toBe(10 * Math.round(0.75 * 162));
});

test.each([
  [{ n: 2 }, '`pattern` of `prune` has to be one of two things'],
  [{ n: 2, m: 4, block: [1, 2] }, '`pattern` of `prune` has to be one of two things'],
  [{}, '`pattern` of `prune` has to be one of two things'],
  [{ n: 4, m: 4 }, '`{n: 4, m: 4}` makes nothing zero'],
])('%j is refused', (pattern, what) => {
  expect(recipeProblems([{ method: 'prune', ...options({ pattern }) } as Step])).toMatchObject([{ index: 0, what }]);
});

test('the step in words', () => {
  expect(prune.describe(options({ pattern: { n: 2, m: 4 } }))).toBe('prune 2:4 (global, cubic)');
  expect(prune.describe(options({ pattern: { block: [4, 1] } }))).toBe('prune 50 % in blocks of 4 × 1 (global, cubic)');
});
