import type { Tensor } from '@tensorflow/tfjs';
import { integerConstant } from '../constants.ts';
import type { Binding, NativeBackend, Output } from '../native-backend.ts';
import { type Step, sameShape, type Tape, type Value } from './tape.ts';
import { watchBinding } from './watch-binding.ts';

/** Operations that may give something else each time, or that change something. */
const volatile = /Random|Multinomial|Var|Resource|Stateful|Print|Queue|Table|Iterator|Save|Restore|PyFunc/;

const mostSteps = 20_000;
/** Numbers in constants, which the tape keeps: 64 MB. */
const mostNumbers = 2 ** 24;

interface Handle {
  readonly shape: readonly number[];
  readonly dtype: number;
}

/**
 * Runs `body` and notes what TensorFlow is asked to do for it. No tape where the same operations need not be right the
 * next time: data was read that may differ, random numbers were drawn, a handle of unknown origin was used. `weights` and `inputs` must
 * be all that may differ next time: whole-number weights (shapes, axes) never do. The tape's constants are its owner's to delete.
 */
export function recordTape(
  backend: NativeBackend,
  inputs: readonly Tensor[],
  weights: readonly Tensor[],
  body: () => Tensor[],
): { readonly outputs: Tensor[]; readonly tape: Tape | undefined } {
  const { binding } = backend;
  const values = new Map<number, Value>();
  const made = new Map<number, Handle>();
  /** What was not computed from inputs or weights that may be trained: the same each time. */
  const fixed = new Set<Value>();
  const steps: Step[] = [];
  let numbers = 0;
  let isRepeatable = true;
  const refuse = (): void => {
    isRepeatable = false;
  };

  // What waits to be handed to TensorFlow is handed over now: from here on nobody reads it without asking the binding.
  const known = [...inputs, ...weights];
  for (const [place, id] of backend.getInputTensorIds(known).entries()) {
    const entry = backend.tensorMap.get(known[place].dataId)!;
    const isInput = place < inputs.length;
    const origin = { kind: isInput ? 'input' : 'weight', index: isInput ? place : place - inputs.length } as const;
    if (values.has(id) || !sameShape(entry.shape, known[place].shape)) refuse();
    const value: Value = { shape: entry.shape, dtype: entry.dtype, origin };
    values.set(id, value);
    if (!isInput && entry.dtype !== binding.TF_FLOAT) fixed.add(value);
  }

  const [outputs, results] = withoutRandom(refuse, () =>
    watchBinding(
      binding,
      (own) => ({
        tensorDataSync(id) {
          const value = values.get(id);
          if (value === undefined ? handleOf(id) === undefined : !fixed.has(value)) refuse();
          return own.tensorDataSync(id);
        },
        createTensor(shape, dtype, content) {
          const id = own.createTensor(shape, dtype, content);
          made.set(id, { shape: [...shape], dtype });
          numbers += content.length;
          return id;
        },
        executeOp(operation, attributes, ids, count) {
          const given = isRepeatable ? ids.map((id) => values.get(id) ?? constant(id, own.executeOp)) : [];
          const outputs = own.executeOp(operation, attributes, ids, count);
          if (volatile.test(operation) || given.includes(undefined)) refuse();
          if (steps.length === mostSteps || numbers > mostNumbers) refuse();
          if (isRepeatable) {
            const taken = outputs.map(valueFrom);
            for (const [i, { id }] of outputs.entries()) values.set(id, taken[i]);
            if (given.every((value) => fixed.has(value as Value))) for (const value of taken) fixed.add(value);
            steps.push({ operation, attributes, inputs: given as Value[], outputs: taken });
          }
          return outputs;
        },
      }),
      () => {
        const outputs = body();
        // Asking for the handles computes what was put off.
        return [outputs, backend.getInputTensorIds(outputs).map((id) => values.get(id))] as const;
      },
    ),
  );
  if (isRepeatable && areResults(outputs, results)) return { outputs, tape: { steps, results } };
  deleteConstants(binding, [...values.values()]);
  return { outputs, tape: undefined };

  /** A handle of the tape's own on a constant, for the other is deleted by whoever made it. */
  function constant(id: number, executeOp: Binding['executeOp']): Value | undefined {
    const handle = handleOf(id);
    if (handle === undefined) return undefined;
    const attributes = [{ name: 'T', type: binding.TF_ATTR_TYPE, value: handle.dtype }];
    const value: Value = {
      ...handle,
      origin: { kind: 'constant', id: executeOp('Identity', attributes, [id], 1)[0].id },
    };
    values.set(id, value);
    fixed.add(value);
    return value;
  }

  /** Of a constant. */
  function handleOf(id: number): Handle | undefined {
    return made.get(id) ?? integerConstant(binding, id);
  }
}

const valueFrom = ({ shape, dtype }: Output): Value => ({ shape: [...shape], dtype, origin: { kind: 'step' } });

/** Each is what a step gave, as it gave it. */
function areResults(outputs: readonly Tensor[], results: readonly (Value | undefined)[]): results is Value[] {
  const fits = (value: Value | undefined, i: number): boolean =>
    value?.origin.kind === 'step' && sameShape(value.shape, outputs[i].shape) && results.indexOf(value) === i;
  return results.every(fits);
}

export function deleteConstants(binding: Binding, values: readonly Value[]): void {
  for (const { origin } of values) if (origin.kind === 'constant') binding.deleteTensor(origin.id);
}

function withoutRandom<T>(refuse: () => void, body: () => T): T {
  const own = Math.random;
  Math.random = () => {
    refuse();
    return own();
  };
  try {
    return body();
  } finally {
    Math.random = own;
  }
}
