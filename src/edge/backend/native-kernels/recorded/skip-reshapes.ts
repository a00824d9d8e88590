import { type Step, sameShape, type Tape, type Value } from './tape.ts';

/** A reshape of a reshape is one reshape; one to the shape that is there already is none. */
export function skipReshapes({ steps, results }: Tape): Tape {
  const instead = new Map<Value, Value>();
  const reshaped = new Map<Value, Value>();
  const kept: Step[] = [];
  for (const step of steps) {
    const inputs = step.inputs.map((value) => instead.get(value) ?? value);
    if (isFixedReshape(step)) {
      const [output] = step.outputs;
      const source = reshaped.get(inputs[0]) ?? inputs[0];
      if (sameShape(source.shape, output.shape) && !results.includes(output)) {
        instead.set(output, source);
        continue;
      }
      reshaped.set(output, source);
      inputs[0] = source;
    }
    kept.push({ ...step, inputs });
  }
  return { steps: kept, results };
}

/** Its target is a constant. */
export function isFixedReshape({ operation, inputs }: Step): boolean {
  return operation === 'Reshape' && inputs[1].origin.kind === 'constant';
}
