import type { Noise } from '../../train/noise.ts';

/**
 * Puts a seeded generator in the place of `Math.random` while `body` runs, until its promise settles where it returns one.
 * TensorFlow.js takes from there what no seed was given for: dropout masks, noise layers, initial weights.
 */
export const seededNoise: Noise = (random, body) => {
  const own = Math.random;
  const restore = (): void => {
    Math.random = own;
  };
  Math.random = () => random.uniform();
  let result: ReturnType<typeof body>;
  try {
    result = body();
  } catch (error) {
    restore();
    throw error;
  }
  if (!(result instanceof Promise)) {
    restore();
    return result;
  }
  return result.finally(restore) as typeof result;
};
