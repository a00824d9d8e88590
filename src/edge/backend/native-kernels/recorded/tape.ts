/** The operations of one prediction, as TensorFlow was asked for them. Rules make new tapes; none is changed in place. */
import type { Attribute } from '../native-backend.ts';

export type Origin =
  /** By the place among the model's inputs, or among its weights: looked up anew at each prediction. */
  | { readonly kind: 'input' | 'weight'; readonly index: number }
  /** A handle that the tape keeps. */
  | { readonly kind: 'constant'; readonly id: number }
  | { readonly kind: 'step' };

/** What one handle of TensorFlow stood for; known by its identity. */
export interface Value {
  readonly shape: readonly number[];
  /** TensorFlow's number of the type. */
  readonly dtype: number;
  readonly origin: Origin;
}

export interface Step {
  readonly operation: string;
  readonly attributes: readonly Attribute[];
  readonly inputs: readonly Value[];
  readonly outputs: readonly Value[];
}

export interface Tape {
  readonly steps: readonly Step[];
  /** Outputs of steps, no two the same. */
  readonly results: readonly Value[];
}

export function sameShape(a: readonly number[], b: readonly number[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** The steps that take each value. */
export function consumersOf({ steps }: Tape): Map<Value, Step[]> {
  const consumers = new Map<Value, Step[]>();
  for (const step of steps) {
    for (const input of new Set(step.inputs)) consumers.set(input, [...(consumers.get(input) ?? []), step]);
  }
  return consumers;
}

/** The step that gives each value. */
export function producersOf({ steps }: Tape): Map<Value, Step> {
  return new Map(steps.flatMap((step) => step.outputs.map((output) => [output, step] as const)));
}
