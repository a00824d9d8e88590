import type { Weight } from './model.ts';
/**
 * The weight as integers times one step: its values are float32(q × step) exactly. Stock TensorFlow.js reads the same
 * values from uint8 or uint16 codes (scale = step, min = −zero × step: both products and their sum are exact in double
 * precision) where the integers span at most 65,536 of them and the tensor is large enough for that to pay.
 *
 * @param step a float32 number, positive
 */
export declare function integerWeight(weight: Weight, integers: Int32Array, step: number): Weight;
