import { attributesOf } from '../attributes.ts';
import type { Binding } from '../native-backend.ts';
import { isFixedReshape } from './skip-reshapes.ts';
import { consumersOf, producersOf, type Step, sameShape, type Tape, type Value } from './tape.ts';

/**
 * TensorFlow.js multiplies two matrices as a batch of one. Where both come from matrices, and the product is reshaped in
 * any case, they are multiplied as they are.
 */
export function singleProducts(tape: Tape, binding: Binding): Tape {
  const make = attributesOf(binding);
  const [consumers, producers] = [consumersOf(tape), producersOf(tape)];
  const instead = new Map<Value, Value>();
  const steps = tape.steps.map((step): Step => {
    const product = step.outputs[0];
    const isSingle =
      step.operation === 'BatchMatMulV2' && [...step.inputs, product].every((value) => isOne(value, binding));
    if (isSingle && !tape.results.includes(product) && consumers.get(product)?.every(isFixedReshape)) {
      const matrices = step.inputs.map((value) => matrixOf(value, producers.get(value)));
      if (matrices.every((value) => value !== undefined)) {
        const flat: Value = { ...product, shape: product.shape.slice(1) };
        instead.set(product, flat);
        const adjoint = (name: string) => step.attributes.find((attribute) => attribute.name === name)?.value === true;
        const attributes = [
          make.float('T'),
          make.flag('transpose_a', adjoint('adj_x')),
          make.flag('transpose_b', adjoint('adj_y')),
        ];
        return { operation: 'MatMul', attributes, inputs: matrices, outputs: [flat] };
      }
    }
    return { ...step, inputs: step.inputs.map((value) => instead.get(value) ?? value) };
  });
  return { steps, results: tape.results };
}

function isOne({ shape, dtype }: Value, { TF_FLOAT }: Binding): boolean {
  return dtype === TF_FLOAT && shape.length === 3 && shape[0] === 1;
}

/** What was made a batch of one. */
function matrixOf({ shape }: Value, producer: Step | undefined): Value | undefined {
  if (producer === undefined || !isFixedReshape(producer)) return undefined;
  const [source] = producer.inputs;
  return sameShape(source.shape, shape.slice(1)) ? source : undefined;
}
