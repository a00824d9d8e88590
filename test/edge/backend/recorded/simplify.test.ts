/** What the rules make of tapes, and what a replay asks TensorFlow for. */
import { expect, test } from '@jest/globals';
import type { FusedOperations } from '../../../../src/edge/backend/native-kernels/fused-operations.ts';
import type { Binding, Output } from '../../../../src/edge/backend/native-kernels/native-backend.ts';
import { replayOf } from '../../../../src/edge/backend/native-kernels/recorded/replay.ts';
import { simplify } from '../../../../src/edge/backend/native-kernels/recorded/simplify.ts';
import type { Origin, Step, Tape, Value } from '../../../../src/edge/backend/native-kernels/recorded/tape.ts';

const float = 1;
const value = (shape: readonly number[], origin: Origin = { kind: 'step' }): Value => ({ shape, dtype: float, origin });
const input = (...shape: number[]) => value(shape, { kind: 'input', index: 0 });
const weight = (index: number, ...shape: number[]) => value(shape, { kind: 'weight', index });
const target = value([2], { kind: 'constant', id: 99 });

class Builder {
  readonly steps: Step[] = [];
  add(operation: string, inputs: readonly Value[], shape: readonly number[]): Value {
    const output = value(shape);
    this.steps.push({ operation, attributes: [], inputs, outputs: [output] });
    return output;
  }
  reshape(from: Value, ...shape: number[]): Value {
    return this.add('Reshape', [from, target], shape);
  }
}

const fused: FusedOperations = {
  convolution: () => ({ operation: 'FusedConvolution', attributes: [] }),
  product: () => ({ operation: 'FusedProduct', attributes: [] }),
};

/** Counts handles up from 1000, and gives outputs of the recorded shapes. */
function fakeBinding(tape: Tape) {
  const log: string[] = [];
  const live = new Set<number>();
  let [next, step] = [1000, 0];
  const fake = {
    TF_FLOAT: float,
    executeOp(operation: string, _attributes: unknown, inputs: readonly number[]): Output[] {
      log.push(`${operation} ${inputs.join()}`);
      const { outputs } = tape.steps[step++ % tape.steps.length];
      return outputs.map(({ shape }) => {
        live.add(next);
        return { id: next++, shape: [...shape], dtype: float };
      });
    },
    deleteTensor(id: number): void {
      if (!live.delete(id)) throw new Error(`${id} is not there`);
      log.push(`delete ${id}`);
    },
  };
  return { log, live, binding: fake as unknown as Binding };
}

const { binding } = fakeBinding({ steps: [], results: [] });
const operations = (tape: Tape) => tape.steps.map(({ operation }) => operation);

test('a dense layer of TensorFlow.js becomes one operation on matrices', () => {
  const b = new Builder();
  const [x, kernel, bias] = [input(8, 4), weight(0, 4, 3), weight(1, 3)];
  const product = b.add('BatchMatMulV2', [b.reshape(x, 1, 8, 4), b.reshape(kernel, 1, 4, 3)], [1, 8, 3]);
  const sum = b.add('Add', [b.reshape(product, 8, 3), bias], [8, 3]);
  const result = b.add('Softmax', [sum], [8, 3]);
  const simple = simplify({ steps: b.steps, results: [result] }, binding, fused);
  expect(operations(simple)).toEqual(['FusedProduct', 'Softmax']);
  expect(simple.steps[0].inputs).toEqual([x, kernel, bias]);
  // Without fused operations the product and its bias stay two.
  expect(operations(simplify({ steps: b.steps, results: [result] }, binding, undefined))).toEqual([
    'MatMul',
    'Add',
    'Softmax',
  ]);
});

test('a reshape that is the result stays; of two, one is enough', () => {
  const b = new Builder();
  const x = input(2, 6);
  const result = b.reshape(b.reshape(x, 3, 4), 2, 6);
  const simple = simplify({ steps: b.steps, results: [result] }, binding, fused);
  expect(operations(simple)).toEqual(['Reshape']);
  expect(simple.steps[0].inputs[0]).toBe(x);
});

test('a reshape to a computed shape is left alone', () => {
  const b = new Builder();
  const shape = b.add('Shape', [input(2, 6)], [2]);
  const reshaped = b.add('Reshape', [input(2, 6), shape], [2, 6]);
  const result = b.add('Relu', [reshaped], [2, 6]);
  expect(operations(simplify({ steps: b.steps, results: [result] }, binding, fused))).toEqual([
    'Shape',
    'Reshape',
    'Relu',
  ]);
});

test('a product is not fused when somebody else takes it, or when what is added is no bias', () => {
  const product = (b: Builder) =>
    b.reshape(
      b.add('BatchMatMulV2', [b.reshape(input(8, 4), 1, 8, 4), b.reshape(weight(0, 4, 3), 1, 4, 3)], [1, 8, 3]),
      8,
      3,
    );
  const taken = new Builder();
  const one = product(taken);
  const both = taken.add('Mul', [taken.add('Add', [one, weight(1, 3)], [8, 3]), one], [8, 3]);
  expect(operations(simplify({ steps: taken.steps, results: [both] }, binding, fused))).toEqual([
    'MatMul',
    'Add',
    'Mul',
  ]);
  const wide = new Builder();
  const sum = wide.add('Add', [product(wide), weight(1, 8, 3)], [8, 3]);
  expect(operations(simplify({ steps: wide.steps, results: [sum] }, binding, fused))).toEqual(['MatMul', 'Add']);
});

test('what nobody takes is not computed', () => {
  const b = new Builder();
  const x = input(2, 2);
  b.add('Exp', [b.add('Neg', [x], [2, 2])], [2, 2]);
  const result = b.add('Relu', [x], [2, 2]);
  expect(operations(simplify({ steps: b.steps, results: [result] }, binding, fused))).toEqual(['Relu']);
});

function twoSteps(): Tape {
  const b = new Builder();
  const first = b.add('Neg', [input(2)], [2]);
  const result = b.add('Mul', [first, weight(3, 2)], [2]);
  return { steps: b.steps, results: [result] };
}

test('a replay takes the present weights, and deletes each intermediate after its last use', () => {
  const tape = twoSteps();
  const { log, live, binding } = fakeBinding(tape);
  const replay = replayOf(binding, tape);
  const asked: (readonly number[])[] = [];
  for (const present of [50, 51]) {
    const outputs = replay.run([7], (places) => {
      asked.push(places);
      return [present];
    });
    for (const { id } of outputs!) live.delete(id);
  }
  expect(asked).toEqual([[3], [3]]);
  expect(log).toEqual(['Neg 7', 'Mul 1000,50', 'delete 1000', 'Neg 7', 'Mul 1002,51', 'delete 1002']);
  expect(live.size).toBe(0);
});

test('a replay that fails, or whose shapes are others, leaves nothing', () => {
  const tape = twoSteps();
  const { live, binding } = fakeBinding(tape);
  const replay = replayOf(binding, tape);
  const own = binding.executeOp;
  binding.executeOp = (operation, ...rest) => {
    if (operation === 'Mul') throw new Error('out of memory');
    return own(operation, ...rest);
  };
  expect(() => replay.run([7], () => [50])).toThrow('out of memory');
  expect(live.size).toBe(0);
  binding.executeOp = (...given) => own(...given).map((output) => ({ ...output, shape: [5] }));
  expect(replay.run([7], () => [50])).toBeUndefined();
  expect(live.size).toBe(0);
});
