/** All compression methods. A new one is a file of its own and a line here (and its options in recipe.ts). */
import type { Method } from './method.ts';
import type { Step } from './recipe.ts';
export declare const methods: {
    readonly prune: Method<{
        exclude: string[];
        include?: string[] | undefined;
        protectEnds: boolean;
        schedule: "cubic" | "once";
        scope: "global" | "layer";
        sparsity: number;
    }>;
    readonly quantize: Method<{
        exclude: string[];
        include?: string[] | undefined;
        type: "float16" | "uint16" | "uint8";
        wide: "float16" | "float32";
    }>;
};
/** The method of a step; the step itself is its options. */
export declare function methodOf(step: Step): Method<Step>;
