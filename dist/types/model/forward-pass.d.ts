/** A model's way from fed tensors to outputs, as whoever can do it faster takes it over. */
import type { Tensor } from '@tensorflow/tfjs';
import type { Tf } from './runnable.ts';
export interface ForwardPass {
    /** Outputs for inputs, both in the order of the ports. Leaves no state behind and draws no random numbers. */
    run(inputs: readonly Tensor[]): Tensor[];
    /** What holds the weights at present; the places in the list never change. */
    weights(): readonly Tensor[];
}
export interface QuickPass {
    /** As `ForwardPass.run`: the same numbers, the same failures. Called inside `tidy`. */
    run(inputs: readonly Tensor[]): Tensor[];
    dispose(): void;
}
/** Gives a pass that computes the same, faster where the present kernels can be made to. */
export type Quicken = (tf: Tf, pass: ForwardPass) => QuickPass;
export declare const asItIs: Quicken;
