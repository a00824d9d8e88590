import { expect, test } from '@jest/globals';
import type { Recipe } from '../../src/compress/recipe.ts';
import { declaredSpace } from '../../src/search/declared.ts';
import { type JournalHead, journalLine, mergeScans, parseJournal } from '../../src/search/journal.ts';
import { recipeKey, recipeOf } from '../../src/search/recipe-of.ts';
import { gateSampler } from '../../src/search/samplers/gate.ts';
import { foresightOf } from '../../src/search/scan/foresee.ts';
import { idleMethods, withoutMethods } from '../../src/search/scan/idle.ts';
import type { Scan } from '../../src/search/scan/scan.ts';
import { scanOrders } from '../../src/search/scan/scan-orders.ts';
import { type Course, type Plan, runStudy, type Worker } from '../../src/search/study.ts';
import { trendOf } from '../../src/search/surrogate/trend.ts';
import type { Trial } from '../../src/search/trial.ts';
import { all, figures, planWith, spaceOf } from './toy.ts';

const phaseOf = Object.fromEntries(all.map(({ name, phase }) => [name, phase]));
const nothing = { always: [], options: {}, perLayer: {} };
const worker: Worker = async ({ recipe }) => ({ metrics: figures(recipe), model: recipeKey(figures(recipe)) });
const scan = { share: 1 / 8, most: 40 };

async function study(plan: Plan, before: Partial<Course> = {}, by: readonly Worker[] = [worker], evaluations?: number) {
  const scans: Scan[] = [...(before.scannedBefore ?? [])];
  const trials = await runStudy(plan, { trials: 14, evaluations }, by, {
    before: [],
    ended: async () => {},
    ...before,
    scanned: async (one) => void scans.push(one),
  });
  return { scans, trials };
}

test('the original, then each method alone: the middle of its strength before the ends', () => {
  const orders = scanOrders(spaceOf(), phaseOf);
  expect(orders.map((order) => order.scan)).toEqual(orders.map((_, index) => index));
  expect(orders[0]).toMatchObject({ recipe: [], point: {} });
  expect(orders.slice(1).every(({ recipe, of }) => recipe.length === 1 && recipe[0].method === of?.method)).toBe(true);
  const strengths = orders.flatMap(({ recipe: [step] }) => (step?.method === 'prune' ? step.sparsity : []));
  expect(strengths).toEqual([0.64, 0.98, 0.3, 0.81, 0.47]);
});

test('each value of an option that decides about others is looked at', () => {
  const space = declaredSpace(all, { ...nothing, methods: ['lowRank', 'quantize'] }, []);
  const steps = scanOrders(space, phaseOf).flatMap(({ recipe }) => recipe) as unknown as Record<string, unknown>[];
  expect(new Set(steps.map(({ by }) => by).filter(Boolean))).toEqual(new Set(['energy', 'share', 'sensitivity']));
  expect(new Set(steps.map(({ type }) => type).filter(Boolean))).toEqual(new Set(['float16', 'uint8', 'uint16']));
  for (const option of ['bits', 'mixed']) expect(steps.filter((step) => option in step)).toHaveLength(5);
});

test('kernels with options of their own are looked at one at a time', () => {
  const orders = scanOrders(spaceOf({ methods: ['prune'], perLayer: { prune: ['sparsity'] } }), phaseOf).slice(1);
  expect(orders).toHaveLength(2 * 3);
  expect(orders.map(({ recipe }) => recipe.map((step) => ('include' in step ? step.include : [])))).toEqual(
    orders.map(({ of }) => [[of?.layer]]),
  );
});

test('a study is cut off anywhere, in its scan too, and goes on as if nothing had been', async () => {
  const plan = planWith(gateSampler, { scan });
  const whole = await study(plan);
  expect(whole.scans).toHaveLength(7);
  expect(whole.trials).toHaveLength(14);
  for (const kept of [0, 1, 5, 7])
    expect(await study(plan, { scannedBefore: whole.scans.slice(0, kept) })).toEqual(whole);
  const cut = { scannedBefore: whole.scans, before: whole.trials.slice(0, 9) };
  expect(await study(plan, cut)).toEqual(whole);
});

test('a study that began without a scan goes on without one', async () => {
  const plain = await study(planWith(gateSampler));
  const taken = await study(planWith(gateSampler, { scan }), { before: plain.trials.slice(0, 6) });
  expect(taken).toEqual(plain);
});

test('looks are paid for: the fewer trials, and no more looks than allowed', async () => {
  const orders: { share: number; isTuned?: false }[] = [];
  const counting: Worker = async (order) => {
    orders.push(order);
    return worker(order);
  };
  const { scans, trials } = await study(
    planWith(gateSampler, { scan: { share: 1 / 4, most: 6 } }),
    {},
    [counting],
    9.5,
  );
  expect([scans.length, trials.length]).toEqual([6, 8]);
  expect(orders.filter(({ isTuned }) => isTuned === false).map(({ share }) => share)).toEqual(Array(6).fill(1 / 4));
  const few = await study(planWith(gateSampler, { scan: { share: 1 / 4, most: 6 } }), {}, [worker], 1);
  expect([few.scans.length, few.trials.length]).toEqual([4, 0]);
});

test('several workers look at each setting once', async () => {
  const { scans } = await study(planWith(gateSampler, { scan }), {}, [worker, worker, worker]);
  expect(new Set(scans.map((one) => one.scan)).size).toBe(scans.length);
});

const looked = (metrics: (recipe: Recipe) => object, space = spaceOf()): Scan[] =>
  scanOrders(space, phaseOf).map((order) => ({ ...order, ...metrics(order.recipe) }));
const objectives = planWith(gateSampler).objectives;

test('what is foreseen of single methods is what was seen; of several it adds up', () => {
  const space = spaceOf();
  const scans = looked((recipe) => ({ metrics: figures(recipe) }), space);
  const foresight = foresightOf(space, scans, objectives)!;
  for (const { point, metrics } of scans) {
    const [accuracy, size] = foresight({ prune: 0, quantize: 0, ...point });
    expect([-accuracy!, size!]).toEqual([expect.closeTo(metrics!.accuracy, 9), expect.closeTo(metrics!.sizeBrotli, 4)]);
  }
  const both = {
    prune: 1,
    'prune.sparsity': 0.3,
    'prune.scope': 1,
    quantize: 1,
    'quantize.type': 1,
    'quantize.wide': 0,
  };
  const real = figures(recipeOf(space, both, phaseOf));
  const [accuracy, size] = foresight(both);
  expect(Math.abs(-accuracy! - real.accuracy)).toBeLessThan(0.02);
  expect(Math.abs(size! / real.sizeBrotli - 1)).toBeLessThan(0.06);
});

test('figures that a scan does not have are not foreseen', () => {
  const scans = looked((recipe) => ({ metrics: figures(recipe) }));
  const foresight = foresightOf(spaceOf(), scans, [...objectives, { metric: 'latency', better: 'lower' }])!;
  expect(foresight({ prune: 0, quantize: 0 })).toEqual([expect.any(Number), expect.any(Number), undefined]);
  expect(
    foresightOf(
      spaceOf(),
      looked(() => ({ failure: 'no' })),
      objectives,
    ),
  ).toBeUndefined();
});

test('a trend is believed as far as trials bear it out, and never backwards', () => {
  const points = Array.from({ length: 12 }, (_, i) => ({ x: i / 12 }));
  const foreseen = ({ x }: Readonly<Record<string, number>>) => 2 * x;
  const slope = (values: readonly number[]) => {
    const trend = trendOf(points, values, foreseen);
    return trend && (trend({ x: 1 }) - trend({ x: 0 })) / 2;
  };
  expect(slope(points.map(({ x }) => 2 * x))).toBeCloseTo(12 / 15, 9);
  expect(slope(points.map(({ x }) => -x))).toBeUndefined();
  expect(slope(points.map(() => 1))).toBeUndefined();
  expect(trendOf(points, [], () => undefined)).toBeUndefined();
});

test('methods that change layers and find nothing to do are left out, others stay', () => {
  const space = declaredSpace(all, { ...nothing, methods: ['removeLayers', 'lowRank', 'prune'] }, []);
  const idle = (at: (recipe: Recipe) => object) => idleMethods(space, looked(at, space), phaseOf);
  expect(idle(() => ({ model: 'same' }))).toEqual(['lowRank', 'removeLayers']);
  expect(idle(([step]) => (step?.method === 'lowRank' ? { failure: 'no' } : { model: 'same' }))).toHaveLength(2);
  const atFullStrength = ([step]: Recipe) =>
    step?.method === 'removeLayers' && step.most === 4 && step.error === 1 ? { model: 'less' } : { model: 'same' };
  expect(idle(atFullStrength)).toEqual(['lowRank']);
  expect(idle(([step]) => ({ model: step?.method ?? 'original' }))).toEqual([]);
  // A scan that was cut short has not seen the ends.
  const cut = looked(() => ({ model: 'same' }), space).slice(0, 4);
  expect(idleMethods(space, cut, phaseOf)).toEqual([]);
  const { methods, parameters } = withoutMethods(space, ['lowRank']);
  expect([methods, parameters.filter(({ method }) => method === 'lowRank')]).toEqual([['removeLayers', 'prune'], []]);
});

test('the journal keeps looks and trials apart, and merges each once', () => {
  const head: JournalHead = { journal: 1, target: 'toy', study: {} };
  const scans = looked((recipe) => ({ metrics: figures(recipe), model: 'm' }));
  const trial = { trial: 0, rung: 0, point: {}, recipe: [{ method: 'prune' }], failure: 'no' } as unknown as Trial;
  const text = [head, ...scans, trial].map((entry) => journalLine(entry)).join('');
  const journal = parseJournal(text, 'j')!;
  expect(journal).toEqual({ head, scans: JSON.parse(JSON.stringify(scans)), trials: [trial], bytes: text.length });
  expect(mergeScans([journal, journal])).toEqual(journal.scans);
  expect(() => parseJournal(`${text}{"scan":1}\n`, 'j')).toThrow('this line is none of a journal');
});
