import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { beforeAll, expect, test } from '@jest/globals';
import type { Model } from '../../src/model/model.ts';
import { measureSize } from '../../src/model/size.ts';
import { writeModel } from '../../src/model/write.ts';
import { live, stopwatch } from '../../src/pipeline/stages.ts';
import type { Tools } from '../../src/pipeline/tools.ts';
import { openTestBackends, type TestBackend } from '../support/kernels.ts';
import { smallGraph } from '../support/models.ts';
import { tinyModel } from '../support/tiny-project.ts';

let backend: TestBackend;
beforeAll(async () => {
  backend = (await openTestBackends()).wasm;
}, 60_000);

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

async function tools(): Promise<Tools> {
  const tf = await backend.use();
  return { tf, sizeOf: () => measureSize(new Map()) } as unknown as Tools;
}

test.each<[string, () => Model]>([
  ['LayersModel', tinyModel],
  ['GraphModel', smallGraph],
])(
  'the weights of a %s are held once: when they are let go of, nothing keeps them from being collected',
  async (_, build) => {
    const living = await live(writeModel(build()), undefined, await tools());
    const values = new WeakRef(living.model.weights.find(({ dtype }) => dtype === 'float32')!.values);
    // A WeakRef holds on until the end of the task that made it.
    await new Promise(setImmediate);
    collectGarbage();
    expect(values.deref()).toBeDefined();
    living.forgetModel();
    await new Promise(setImmediate);
    collectGarbage();
    expect(values.deref()).toBeUndefined();
    expect(() => living.model).toThrow('let go of');
    expect(living.runnable.outputs).toHaveLength(1);
    living.runnable.dispose();
  },
);

test('kernels get the very memory of the weights, not a copy of it', async () => {
  const all = await tools();
  const { tf } = all;
  const given: unknown[] = [];
  const tensor = ((values: Float32Array, ...rest: []) => {
    given.push(values);
    return tf.tensor(values, ...rest);
  }) as typeof tf.tensor;
  const living = await live(writeModel(tinyModel()), undefined, { ...all, tf: { ...tf, tensor } });
  const { weights } = living.model;
  expect(given).toHaveLength(weights.length);
  for (const [index, { values }] of weights.entries()) expect(given[index]).toBe(values);
  living.runnable.dispose();
});

test('after each stage memory is given back, and the stage is on record with its time', async () => {
  const calls: string[] = [];
  let now = 0;
  const { stage, times } = stopwatch('t', {
    now: () => now,
    progress: ({ stage }: { stage: string }) => calls.push(stage),
    freeMemory: () => calls.push('freed'),
  } as unknown as Tools);
  const wait = (milliseconds: number) => async () => {
    now += milliseconds;
  };
  await stage('one', wait(5));
  await stage('two', wait(7));
  expect(calls).toEqual(['t: one', 'freed', 't: two', 'freed']);
  expect(times).toEqual([
    { stage: 'one', milliseconds: 5 },
    { stage: 'two', milliseconds: 7 },
  ]);
});
