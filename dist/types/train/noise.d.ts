/**
 * TensorFlow.js draws dropout masks, noise layers and unseeded initial values from the process's own generator. The edge
 * hands in a way to put a seeded one in its place while `body` runs, so that training is reproducible.
 */
import type { Random } from '../math/random.ts';
export type Noise = <T>(random: Random, body: () => T) => T;
