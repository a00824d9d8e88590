import { damaged } from './damaged.ts';

/** Bytes that a decoder takes one by one, while more of them arrive. */
export class Arrived {
  private bytes: Uint8Array;
  private at = 0;
  private complete: boolean;

  /** `complete`: nothing is going to be appended. */
  constructor(bytes: Uint8Array, complete: boolean) {
    this.bytes = bytes;
    this.complete = complete;
  }

  append(chunk: Uint8Array): void {
    // `endsHere` looks back at the last byte.
    if (chunk.length === 0) return;
    const rest = this.bytes.subarray(this.at);
    const joined = new Uint8Array(rest.length + chunk.length);
    joined.set(rest);
    joined.set(chunk, rest.length);
    [this.bytes, this.at] = [joined, 0];
  }

  /** That was all. */
  end(): void {
    this.complete = true;
  }

  /** Whether `count` bytes are here, or no more will come. */
  has(count: number): boolean {
    return this.complete || this.bytes.length - this.at >= count;
  }

  /** The next byte; zeros after the end, for the four zero bytes there that are not written. */
  next(): number {
    const byte = this.bytes[this.at++];
    if (byte !== undefined) return byte;
    if (this.at > this.bytes.length + 8) throw damaged('ends too early');
    return 0;
  }

  take(count: number): Uint8Array {
    const taken = this.bytes.subarray(this.at, this.at + count);
    if (taken.length < count) throw damaged('ends too early');
    this.at += count;
    return taken;
  }

  /** Whether all was taken, and zeros after the end as an encoder leaves them out: all there were, at most four. */
  endsHere(): boolean {
    const beyond = this.at - this.bytes.length;
    return beyond === 4 || (beyond >= 0 && beyond < 4 && this.bytes[this.bytes.length - 1] !== 0);
  }
}
