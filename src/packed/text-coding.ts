import type { BitCoder } from './bit-coder.ts';
import { Mixing } from './mixing.ts';

/** What names of weights and topologies are made of: read before the first byte, so that short texts are short. */
const primer =
  '"dtype":"float32","shape":[null,28],"trainable":true,"kernel_size":[3,3],"use_bias":true,' +
  '"kernel_initializer":{"class_name":"VarianceScaling","config":{"scale":1,"mode":"fan_avg"' +
  '}},"bias_regularizer":null,"activation":"relu"{"class_name":"Dense","config":{"name":"dense_1","units":10' +
  '\nbatch_normalization/gamma\nbatch_normalization/beta\nbatch_normalization/moving_mean\nbatch_normalization/moving_variance' +
  '\ndepthwise_conv2d/depthwise_kernel\nconv2d/kernel\nconv2d/bias\ndense/kernel\ndense/bias\n';

const orders = 6;
const inputs = orders + 2;

/**
 * Codes bytes, each bit in the contexts of the one to six bytes before and of what followed the last time that the same five
 * bytes stood there. One of them runs through all texts of a file: names of weights stand in the topology already.
 */
export class TextCoding {
  private readonly mixing: Mixing;
  private readonly slots: number;
  private history: Uint8Array;
  private length = 0;
  private readonly places = new Int32Array(1 << 14);
  private match = 0;
  private matched = 0;
  private readonly bases = new Int32Array(orders);

  /** `size`: bytes that are expected at most. */
  constructor(size: number) {
    this.slots = size < 4096 ? 14 : size < 65536 ? 17 : 20;
    this.mixing = new Mixing(inputs, (orders << this.slots) + 2 * 1024, 256, 127);
    this.history = new Uint8Array(size + primer.length + 64);
    for (let i = 0; i < primer.length; i++) this.code(teacher, primer.charCodeAt(i));
  }

  /** The byte that goes in, or the one that was read. */
  code(coder: BitCoder, given: number): number {
    const { mixing, bases, history, length, slots } = this;
    const { contexts } = mixing;
    const mask = (1 << slots) - 1;
    let hash = 0;
    for (let order = 0; order < orders; order++) {
      bases[order] = hash;
      hash = Math.imul(hash + (length > order ? history[length - 1 - order] : 0) + 1, 0x2f0b4c47 + order * 0x1000);
      hash ^= hash >>> 15;
    }
    const expected = this.matched > 0 ? history[this.match] | 256 : 0;
    const strength = this.matched < 16 ? this.matched : 16 + Math.min(15, (this.matched - 16) >> 3);
    let node = 1;
    for (let place = 7; place >= 0; place--) {
      for (let order = 0; order < orders; order++) {
        const hashed = Math.imul(bases[order] + node * 0x3d4d51cb, 0x2545f491);
        contexts[order] = (order << slots) + ((hashed ^ (hashed >>> 14)) & mask);
      }
      const agrees = expected >> (place + 1) === node;
      const told = agrees ? (expected >> place) & 1 : 0;
      contexts[orders] = (orders << slots) + (agrees ? 32 + strength * 2 + told : 0);
      contexts[orders + 1] = (orders << slots) + 1024 + (agrees ? (expected & 255) * 2 + told : 512 + (node & 255));
      node = node * 2 + mixing.bit(coder, agrees ? 1 + strength : 0, (given >> place) & 1);
    }
    const byte = node & 255;
    this.remember(byte);
    return byte;
  }

  private remember(byte: number): void {
    if (this.length === this.history.length) {
      const longer = new Uint8Array(this.length * 2);
      longer.set(this.history);
      this.history = longer;
    }
    if (this.matched > 0 && this.history[this.match] === byte) {
      this.match++;
      this.matched++;
    } else {
      this.matched = 0;
    }
    this.history[this.length++] = byte;
    if (this.length < 5) return;
    let hash = 0;
    for (let i = 1; i <= 5; i++) hash = Math.imul(hash + this.history[this.length - i] + 1, 0x2f0b4c47);
    const slot = (hash >>> 18) & 0x3fff;
    if (this.matched === 0 && this.places[slot] > 0) {
      this.match = this.places[slot];
      while (
        this.matched < 32 &&
        this.match > this.matched &&
        this.history[this.match - 1 - this.matched] === this.history[this.length - 1 - this.matched]
      )
        this.matched++;
    }
    this.places[slot] = this.length;
  }
}

/** Takes what it is told. */
const teacher: BitCoder = {
  reads: false,
  bit: (_, bit) => bit,
  direct: (_, value) => value,
  starved: () => false,
};
