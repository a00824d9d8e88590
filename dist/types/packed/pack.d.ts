import type { Model } from '../model/model.ts';
/**
 * The same model gives the same bytes. The container: docs/packed.md. Throws a Failure `packed/no-room` for what it has no
 * room for: names of more than 1,000 bytes, more than 8 axes or 65,536 tensors, a topology of more than 16 MiB.
 */
export declare function packModel(model: Model): Uint8Array;
/** Undefined where there is no room for the model. */
export declare function packIfRoom(model: Model): Uint8Array | undefined;
