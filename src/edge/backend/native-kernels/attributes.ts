import type { Attribute, Binding } from './native-backend.ts';

/** Attributes of TensorFlow operations, as the binding wants them. */
export interface Attributes {
  readonly float: (name: string) => Attribute;
  readonly int: (name: string, value: number | readonly number[]) => Attribute;
  readonly real: (name: string, value: number) => Attribute;
  readonly flag: (name: string, value: boolean) => Attribute;
  readonly text: (name: string, value: string) => Attribute;
  readonly shape: (name: string, value: readonly number[]) => Attribute;
}

export function attributesOf(binding: Binding): Attributes {
  const make =
    (type: number) =>
    (name: string, value: unknown): Attribute => ({ name, type, value });
  return {
    /** An attribute of kind type: float32. */
    float: (name) => ({ name, type: binding.TF_ATTR_TYPE, value: binding.TF_FLOAT }),
    int: make(binding.TF_ATTR_INT),
    real: make(binding.TF_ATTR_FLOAT),
    flag: make(binding.TF_ATTR_BOOL),
    text: make(binding.TF_ATTR_STRING),
    shape: make(binding.TF_ATTR_SHAPE),
  };
}
