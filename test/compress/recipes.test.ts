/**
 * Recipes drawn at random from all methods: each legal one runs on small models of every kind, and leaves what it declares.
 * New methods take part without a word here.
 */
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Evidence } from '../../src/compress/evidence.ts';
import { noForms } from '../../src/compress/form.ts';
import type { MethodOutcome } from '../../src/compress/method.ts';
import { methodOf } from '../../src/compress/methods.ts';
import { type Recipe, recipeProblems, type Step } from '../../src/compress/recipe.ts';
import type { TargetConfig } from '../../src/config/schema.ts';
import type { Source, Splits } from '../../src/data/source.ts';
import { makeOptimizer } from '../../src/edge/backend/optimizer.ts';
import { seededNoise } from '../../src/edge/backend/seeded-noise.ts';
import { seededRandom } from '../../src/math/random.ts';
import type { Model } from '../../src/model/model.ts';
import { readModelFiles } from '../../src/model/read.ts';
import { loadRunnable } from '../../src/model/runnable.ts';
import { writeModel } from '../../src/model/write.ts';
import { gatherEvidence } from '../../src/pipeline/evidence.ts';
import { produce } from '../../src/pipeline/produce.ts';
import type { Tools } from '../../src/pipeline/tools.ts';
import { openTestBackends, type TestBackend } from '../support/kernels.ts';
import { arraySource } from '../train/array-source.ts';
import { blobs } from '../train/blobs.ts';
import { configOf } from '../train/compress-project.ts';
import { convGraph, denseGraph, residualNet } from './recipe-models.ts';
import { drawnRecipe, legal, methodNames } from './sample-recipe.ts';
import { mlp } from './small-models.ts';

let backend: TestBackend;
beforeAll(async () => {
  backend = (await openTestBackends()).all[0];
}, 60_000);

function pictures(count: number, seed: string): Source {
  const random = seededRandom(seed);
  const labels = Int32Array.from({ length: count }, () => random.integer(3));
  const values = Float32Array.from(
    { length: count * 72 },
    (_, i) => random.normal() + labels[Math.floor(i / 72)] * (i % 2),
  );
  return arraySource([6, 6, 2], values, labels);
}

const splitsOf = (source: (count: number, seed: string) => Source): Splits => ({
  train: source(96, 'train'),
  validation: source(48, 'validation'),
  test: source(32, 'test'),
});

const models: [string, () => Model, Splits][] = [
  ['dense layers', mlp, splitsOf(blobs)],
  ['a residual network', residualNet, splitsOf(pictures)],
  ['a graph of dense layers', denseGraph, splitsOf(blobs)],
  ['a graph of convolutions', convGraph, splitsOf(pictures)],
];

async function toolsOf(): Promise<Tools> {
  return {
    tf: await backend.use(),
    facts: backend.facts,
    makeOptimizer,
    noise: seededNoise,
    progress: () => {},
    now: () => performance.now(),
    batchDivisor: 1,
  } as unknown as Tools;
}

const setting = { task: { kind: 'classification', topK: [], metrics: [] } as TargetConfig['task'], seed: 1 };

/** Real, but for the clock: weights stand for milliseconds. */
async function evidenceFor(splits: Splits): Promise<Evidence> {
  const evidence = gatherEvidence(splits, setting, await toolsOf())!;
  const latency = async ({ weights }: Model) => weights.reduce((sum, { values }) => sum + values.length, 0) / 1000;
  return { ...evidence, examples: evidence.examples, latency };
}

function drawn(name: string, index: number): Recipe {
  return legal(drawnRecipe(seededRandom(`${name} ${index}`)));
}

/** Shapes of outputs; all numbers are finite. */
async function predicted(model: Model, source: Source): Promise<Record<string, number[]>> {
  const tf = await backend.use();
  const runnable = await loadRunnable(tf, model);
  const shapes: Record<string, number[]> = {};
  for await (const { inputs } of source.batches({ size: 8 })) {
    const [{ shape, values }] = Object.values(inputs);
    const input = tf.tensor(values, [...shape]);
    const outputs = runnable.predict({ [runnable.inputs[0].name]: input });
    for (const [name, output] of Object.entries(outputs)) {
      shapes[name] = output.shape;
      for (const value of await output.data()) expect(Number.isFinite(value)).toBe(true);
    }
    tf.dispose([input, outputs]);
    break;
  }
  runnable.dispose();
  return shapes;
}

/** What holds after every step. */
function expectSound({ model, masks, forms = noForms, summary, notes }: MethodOutcome, step: Step): void {
  const weights = new Map(model.weights.map((weight) => [weight.name, weight]));
  expect(weights.size).toBe(model.weights.length);
  for (const { shape, values, dtype } of model.weights) {
    expect(values.length).toBe(shape.reduce((product, side) => product * side, 1));
    if (dtype === 'float32') expect(values.every(Number.isFinite)).toBe(true);
  }
  for (const [name, mask] of masks) {
    const values = weights.get(name)?.values;
    expect(values?.length).toBe(mask.length);
    expect(mask.every((keep, i) => keep === 1 || values![i] === 0)).toBe(true);
  }
  const isShaping = methodOf(step).phase === 'structure' || methodOf(step).phase === 'train';
  if (isShaping) {
    for (const [name, form] of forms) {
      const values = weights.get(name)!.values;
      if (form.kind !== 'codebook') continue;
      expect(Float32Array.from(form.codes, (code) => form.codebook[code])).toEqual(values);
      if (form.zero !== undefined) expect(form.codebook[form.zero]).toBe(0);
    }
  }
  if (step.method === 'cluster' && step.scope === 'layer') {
    for (const name of forms.keys()) {
      if (forms.get(name)!.kind === 'codebook')
        expect(new Set(weights.get(name)!.values).size).toBeLessThanOrEqual(step.clusters);
    }
  }
  for (const sentence of [summary, ...notes]) expect(sentence).toMatch(/^\S.*[.!]$/s);
}

describe.each(models)('%s', (name, build, splits) => {
  test.each(methodNames)(
    '%s alone',
    async (method) => {
      const evidence = await evidenceFor(splits);
      for (let index = 0; index < 2; index++) {
        const recipe = drawnRecipe(seededRandom(`${name} ${method} ${index}`));
        await run(
          [...recipe.filter((step) => step.method === method), ...onlyOf(method, `${name} ${index}`)].slice(0, 1),
          build(),
          splits,
          evidence,
        );
      }
    },
    60_000,
  );

  test('recipes of several methods', async () => {
    const evidence = await evidenceFor(splits);
    for (let index = 0; index < 8; index++) await run(drawn(name, index), build(), splits, evidence);
  }, 120_000);

  test('and through the pipeline, fine-tuned for some steps: the same twice', async () => {
    const tools = await toolsOf();
    for (let index = 0; index < 3; index++) {
      const recipe = drawn(`${name} tuned`, index);
      const config = configOf({
        model: 'model.json',
        data: { test: { format: 'csv', path: 'test.csv' } },
        task: { kind: 'classification' },
        recipe,
        fineTune: { epochs: 2, maxSteps: 4, batchSize: 24 },
      });
      const options = recipe.some((step) => /latency/.test(JSON.stringify(step))) ? undefined : config;
      const produced = await produce(build(), splits, config, tools);
      await predicted(readModelFiles(produced.files), splits.test);
      expect(produced.steps.map(({ method }) => method).sort()).toEqual(recipe.map(({ method }) => method).sort());
      if (options !== undefined) expect((await produce(build(), splits, config, tools)).files).toEqual(produced.files);
    }
  }, 120_000);
});

function onlyOf(method: string, seed: string): Recipe {
  for (let index = 0; ; index++) {
    const step = drawnRecipe(seededRandom(`${seed} ${method} ${index}`)).find((one) => one.method === method);
    if (step !== undefined) return [step];
  }
}

/** Step by step, without fine-tuning; the last model is written and read back. */
async function run(recipe: Recipe, model: Model, splits: Splits, evidence: Evidence): Promise<void> {
  const shapes = await predicted(model, splits.test);
  let now: MethodOutcome = { model, masks: new Map(), forms: noForms, summary: '', notes: [] };
  for (const step of recipe) {
    const random = seededRandom(1).fork(step.method);
    try {
      const { masks, forms, statistics } = now;
      const outcome = await methodOf(step).apply(now.model, step, { random, masks, forms, statistics, evidence });
      now = { ...outcome, forms: outcome.forms ?? now.forms, statistics: outcome.statistics ?? statistics };
      expectSound(now, step);
    } catch (error) {
      throw new Error(`${JSON.stringify(step)} of ${JSON.stringify(recipe)}: ${(error as Error).message}`, {
        cause: error,
      });
    }
  }
  const written = readModelFiles(writeModel(now.model));
  expect(await predicted(written, splits.test)).toEqual(shapes);
  for (const weight of written.weights) {
    expect(weight.values).toEqual(now.model.weights.find(({ name }) => name === weight.name)!.values);
  }
}

test('an illegal order is refused with a legal one: who follows the advice ends at a recipe that runs', () => {
  let refused = 0;
  for (let index = 0; index < 300; index++) {
    let recipe = [...drawnRecipe(seededRandom(`order ${index}`))];
    for (let round = 0; ; round++) {
      const [problem] = recipeProblems(recipe);
      if (problem === undefined) break;
      expect(round).toBeLessThan(20);
      refused++;
      expect(problem.what).toContain(`\`${recipe[problem.index].method}\``);
      const move = /^Move `(\w+)` (above|below) `(\w+)`/.exec(problem.fix);
      // Other advice is to leave a step out, or to tell the weights of two apart.
      recipe = move === null ? recipe.filter((_, at) => at !== problem.index) : moved(recipe, move);
    }
  }
  expect(refused).toBeGreaterThan(50);
});

function moved(recipe: readonly Step[], [, what, side, beside]: RegExpExecArray): Step[] {
  const step = recipe.find(({ method }) => method === what)!;
  const rest = recipe.filter((other) => other !== step);
  const at = rest.findIndex(({ method }) => method === beside);
  expect(at).toBeGreaterThanOrEqual(0);
  return rest.toSpliced(side === 'above' ? at : at + 1, 0, step);
}
