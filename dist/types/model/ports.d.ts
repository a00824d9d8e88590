/** Inputs of a model against the tensors it is given. */
import type { Tensor } from '@tensorflow/tfjs';
import type { Port } from './runnable.ts';
/**
 * One tensor per port, in their order, cast to the port's dtype (a cast tensor is new: call inside `tidy`). Throws a
 * Failure when one is missing or its shape is not the model's.
 */
export declare function feed(ports: readonly Port[], inputs: Readonly<Record<string, Tensor>>): Tensor[];
/** `shape[0]` is the batch size. Throws a Failure with both shapes when they do not fit. */
export declare function checkShape(port: Port, shape: readonly number[]): void;
/** `[n, 28, 28, 1]`, with `?` for sides that may be anything. */
export declare function shapeText(shape: readonly (number | null)[]): string;
/** A full shape with its batch dimension, as a port. `where` names the input in messages. */
export declare function portOf(name: string, shape: readonly (number | null)[] | undefined, dtype: Port['dtype']): Port;
/** float32, int32 and bool are what can be fed; a text input, say, is refused by name. */
export declare function fedDtype(name: string, dtype: string): Port['dtype'];
