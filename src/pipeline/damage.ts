/** A model that no gate should let pass: what `probe` holds against the gates, to show that they can fail. */
import { type Random, seededRandom } from '../math/random.ts';
import { type Model, type ModelFiles, type Weight, withValues, withWeights } from '../model/model.ts';
import { writeModel } from '../model/write.ts';

/** Padding beyond this says no more and takes long to compress. */
const mostPadding = 16 * 2 ** 20;

/**
 * The original with the float values of each weight in another order (so ranges and statistics stay possible ones, and
 * what was learnt is gone), stored at full width, and padded with noise to about twice its bytes. It stays a model that
 * stock tfjs loads. The same seed gives the same bytes.
 */
export function damaged(original: Model, seed: number): ModelFiles {
  const random = seededRandom(seed).fork('damage');
  const model = withWeights(original, (weight) =>
    weight.dtype === 'float32' ? shuffled(weight, random.fork(weight.name)) : weight,
  );
  const bytes = [...writeModel(original).values()].reduce((sum, file) => sum + file.length, 0);
  const padding = noise(Math.min(bytes + 1024, mostPadding), random.fork('padding'));
  return writeModel({ ...model, extras: { ...model.extras, userDefinedMetadata: { probe: padding } } });
}

function shuffled(weight: Weight, random: Random): Weight {
  const order = random.permutation(weight.values.length);
  return withValues(
    weight,
    Float32Array.from(order, (from) => weight.values[from]),
  );
}

/** Letters and digits that compress badly. */
function noise(length: number, random: Random): string {
  const alphabet = new TextEncoder().encode('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_');
  return new TextDecoder().decode(Uint8Array.from({ length }, () => alphabet[random.integer(alphabet.length)]));
}
