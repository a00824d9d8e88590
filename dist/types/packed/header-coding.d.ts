/** Headers of all tensors, before the first number: what they declare is checked before anything is allocated. */
import type { BitCoder } from './bit-coder.ts';
import { type PackedTensor } from './packed-tensor.ts';
import type { TextCoding } from './text-coding.ts';
/** `given` counts when writing. */
export declare function codeHeaders(coder: BitCoder, text: TextCoding, given: readonly PackedTensor[]): Generator<void, PackedTensor[]>;
