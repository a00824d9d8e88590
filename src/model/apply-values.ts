/** New values for some weights of a model, by name: what fine-tuning hands back. */
import { type Model, type Weight, withValues, withWeights } from './model.ts';

/**
 * A weight whose values changed is stored at full width from then on; one whose values are the same keeps its storage.
 * Throws for names the model does not have, other lengths and weights that are not float32.
 */
export function applyValues(model: Model, values: ReadonlyMap<string, Float32Array>): Model {
  const names = new Set(model.weights.map((weight) => weight.name));
  for (const name of values.keys()) if (!names.has(name)) throw new Error(`the model has no weight "${name}"`);
  return withWeights(model, (weight) => {
    const next = values.get(weight.name);
    if (next === undefined || isSame(weight, next)) return weight;
    if (weight.dtype !== 'float32' || next.length !== weight.values.length) {
      throw new Error(`${next.length} float32 values for the weight "${weight.name}" (${weight.dtype})`);
    }
    return withValues(weight, next);
  });
}

function isSame(weight: Weight, next: Float32Array): boolean {
  return weight.values.length === next.length && next.every((value, index) => Object.is(value, weight.values[index]));
}
