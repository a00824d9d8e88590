import type { Of } from '../schema.ts';
import type { Method } from './method.ts';
export declare const removeLayersSchema: {
    readonly type: 'object';
    readonly additionalProperties: false;
    readonly properties: {
        readonly most: {
            readonly type: 'integer';
            readonly minimum: 1;
            readonly maximum: 1000;
            readonly default: 1;
            readonly description: 'Layers (residual blocks count as one) to remove at most, that one first which is missed least.';
            readonly search: {
                readonly low: 1;
                readonly high: 4;
                readonly when: {
                    readonly layers: null;
                };
            };
        };
        readonly by: {
            readonly enum: readonly ['outputs', 'quality'];
            readonly default: 'outputs';
            readonly description: 'How much a layer is missed: by the change of the outputs, or by the rise of the loss, on the train split.';
            readonly search: {
                readonly choices: readonly ['outputs', 'quality'];
                readonly when: {
                    readonly layers: null;
                };
            };
        };
        readonly error: {
            readonly type: 'number';
            readonly minimum: 0;
            readonly maximum: 10;
            readonly default: 0.05;
            readonly description: 'What all removed layers together may cost: squares of the change of the outputs, or rise of the loss, relative.';
            readonly search: {
                readonly low: 0.005;
                readonly high: 1;
                readonly scale: 'log';
                readonly when: {
                    readonly layers: null;
                };
            };
        };
        readonly layers: {
            readonly type: 'array';
            readonly items: {
                readonly type: 'string';
                readonly minLength: 1;
            };
            readonly description: 'Layers to remove, whatever that costs; `most`, `by` and `error` then say nothing.';
        };
        readonly noise: {
            readonly type: 'boolean';
            readonly default: false;
            readonly description: 'Remove dropout and noise layers as well: predictions stay the same, and fine-tuning is without them.';
        };
        readonly exclude: {
            readonly type: 'array';
            readonly items: {
                readonly type: 'string';
                readonly minLength: 1;
            };
            readonly default: readonly [];
            readonly description: 'Layer names to leave alone, `*` matches anything.';
        };
    };
};
export type RemoveLayersOptions = Of<typeof removeLayersSchema>;
/**
 * Layer removal: a layer whose output has the shape of its input is taken out, and of a residual block the branch, so that
 * the block puts out what it takes in. What the model loses by that is measured, the least missed layer goes first, and
 * each next one is measured with those before it gone (as in "shallowing" of residual networks, whose blocks are known to
 * be removable one at a time: Veit, Wilber & Belongie 2016, arXiv 1605.06431). Fine-tuning repairs the rest.
 *
 * Layers that the model puts out are never removed. GraphModels are left alone: the step says so.
 *
 * @throws input failure `compress/not-removable` for a name in `layers` that cannot be removed
 */
export declare const removeLayers: Method<RemoveLayersOptions>;
