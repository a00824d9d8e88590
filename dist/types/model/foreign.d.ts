/** Recognises what stands in place of a model file surprisingly often, so that the message can say what it is. */
import { type Failure } from '../failure.ts';
/** Undefined where the bytes are nothing of the kind. */
export declare function foreignFile(bytes: Uint8Array, where: string): Failure | undefined;
