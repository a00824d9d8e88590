import type { BitCoder } from './bit-coder.ts';
import { freshState, moved, statesOf } from './states.ts';

/** 65536ths of 1/(1+e^-x) for x from -8 to 8 by halves. */
const knots = [22, 36, 60, 98, 162, 267, 439, 720, 1179, 1925, 3108, 4971, 7812, 11955, 17625, 24742, 32768];
for (let i = 15; i >= 0; i--) knots.push(65536 - knots[i]);

/** The chance for a logit in 256ths, within ±2047. */
function squash(logit: number): number {
  const at = (logit < -2047 ? -2047 : logit > 2047 ? 2047 : logit) + 2048;
  const knot = at >> 7;
  return knots[knot] + (((knots[knot + 1] - knots[knot]) * (at & 127)) >> 7);
}

/** The logit, in 256ths, of a chance in 4096ths. */
const logits = new Int16Array(4096);
for (let logit = -2047, chance = 0; logit <= 2047; logit++) {
  for (const end = squash(logit) >> 4; chance <= end; chance++) logits[chance] = logit;
  if (logit === 2047) logits.fill(2047, chance);
}

const mostWeight = 2 ** 17;

/**
 * Chances of several contexts, weighted in the logistic domain by weights that learn which of them to believe (Mahoney 2005,
 * "Adaptive weighing of context models for lossless data compression"). All in integers: the same on every machine.
 */
export class Mixing {
  /** The contexts of the next bit; the caller fills in as many as it names. */
  readonly contexts: Int32Array;
  private readonly states: Int32Array;
  private readonly weights: Int32Array;
  private readonly logit: Int32Array;
  private readonly inputs: number;
  private readonly limit: number;
  private readonly speeds: Int32Array;
  private readonly pace: number;

  /**
   * `sets`: of weights, one of which is named with each bit; `limit`: of the states; `pace`: 1024ths by which weights learn
   * at first, and less and less down to 15 % of it.
   */
  constructor(inputs: number, states: number, sets: number, limit: number, pace = 160) {
    this.inputs = inputs;
    this.limit = limit;
    // Callers that mix fewer fill in all the same.
    this.contexts = new Int32Array(8);
    this.states = statesOf(states);
    this.weights = new Int32Array(inputs * sets).fill((1.0 * 16384) / inputs);
    this.logit = new Int32Array(inputs);
    this.pace = pace;
    this.speeds = new Int32Array(sets).fill(pace);
  }

  /** A context that is met for the first time takes over what the first one, the most general, knows. */
  bit(coder: BitCoder, set: number, given: number): number {
    const { contexts, states, weights, logit, inputs } = this;
    const first = set * inputs;
    const general = states[contexts[0]];
    let sum = 0;
    for (let i = 0; i < inputs; i++) {
      let state = states[contexts[i]];
      if (state === freshState) {
        state = (general & ~1023) | 1;
        states[contexts[i]] = state;
      }
      const value = logits[state >>> 20];
      logit[i] = value;
      sum += weights[first + i] * value;
    }
    const chance = squash((sum / 16384) | 0);
    const bit = coder.bit(chance, given);
    const error = (bit << 16) - chance;
    const speed = this.speeds[set];
    if (speed * 20 > this.pace * 3) this.speeds[set] = speed - 1;
    for (let i = 0; i < inputs; i++) {
      const weight = weights[first + i] + ((((error * logit[i]) >> 12) * speed + 512) >> 10);
      weights[first + i] = weight > mostWeight ? mostWeight : weight < -mostWeight ? -mostWeight : weight;
      states[contexts[i]] = moved(states[contexts[i]], bit, this.limit);
    }
    return bit;
  }
}
