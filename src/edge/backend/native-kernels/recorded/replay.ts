import type { Binding, Output } from '../native-backend.ts';
import { type Step, sameShape, type Tape, type Value } from './tape.ts';

export interface Replay {
  /** The inputs' handles, and how to find those of weights. Undefined when a shape turned out to depend on values. */
  run(inputs: readonly number[], weights: (places: readonly number[]) => readonly number[]): Output[] | undefined;
}

interface Work {
  readonly step: Step;
  /** Handed to TensorFlow; filled anew each time. */
  readonly ids: number[];
  readonly from: readonly number[];
  /** Slot of each output; -1 for one that nobody takes. */
  readonly to: readonly number[];
  /** Slots that nobody takes after this step. */
  readonly last: readonly number[];
}

const none = -1;

/** Runs a tape with nothing between its operations; what is computed on the way is deleted after its last use. */
export function replayOf(binding: Binding, tape: Tape): Replay {
  const slots = new Map<Value, number>();
  const slotOf = (value: Value): number => slots.get(value) ?? slots.set(value, slots.size).size - 1;
  const works = workOf(tape, slotOf);
  const results = tape.results.map(slotOf);
  const handles = [...slots.keys()].map(({ origin }) => (origin.kind === 'constant' ? origin.id : none));
  const placed = (kind: string) =>
    [...slots].flatMap(([{ origin }, slot]) =>
      origin.kind === kind && 'index' in origin ? [{ slot, place: origin.index }] : [],
    );
  const [inputs, weights] = [placed('input'), placed('weight')];
  const weightPlaces = weights.map(({ place }) => place);
  const computed = works.flatMap(({ to }) => to.filter((slot) => slot !== none));

  function execute(): Output[] | undefined {
    const outputs: Output[] = new Array(results.length);
    for (const { step, ids, from, to, last } of works) {
      for (let i = 0; i < ids.length; i++) ids[i] = handles[from[i]];
      const given = binding.executeOp(step.operation, step.attributes, ids, to.length);
      let isSame = true;
      for (let i = 0; i < to.length; i++) {
        if (to[i] === none) binding.deleteTensor(given[i].id);
        else handles[to[i]] = given[i].id;
        isSame &&= sameShape(given[i].shape, step.outputs[i].shape);
        const place = results.indexOf(to[i]);
        if (place >= 0) outputs[place] = given[i];
      }
      if (!isSame) return undefined;
      for (const slot of last) drop(slot);
    }
    for (const slot of results) handles[slot] = none;
    return outputs;
  }

  function drop(slot: number): void {
    binding.deleteTensor(handles[slot]);
    handles[slot] = none;
  }

  return {
    run(inputIds, weightIds) {
      for (const { slot, place } of inputs) handles[slot] = inputIds[place];
      const present = weightIds(weightPlaces);
      for (let i = 0; i < weights.length; i++) handles[weights[i].slot] = present[i];
      try {
        return execute();
      } finally {
        for (const slot of computed) if (handles[slot] !== none) drop(slot);
      }
    },
  };
}

function workOf({ steps, results }: Tape, slotOf: (value: Value) => number): Work[] {
  const kept = new Set(results);
  const taken = new Set([...results, ...steps.flatMap(({ inputs }) => inputs)]);
  const seen = new Set<Value>();
  const lasts = [...steps].reverse().map(({ inputs }) => {
    const last = [...new Set(inputs)].filter((value) => !seen.has(value));
    for (const value of last) seen.add(value);
    return last.filter((value) => value.origin.kind === 'step' && !kept.has(value));
  });
  lasts.reverse();
  return steps.map((step, i) => ({
    step,
    ids: new Array(step.inputs.length).fill(none),
    from: step.inputs.map(slotOf),
    to: step.outputs.map((value) => (taken.has(value) ? slotOf(value) : none)),
    last: lasts[i].map(slotOf),
  }));
}
