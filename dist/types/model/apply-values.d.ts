/** New values for some weights of a model, by name: what fine-tuning hands back. */
import { type Model } from './model.ts';
/**
 * A weight whose values changed is stored at full width from then on; one whose values are the same keeps its storage.
 * Throws for names the model does not have, other lengths and weights that are not float32.
 */
export declare function applyValues(model: Model, values: ReadonlyMap<string, Float32Array>): Model;
