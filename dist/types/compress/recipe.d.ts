/** A recipe: compression steps in order. */
import type { Of } from '../schema.ts';
export declare const stepSchema: {
    readonly type: 'object';
    readonly required: readonly ['method'];
    readonly discriminator: {
        readonly propertyName: 'method';
    };
    readonly oneOf: readonly [{
        readonly type: 'object';
        readonly additionalProperties: false;
        readonly required: readonly ['method'];
        readonly properties: {
            readonly sparsity: {
                readonly type: 'number';
                readonly minimum: 0;
                readonly exclusiveMaximum: 1;
                readonly default: 0.5;
                readonly description: 'Share of zeros in the pruned weights.';
                readonly search: {
                    readonly low: 0.3;
                    readonly high: 0.98;
                };
            };
            readonly scope: {
                readonly enum: readonly ['layer', 'global'];
                readonly default: 'global';
                readonly description: 'One threshold per weight, or one for all.';
                readonly search: readonly ['layer', 'global'];
            };
            readonly schedule: {
                readonly enum: readonly ['cubic', 'once'];
                readonly default: 'cubic';
                readonly description: 'Reach the sparsity gradually while fine-tuning (Zhu & Gupta 2017), or at once.';
            };
            readonly include: {
                readonly type: 'array';
                readonly items: {
                    readonly type: 'string';
                    readonly minLength: 1;
                };
                readonly description: 'Weight names to prune, `*` matches anything; kernels of dense and convolution layers when absent.';
            };
            readonly exclude: {
                readonly type: 'array';
                readonly items: {
                    readonly type: 'string';
                    readonly minLength: 1;
                };
                readonly default: readonly [];
                readonly description: 'Weight names to leave alone.';
            };
            readonly protectEnds: {
                readonly type: 'boolean';
                readonly default: true;
                readonly description: 'Leave the first and last kernel alone when they hold less than 5 % of the weights.';
            };
            readonly method: {
                readonly const: 'prune';
            };
        };
    }, {
        readonly type: 'object';
        readonly additionalProperties: false;
        readonly required: readonly ['method'];
        readonly properties: {
            readonly type: {
                readonly enum: readonly ['float16', 'uint8', 'uint16'];
                readonly default: 'uint8';
                readonly description: 'How weights are stored in the file; tfjs decodes them to float32 at load.';
                readonly search: readonly ['float16', 'uint8', 'uint16'];
            };
            readonly include: {
                readonly type: 'array';
                readonly items: {
                    readonly type: 'string';
                    readonly minLength: 1;
                };
                readonly description: 'Weight names to quantize, `*` matches anything; kernels when absent.';
            };
            readonly exclude: {
                readonly type: 'array';
                readonly items: {
                    readonly type: 'string';
                    readonly minLength: 1;
                };
                readonly default: readonly [];
                readonly description: 'Weight names to leave at full width.';
            };
            readonly wide: {
                readonly enum: readonly ['float32', 'float16'];
                readonly default: 'float32';
                readonly description: 'How biases and batch-norm parameters are stored.';
                readonly search: readonly ['float32', 'float16'];
            };
            readonly method: {
                readonly const: 'quantize';
            };
        };
    }];
};
export declare const recipeSchema: {
    readonly type: 'array';
    readonly items: {
        readonly type: 'object';
        readonly required: readonly ['method'];
        readonly discriminator: {
            readonly propertyName: 'method';
        };
        readonly oneOf: readonly [{
            readonly type: 'object';
            readonly additionalProperties: false;
            readonly required: readonly ['method'];
            readonly properties: {
                readonly sparsity: {
                    readonly type: 'number';
                    readonly minimum: 0;
                    readonly exclusiveMaximum: 1;
                    readonly default: 0.5;
                    readonly description: 'Share of zeros in the pruned weights.';
                    readonly search: {
                        readonly low: 0.3;
                        readonly high: 0.98;
                    };
                };
                readonly scope: {
                    readonly enum: readonly ['layer', 'global'];
                    readonly default: 'global';
                    readonly description: 'One threshold per weight, or one for all.';
                    readonly search: readonly ['layer', 'global'];
                };
                readonly schedule: {
                    readonly enum: readonly ['cubic', 'once'];
                    readonly default: 'cubic';
                    readonly description: 'Reach the sparsity gradually while fine-tuning (Zhu & Gupta 2017), or at once.';
                };
                readonly include: {
                    readonly type: 'array';
                    readonly items: {
                        readonly type: 'string';
                        readonly minLength: 1;
                    };
                    readonly description: 'Weight names to prune, `*` matches anything; kernels of dense and convolution layers when absent.';
                };
                readonly exclude: {
                    readonly type: 'array';
                    readonly items: {
                        readonly type: 'string';
                        readonly minLength: 1;
                    };
                    readonly default: readonly [];
                    readonly description: 'Weight names to leave alone.';
                };
                readonly protectEnds: {
                    readonly type: 'boolean';
                    readonly default: true;
                    readonly description: 'Leave the first and last kernel alone when they hold less than 5 % of the weights.';
                };
                readonly method: {
                    readonly const: 'prune';
                };
            };
        }, {
            readonly type: 'object';
            readonly additionalProperties: false;
            readonly required: readonly ['method'];
            readonly properties: {
                readonly type: {
                    readonly enum: readonly ['float16', 'uint8', 'uint16'];
                    readonly default: 'uint8';
                    readonly description: 'How weights are stored in the file; tfjs decodes them to float32 at load.';
                    readonly search: readonly ['float16', 'uint8', 'uint16'];
                };
                readonly include: {
                    readonly type: 'array';
                    readonly items: {
                        readonly type: 'string';
                        readonly minLength: 1;
                    };
                    readonly description: 'Weight names to quantize, `*` matches anything; kernels when absent.';
                };
                readonly exclude: {
                    readonly type: 'array';
                    readonly items: {
                        readonly type: 'string';
                        readonly minLength: 1;
                    };
                    readonly default: readonly [];
                    readonly description: 'Weight names to leave at full width.';
                };
                readonly wide: {
                    readonly enum: readonly ['float32', 'float16'];
                    readonly default: 'float32';
                    readonly description: 'How biases and batch-norm parameters are stored.';
                    readonly search: readonly ['float32', 'float16'];
                };
                readonly method: {
                    readonly const: 'quantize';
                };
            };
        }];
    };
    readonly default: readonly [{
        readonly method: 'prune';
        readonly sparsity: 0.5;
    }, {
        readonly method: 'quantize';
        readonly type: 'uint8';
    }];
    readonly description: 'Compression steps in order; pruning comes before quantization.';
};
export type Step = Of<typeof stepSchema>;
export type Recipe = readonly Step[];
/** A step that cannot stand where it stands. */
export interface RecipeProblem {
    readonly index: number;
    readonly what: string;
    readonly fix: string;
}
/**
 * Whether the steps can stand in this order. What shapes weights comes before what encodes them, for fine-tuning stands
 * between the two and would undo an encoding; and each encoding comes once, for a second one would round rounded values.
 */
export declare function recipeProblems(recipe: Recipe): RecipeProblem[];
/** For people: `prune 80 % (global, cubic), quantize uint8`. */
export declare function describeRecipe(recipe: Recipe): string;
