import type { Method } from './method.ts';
import type { Step } from './recipe.ts';
export declare const methods: {
    readonly pruneChannels: Method<{
        amount: number;
        compensate: boolean;
        exclude: string[];
        importance: "batchNorm" | "geometricMedian" | "l1" | "l2" | "taylor";
        include?: string[] | undefined;
        layers: {
            [x: string]: number;
        };
        least: number;
        multipleOf: number;
        scope: "global" | "layer";
        target?: {
            bytes?: number | undefined;
            flops?: number | undefined;
            latency?: number | undefined;
            parameters?: number | undefined;
        } | undefined;
    }>;
    readonly lowRank: Method<{
        by: "energy" | "sensitivity" | "share";
        energy: number;
        error: number;
        exclude: string[];
        include?: string[] | undefined;
        ranks: {
            [x: string]: number;
        };
        scheme: "auto" | "channel" | "spatial" | "tucker";
        share: number;
    }>;
    readonly removeLayers: Method<{
        by: "outputs" | "quality";
        error: number;
        exclude: string[];
        layers?: string[] | undefined;
        most: number;
        noise: boolean;
    }>;
    readonly prune: import("./method.ts").PlainMethod<{
        exclude: string[];
        include?: string[] | undefined;
        pattern?: {
            block?: number[] | undefined;
            m?: number | undefined;
            n?: number | undefined;
        } | undefined;
        protectEnds: boolean;
        schedule: "cubic" | "once";
        scope: "global" | "layer";
        score: "fisher" | "magnitude" | "movement";
        sparsity: number;
    }>;
    readonly cluster: import("./method.ts").PlainMethod<{
        clusters: number;
        exclude: string[];
        include?: string[] | undefined;
        init: "density" | "k-means++" | "linear" | "optimal";
        scope: "channel" | "layer";
    }>;
    readonly quantizeAware: import("./method.ts").PlainMethod<{
        bits: number;
        exclude: string[];
        include?: string[] | undefined;
        perChannel: boolean;
        steps: "learned" | "range";
    }>;
    readonly rateDistortion: import("./method.ts").PlainMethod<{
        biases: boolean;
        exclude: string[];
        include?: string[] | undefined;
        lambda: number;
        rate: number;
        step: number;
    }>;
    readonly removeDeadChannels: import("./method.ts").PlainMethod<import("./remove-dead-channels.ts").RemoveDeadChannelsOptions>;
    readonly foldBatchNorm: import("./method.ts").PlainMethod<import("./fold-batch-norm.ts").FoldBatchNormOptions>;
    readonly equalize: import("./method.ts").PlainMethod<{
        sweeps: number;
    }>;
    readonly quantize: import("./quantize.ts").QuantizeMethod;
    readonly rdoQuantize: Method<{
        biasCorrection: boolean;
        bits: number;
        error?: number | undefined;
        exclude: string[];
        include?: string[] | undefined;
        lambda: number;
        perChannel: boolean;
    }>;
};
/** The method of a step; the step itself is its options. */
export declare function methodOf(step: Step): Method<Step>;
