import type { FusedOperations } from '../fused-operations.ts';
import type { Binding } from '../native-backend.ts';
import { consumersOf, producersOf, type Step, type Tape, type Value } from './tape.ts';

/** A product of matrices and the bias after it become one operation. */
export function fuseBias(tape: Tape, { TF_FLOAT }: Binding, fused: FusedOperations): Tape {
  const [consumers, producers] = [consumersOf(tape), producersOf(tape)];
  const isBias = ({ shape, dtype }: Value, columns: number) =>
    dtype === TF_FLOAT && shape.length === 1 && shape[0] === columns;
  const done = new Set<Step>();
  const steps = tape.steps.map((step): Step => {
    if (step.operation !== 'Add' && step.operation !== 'BiasAdd') return step;
    const [product, bias] = step.inputs;
    const producer = producers.get(product);
    const isAlone = consumers.get(product)?.length === 1 && !tape.results.includes(product);
    if (producer?.operation !== 'MatMul' || !isAlone || !isBias(bias, product.shape[1])) return step;
    const has = (name: string) => producer.attributes.find((attribute) => attribute.name === name)?.value === true;
    done.add(producer);
    return {
      ...fused.product(undefined, has('transpose_a'), has('transpose_b')),
      inputs: [...producer.inputs, bias],
      outputs: step.outputs,
    };
  });
  return { steps: steps.filter((step) => !done.has(step)), results: tape.results };
}
