/** A recipe: compression steps in order. */
import type { Of } from '../schema.ts';
/** In the order of phases, which is the one that docs and messages name them in. */
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
            readonly amount: {
                readonly type: 'number';
                readonly minimum: 0;
                readonly exclusiveMaximum: 1;
                readonly default: 0.3;
                readonly description: 'Share of the channels that goes. Not looked at where there is a `target`.';
                readonly search: {
                    readonly low: 0.1;
                    readonly high: 0.8;
                    readonly when: {
                        readonly target: null;
                    };
                };
            };
            readonly scope: {
                readonly enum: readonly ['layer', 'global'];
                readonly default: 'global';
                readonly description: 'The same share of every layer, or all channels ranked together; each layer keeps a tenth then.';
                readonly search: readonly ['layer', 'global'];
            };
            readonly importance: {
                readonly enum: readonly ["l1", "l2", "batchNorm", "geometricMedian", "taylor"];
                readonly default: 'l2';
                readonly description: 'What makes a channel stay. `taylor` needs a train split with labels.';
                readonly search: readonly ["l1", "l2", "batchNorm", "geometricMedian", "taylor"];
            };
            readonly target: {
                readonly type: 'object';
                readonly additionalProperties: false;
                readonly minProperties: 1;
                readonly maxProperties: 1;
                readonly properties: {
                    readonly parameters: {
                        readonly type: 'number';
                        readonly exclusiveMinimum: 0;
                        readonly exclusiveMaximum: 1;
                        readonly description: 'At most this share of the parameters stays.';
                    };
                    readonly flops: {
                        readonly type: 'number';
                        readonly exclusiveMinimum: 0;
                        readonly exclusiveMaximum: 1;
                        readonly description: 'At most this share of the floating-point operations per example stays.';
                    };
                    readonly bytes: {
                        readonly type: 'number';
                        readonly exclusiveMinimum: 0;
                        readonly exclusiveMaximum: 1;
                        readonly description: 'At most this share of the bytes of the weights stays.';
                    };
                    readonly latency: {
                        readonly type: 'number';
                        readonly exclusiveMinimum: 0;
                        readonly exclusiveMaximum: 1;
                        readonly description: 'At most this share of the time per prediction stays: noisy, needs a train split.';
                    };
                };
                readonly description: 'What is to be reached, in the place of `amount`.';
            };
            readonly layers: {
                readonly type: 'object';
                readonly additionalProperties: {
                    readonly type: 'integer';
                    readonly minimum: 1;
                };
                readonly default: {};
                readonly description: 'How many channels stay of layers by name, `*` matches anything: `{conv1: 16, "dense_*": 150}`.';
            };
            readonly include: {
                readonly type: 'array';
                readonly items: {
                    readonly type: 'string';
                    readonly minLength: 1;
                };
                readonly description: 'Layers whose channels may go, `*` matches anything; all when absent.';
            };
            readonly exclude: {
                readonly type: 'array';
                readonly items: {
                    readonly type: 'string';
                    readonly minLength: 1;
                };
                readonly default: readonly [];
                readonly description: 'Layers that keep all their channels.';
            };
            readonly least: {
                readonly type: 'integer';
                readonly minimum: 1;
                readonly maximum: 65536;
                readonly default: 1;
                readonly description: 'Every layer keeps at least this many channels.';
            };
            readonly multipleOf: {
                readonly type: 'integer';
                readonly minimum: 1;
                readonly maximum: 65536;
                readonly default: 1;
                readonly description: 'What a layer keeps is a multiple of it, where it has as many.';
            };
            readonly compensate: {
                readonly type: 'boolean';
                readonly default: true;
                readonly description: 'Put the mean of a removed channel over the train split into the biases of the layers that read it.';
            };
            readonly method: {
                readonly const: 'pruneChannels';
            };
        };
    }, {
        readonly type: 'object';
        readonly additionalProperties: false;
        readonly required: readonly ['method'];
        readonly properties: {
            readonly by: {
                readonly enum: readonly ['energy', 'share', 'sensitivity'];
                readonly default: 'energy';
                readonly description: 'What decides on ranks: the squares of each kernel that are kept, the share of its weights that is kept, or how much the outputs of the model change.';
                readonly search: readonly ['energy', 'share', 'sensitivity'];
            };
            readonly energy: {
                readonly type: 'number';
                readonly exclusiveMinimum: 0;
                readonly maximum: 1;
                readonly default: 0.9;
                readonly description: '`by: energy`: share of the squares of each kernel that is kept.';
                readonly search: {
                    readonly low: 0.5;
                    readonly high: 0.99;
                    readonly when: {
                        readonly by: 'energy';
                    };
                };
            };
            readonly share: {
                readonly type: 'number';
                readonly exclusiveMinimum: 0;
                readonly maximum: 1;
                readonly default: 0.5;
                readonly description: '`by: share`: share of the weights of each kernel that is kept.';
                readonly search: {
                    readonly low: 0.1;
                    readonly high: 0.9;
                    readonly when: {
                        readonly by: 'share';
                    };
                };
            };
            readonly error: {
                readonly type: 'number';
                readonly exclusiveMinimum: 0;
                readonly maximum: 1;
                readonly default: 0.02;
                readonly description: '`by: sensitivity`: squares of the change of the outputs, relative, that all layers together may cost.';
                readonly search: {
                    readonly low: 0.001;
                    readonly high: 0.2;
                    readonly scale: 'log';
                    readonly when: {
                        readonly by: 'sensitivity';
                    };
                };
            };
            readonly scheme: {
                readonly enum: readonly ['auto', 'channel', 'spatial', 'tucker'];
                readonly default: 'auto';
                readonly description: 'How convolutions are taken apart: the way that does best for each, fewer channels and 1 × 1, height × 1 and 1 × width, or 1 × 1 on both sides.';
                readonly search: readonly ['auto', 'channel', 'spatial', 'tucker'];
            };
            readonly ranks: {
                readonly type: 'object';
                readonly additionalProperties: {
                    readonly type: 'integer';
                    readonly minimum: 1;
                };
                readonly default: {};
                readonly description: 'Rank per layer, by the name of the layer; the others follow `by`.';
            };
            readonly include: {
                readonly type: 'array';
                readonly items: {
                    readonly type: 'string';
                    readonly minLength: 1;
                };
                readonly description: 'Layer names to take apart, `*` matches anything; all that can be when absent.';
            };
            readonly exclude: {
                readonly type: 'array';
                readonly items: {
                    readonly type: 'string';
                    readonly minLength: 1;
                };
                readonly default: readonly [];
                readonly description: 'Layer names to leave alone.';
            };
            readonly method: {
                readonly const: 'lowRank';
            };
        };
    }, {
        readonly type: 'object';
        readonly additionalProperties: false;
        readonly required: readonly ['method'];
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
            readonly method: {
                readonly const: 'removeLayers';
            };
        };
    }, {
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
                    readonly when: {
                        readonly 'pattern.n': null;
                    };
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
            readonly score: {
                readonly enum: readonly ['magnitude', 'fisher', 'movement'];
                readonly default: 'magnitude';
                readonly description: 'What makes a weight worth keeping: its size; what the loss loses by it (second order, by squared gradients); or that fine-tuning moves it away from zero, for models that are fine-tuned on other data than they were trained on.';
                readonly search: readonly ['magnitude', 'fisher'];
            };
            readonly pattern: {
                readonly type: 'object';
                readonly additionalProperties: false;
                readonly properties: {
                    readonly n: {
                        readonly type: 'integer';
                        readonly minimum: 1;
                        readonly maximum: 1024;
                        readonly description: 'At most this many weights of each group are no zeros; takes the place of `sparsity`.';
                    };
                    readonly m: {
                        readonly type: 'integer';
                        readonly minimum: 1;
                        readonly maximum: 1024;
                        readonly description: 'A group: so many weights in a row along the input axis.';
                    };
                    readonly block: {
                        readonly type: 'array';
                        readonly items: {
                            readonly type: 'integer';
                            readonly minimum: 1;
                            readonly maximum: 1024;
                        };
                        readonly minItems: 2;
                        readonly maxItems: 2;
                        readonly description: 'Inputs × outputs that become zero together, as `[4, 1]`.';
                    };
                };
                readonly description: 'Zeros in a pattern: `{n: 2, m: 4}`, or `{block: [4, 1]}`.';
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
            readonly clusters: {
                readonly type: 'integer';
                readonly minimum: 2;
                readonly maximum: 256;
                readonly default: 16;
                readonly description: 'Values that the weights of a tensor (of a channel) share at most; zero counts where there are zeros.';
                readonly search: {
                    readonly low: 2;
                    readonly high: 256;
                    readonly scale: 'log';
                };
            };
            readonly scope: {
                readonly enum: readonly ['layer', 'channel'];
                readonly default: 'layer';
                readonly description: 'One codebook per tensor, or one per output channel.';
                readonly search: readonly ['layer', 'channel'];
            };
            readonly init: {
                readonly enum: readonly ['optimal', 'k-means++', 'density', 'linear'];
                readonly default: 'optimal';
                readonly description: 'Where the shared values start: at the optimum, drawn by distance, at equal shares of the weights, or at equal steps.';
                readonly search: readonly ['optimal', 'density', 'linear'];
            };
            readonly include: {
                readonly type: 'array';
                readonly items: {
                    readonly type: 'string';
                    readonly minLength: 1;
                };
                readonly description: 'Weight names to cluster, `*` matches anything; kernels of dense and convolution layers when absent.';
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
            readonly method: {
                readonly const: 'cluster';
            };
        };
    }, {
        readonly type: 'object';
        readonly additionalProperties: false;
        readonly required: readonly ['method'];
        readonly properties: {
            readonly bits: {
                readonly type: 'integer';
                readonly minimum: 2;
                readonly maximum: 8;
                readonly default: 8;
                readonly description: 'Bits per weight: at 2 the values −1, 0 and 1 times a step, at 8 those from −127 to 127.';
                readonly search: {
                    readonly low: 2;
                    readonly high: 8;
                };
            };
            readonly steps: {
                readonly enum: readonly ['learned', 'range'];
                readonly default: 'learned';
                readonly description: 'Step between two values: learned with the weights (Esser et al. 2020), or such that the largest weight is the last value.';
                readonly search: readonly ['learned', 'range'];
            };
            readonly perChannel: {
                readonly type: 'boolean';
                readonly default: false;
                readonly description: 'A step per output channel. The packed container keeps the codes; model files of TensorFlow.js know one step per tensor and hold such a weight at full width.';
                readonly search: readonly [true, false];
            };
            readonly include: {
                readonly type: 'array';
                readonly items: {
                    readonly type: 'string';
                    readonly minLength: 1;
                };
                readonly description: 'Weight names to quantize, `*` matches anything; kernels and embeddings when absent.';
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
            readonly method: {
                readonly const: 'quantizeAware';
            };
        };
    }, {
        readonly type: 'object';
        readonly additionalProperties: false;
        readonly required: readonly ['method'];
        readonly properties: {
            readonly lambda: {
                readonly type: 'number';
                readonly exclusiveMinimum: 0;
                readonly maximum: 1;
                readonly default: 0.000003;
                readonly description: 'Loss that one bit of the weights may cost: more makes the file smaller and the model worse. Falls with the size of the model.';
                readonly search: {
                    readonly low: 1e-7;
                    readonly high: 0.00003;
                    readonly scale: 'log';
                };
            };
            readonly step: {
                readonly type: 'number';
                readonly exclusiveMinimum: 0;
                readonly maximum: 10;
                readonly default: 1.5;
                readonly description: 'Step between the values of a kernel at the start, in standard deviations of it; training moves it.';
            };
            readonly rate: {
                readonly type: 'number';
                readonly exclusiveMinimum: 0;
                readonly maximum: 1;
                readonly default: 0.04;
                readonly description: 'Learning rate of the weights, in steps between values; follows the schedule of `fineTune`.';
            };
            readonly biases: {
                readonly type: 'boolean';
                readonly default: true;
                readonly description: 'Biases become integers too; otherwise they stay float32.';
            };
            readonly include: {
                readonly type: 'array';
                readonly items: {
                    readonly type: 'string';
                    readonly minLength: 1;
                };
                readonly description: 'Weight names to train so, `*` matches anything; kernels, embeddings and biases when absent.';
            };
            readonly exclude: {
                readonly type: 'array';
                readonly items: {
                    readonly type: 'string';
                    readonly minLength: 1;
                };
                readonly default: readonly [];
                readonly description: 'Weight names to leave to the optimizer of `fineTune`.';
            };
            readonly method: {
                readonly const: 'rateDistortion';
            };
        };
    }, {
        readonly type: 'object';
        readonly additionalProperties: false;
        readonly required: readonly ['method'];
        readonly properties: {
            readonly method: {
                readonly const: 'removeDeadChannels';
            };
        };
    }, {
        readonly type: 'object';
        readonly additionalProperties: false;
        readonly required: readonly ['method'];
        readonly properties: {
            readonly method: {
                readonly const: 'foldBatchNorm';
            };
        };
    }, {
        readonly type: 'object';
        readonly additionalProperties: false;
        readonly required: readonly ['method'];
        readonly properties: {
            readonly sweeps: {
                readonly type: 'integer';
                readonly minimum: 1;
                readonly maximum: 100;
                readonly default: 20;
                readonly description: 'How often all pairs of layers are gone through; neighbours move each other a little each time.';
            };
            readonly method: {
                readonly const: 'equalize';
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
            readonly bits: {
                readonly type: 'integer';
                readonly minimum: 2;
                readonly maximum: 16;
                readonly description: 'Bits of the codes, up to those of `type`, which is the default. Fewer take the same room and compress better.';
                readonly search: {
                    readonly low: 4;
                    readonly high: 8;
                    readonly orAbsent: true;
                    readonly when: {
                        readonly type: readonly ['uint8', 'uint16'];
                        readonly mixed: null;
                        readonly error: null;
                    };
                };
            };
            readonly mixed: {
                readonly type: 'number';
                readonly minimum: 4;
                readonly maximum: 16;
                readonly description: 'Bits per weight on average: each tensor gets 4, 5, 6, 8 or 16, by what its errors do to the outputs. Replaces `bits`.';
                readonly search: {
                    readonly low: 4;
                    readonly high: 8;
                    readonly orAbsent: true;
                    readonly when: {
                        readonly type: readonly ['uint8', 'uint16'];
                    };
                };
            };
            readonly sensitivity: {
                readonly enum: readonly ['predicted', 'measured'];
                readonly default: 'predicted';
                readonly description: 'What `mixed` and `error` go by: errors as inputs and later layers weigh them, or the change of the outputs on the train split when each tensor alone is rounded (8,192 predictions or more).';
            };
            readonly error: {
                readonly type: 'number';
                readonly exclusiveMinimum: 0;
                readonly maximum: 1;
                readonly description: 'Mixed widths with as few bits as keep the squared error of the outputs within this share of their mean square, measured on the train split; with `mixed`, at most so many.';
            };
            readonly perChannel: {
                readonly enum: readonly ['off', 'absorb', 'multiply'];
                readonly default: 'off';
                readonly description: 'A scale per output channel: taken in by a batch norm that follows, exactly, or (graphs only) also by multiplications that are inserted.';
                readonly search: {
                    readonly choices: readonly ['off', 'absorb', 'multiply'];
                    readonly when: {
                        readonly type: readonly ['uint8', 'uint16'];
                    };
                };
            };
            readonly clip: {
                readonly enum: readonly ['none', 'mse', 'percentile', 'kl'];
                readonly default: 'none';
                readonly description: 'Where the range of codes ends: at the largest values, or before them by squared error, share or divergence.';
                readonly search: {
                    readonly choices: readonly ['none', 'mse', 'percentile', 'kl'];
                    readonly when: {
                        readonly type: readonly ['uint8', 'uint16'];
                    };
                };
            };
            readonly percentile: {
                readonly type: 'number';
                readonly minimum: 90;
                readonly maximum: 100;
                readonly default: 99.9;
                readonly description: 'Percent of the values within the range, for `clip: percentile`.';
            };
            readonly rounding: {
                readonly enum: readonly ['nearest', 'balanced'];
                readonly default: 'nearest';
                readonly description: 'Each weight to the nearest code, or up and down so that errors of an output cancel.';
                readonly search: {
                    readonly choices: readonly ['nearest', 'balanced'];
                    readonly when: {
                        readonly type: readonly ['uint8', 'uint16'];
                    };
                };
            };
            readonly biasCorrection: {
                readonly type: 'boolean';
                readonly default: false;
                readonly description: 'Biases take back what rounding adds to the mean output of each channel.';
                readonly search: {
                    readonly choices: readonly [true, false];
                    readonly when: {
                        readonly type: readonly ['uint8', 'uint16'];
                    };
                };
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
    }, {
        readonly type: 'object';
        readonly additionalProperties: false;
        readonly required: readonly ['method'];
        readonly properties: {
            readonly bits: {
                readonly type: 'number';
                readonly minimum: 0.5;
                readonly maximum: 16;
                readonly default: 5;
                readonly description: 'Bits per weight on average, as the packed container codes them; layers and channels get what they need.';
                readonly search: {
                    readonly low: 2;
                    readonly high: 8;
                    readonly when: {
                        readonly error: null;
                    };
                };
            };
            readonly error: {
                readonly type: 'number';
                readonly exclusiveMinimum: 0;
                readonly maximum: 1;
                readonly description: 'In the place of `bits`: as few as keep the squared error of the outputs within this share of their mean square, measured on the train split.';
            };
            readonly lambda: {
                readonly type: 'number';
                readonly minimum: 0;
                readonly maximum: 2;
                readonly default: 0.1;
                readonly description: 'Price of a bit in squared steps: larger prefers zeros and small levels over exact ones.';
                readonly search: {
                    readonly low: 0;
                    readonly high: 0.4;
                };
            };
            readonly perChannel: {
                readonly type: 'boolean';
                readonly default: true;
                readonly description: 'A scale per output channel, where that saves more than the scales cost; false: one per tensor.';
                readonly search: readonly [true, false];
            };
            readonly biasCorrection: {
                readonly type: 'boolean';
                readonly default: true;
                readonly description: 'Biases take back what rounding adds to the mean output of each channel.';
                readonly search: readonly [true, false];
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
            readonly method: {
                readonly const: 'rdoQuantize';
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
                readonly amount: {
                    readonly type: 'number';
                    readonly minimum: 0;
                    readonly exclusiveMaximum: 1;
                    readonly default: 0.3;
                    readonly description: 'Share of the channels that goes. Not looked at where there is a `target`.';
                    readonly search: {
                        readonly low: 0.1;
                        readonly high: 0.8;
                        readonly when: {
                            readonly target: null;
                        };
                    };
                };
                readonly scope: {
                    readonly enum: readonly ['layer', 'global'];
                    readonly default: 'global';
                    readonly description: 'The same share of every layer, or all channels ranked together; each layer keeps a tenth then.';
                    readonly search: readonly ['layer', 'global'];
                };
                readonly importance: {
                    readonly enum: readonly ["l1", "l2", "batchNorm", "geometricMedian", "taylor"];
                    readonly default: 'l2';
                    readonly description: 'What makes a channel stay. `taylor` needs a train split with labels.';
                    readonly search: readonly ["l1", "l2", "batchNorm", "geometricMedian", "taylor"];
                };
                readonly target: {
                    readonly type: 'object';
                    readonly additionalProperties: false;
                    readonly minProperties: 1;
                    readonly maxProperties: 1;
                    readonly properties: {
                        readonly parameters: {
                            readonly type: 'number';
                            readonly exclusiveMinimum: 0;
                            readonly exclusiveMaximum: 1;
                            readonly description: 'At most this share of the parameters stays.';
                        };
                        readonly flops: {
                            readonly type: 'number';
                            readonly exclusiveMinimum: 0;
                            readonly exclusiveMaximum: 1;
                            readonly description: 'At most this share of the floating-point operations per example stays.';
                        };
                        readonly bytes: {
                            readonly type: 'number';
                            readonly exclusiveMinimum: 0;
                            readonly exclusiveMaximum: 1;
                            readonly description: 'At most this share of the bytes of the weights stays.';
                        };
                        readonly latency: {
                            readonly type: 'number';
                            readonly exclusiveMinimum: 0;
                            readonly exclusiveMaximum: 1;
                            readonly description: 'At most this share of the time per prediction stays: noisy, needs a train split.';
                        };
                    };
                    readonly description: 'What is to be reached, in the place of `amount`.';
                };
                readonly layers: {
                    readonly type: 'object';
                    readonly additionalProperties: {
                        readonly type: 'integer';
                        readonly minimum: 1;
                    };
                    readonly default: {};
                    readonly description: 'How many channels stay of layers by name, `*` matches anything: `{conv1: 16, "dense_*": 150}`.';
                };
                readonly include: {
                    readonly type: 'array';
                    readonly items: {
                        readonly type: 'string';
                        readonly minLength: 1;
                    };
                    readonly description: 'Layers whose channels may go, `*` matches anything; all when absent.';
                };
                readonly exclude: {
                    readonly type: 'array';
                    readonly items: {
                        readonly type: 'string';
                        readonly minLength: 1;
                    };
                    readonly default: readonly [];
                    readonly description: 'Layers that keep all their channels.';
                };
                readonly least: {
                    readonly type: 'integer';
                    readonly minimum: 1;
                    readonly maximum: 65536;
                    readonly default: 1;
                    readonly description: 'Every layer keeps at least this many channels.';
                };
                readonly multipleOf: {
                    readonly type: 'integer';
                    readonly minimum: 1;
                    readonly maximum: 65536;
                    readonly default: 1;
                    readonly description: 'What a layer keeps is a multiple of it, where it has as many.';
                };
                readonly compensate: {
                    readonly type: 'boolean';
                    readonly default: true;
                    readonly description: 'Put the mean of a removed channel over the train split into the biases of the layers that read it.';
                };
                readonly method: {
                    readonly const: 'pruneChannels';
                };
            };
        }, {
            readonly type: 'object';
            readonly additionalProperties: false;
            readonly required: readonly ['method'];
            readonly properties: {
                readonly by: {
                    readonly enum: readonly ['energy', 'share', 'sensitivity'];
                    readonly default: 'energy';
                    readonly description: 'What decides on ranks: the squares of each kernel that are kept, the share of its weights that is kept, or how much the outputs of the model change.';
                    readonly search: readonly ['energy', 'share', 'sensitivity'];
                };
                readonly energy: {
                    readonly type: 'number';
                    readonly exclusiveMinimum: 0;
                    readonly maximum: 1;
                    readonly default: 0.9;
                    readonly description: '`by: energy`: share of the squares of each kernel that is kept.';
                    readonly search: {
                        readonly low: 0.5;
                        readonly high: 0.99;
                        readonly when: {
                            readonly by: 'energy';
                        };
                    };
                };
                readonly share: {
                    readonly type: 'number';
                    readonly exclusiveMinimum: 0;
                    readonly maximum: 1;
                    readonly default: 0.5;
                    readonly description: '`by: share`: share of the weights of each kernel that is kept.';
                    readonly search: {
                        readonly low: 0.1;
                        readonly high: 0.9;
                        readonly when: {
                            readonly by: 'share';
                        };
                    };
                };
                readonly error: {
                    readonly type: 'number';
                    readonly exclusiveMinimum: 0;
                    readonly maximum: 1;
                    readonly default: 0.02;
                    readonly description: '`by: sensitivity`: squares of the change of the outputs, relative, that all layers together may cost.';
                    readonly search: {
                        readonly low: 0.001;
                        readonly high: 0.2;
                        readonly scale: 'log';
                        readonly when: {
                            readonly by: 'sensitivity';
                        };
                    };
                };
                readonly scheme: {
                    readonly enum: readonly ['auto', 'channel', 'spatial', 'tucker'];
                    readonly default: 'auto';
                    readonly description: 'How convolutions are taken apart: the way that does best for each, fewer channels and 1 × 1, height × 1 and 1 × width, or 1 × 1 on both sides.';
                    readonly search: readonly ['auto', 'channel', 'spatial', 'tucker'];
                };
                readonly ranks: {
                    readonly type: 'object';
                    readonly additionalProperties: {
                        readonly type: 'integer';
                        readonly minimum: 1;
                    };
                    readonly default: {};
                    readonly description: 'Rank per layer, by the name of the layer; the others follow `by`.';
                };
                readonly include: {
                    readonly type: 'array';
                    readonly items: {
                        readonly type: 'string';
                        readonly minLength: 1;
                    };
                    readonly description: 'Layer names to take apart, `*` matches anything; all that can be when absent.';
                };
                readonly exclude: {
                    readonly type: 'array';
                    readonly items: {
                        readonly type: 'string';
                        readonly minLength: 1;
                    };
                    readonly default: readonly [];
                    readonly description: 'Layer names to leave alone.';
                };
                readonly method: {
                    readonly const: 'lowRank';
                };
            };
        }, {
            readonly type: 'object';
            readonly additionalProperties: false;
            readonly required: readonly ['method'];
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
                readonly method: {
                    readonly const: 'removeLayers';
                };
            };
        }, {
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
                        readonly when: {
                            readonly 'pattern.n': null;
                        };
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
                readonly score: {
                    readonly enum: readonly ['magnitude', 'fisher', 'movement'];
                    readonly default: 'magnitude';
                    readonly description: 'What makes a weight worth keeping: its size; what the loss loses by it (second order, by squared gradients); or that fine-tuning moves it away from zero, for models that are fine-tuned on other data than they were trained on.';
                    readonly search: readonly ['magnitude', 'fisher'];
                };
                readonly pattern: {
                    readonly type: 'object';
                    readonly additionalProperties: false;
                    readonly properties: {
                        readonly n: {
                            readonly type: 'integer';
                            readonly minimum: 1;
                            readonly maximum: 1024;
                            readonly description: 'At most this many weights of each group are no zeros; takes the place of `sparsity`.';
                        };
                        readonly m: {
                            readonly type: 'integer';
                            readonly minimum: 1;
                            readonly maximum: 1024;
                            readonly description: 'A group: so many weights in a row along the input axis.';
                        };
                        readonly block: {
                            readonly type: 'array';
                            readonly items: {
                                readonly type: 'integer';
                                readonly minimum: 1;
                                readonly maximum: 1024;
                            };
                            readonly minItems: 2;
                            readonly maxItems: 2;
                            readonly description: 'Inputs × outputs that become zero together, as `[4, 1]`.';
                        };
                    };
                    readonly description: 'Zeros in a pattern: `{n: 2, m: 4}`, or `{block: [4, 1]}`.';
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
                readonly clusters: {
                    readonly type: 'integer';
                    readonly minimum: 2;
                    readonly maximum: 256;
                    readonly default: 16;
                    readonly description: 'Values that the weights of a tensor (of a channel) share at most; zero counts where there are zeros.';
                    readonly search: {
                        readonly low: 2;
                        readonly high: 256;
                        readonly scale: 'log';
                    };
                };
                readonly scope: {
                    readonly enum: readonly ['layer', 'channel'];
                    readonly default: 'layer';
                    readonly description: 'One codebook per tensor, or one per output channel.';
                    readonly search: readonly ['layer', 'channel'];
                };
                readonly init: {
                    readonly enum: readonly ['optimal', 'k-means++', 'density', 'linear'];
                    readonly default: 'optimal';
                    readonly description: 'Where the shared values start: at the optimum, drawn by distance, at equal shares of the weights, or at equal steps.';
                    readonly search: readonly ['optimal', 'density', 'linear'];
                };
                readonly include: {
                    readonly type: 'array';
                    readonly items: {
                        readonly type: 'string';
                        readonly minLength: 1;
                    };
                    readonly description: 'Weight names to cluster, `*` matches anything; kernels of dense and convolution layers when absent.';
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
                readonly method: {
                    readonly const: 'cluster';
                };
            };
        }, {
            readonly type: 'object';
            readonly additionalProperties: false;
            readonly required: readonly ['method'];
            readonly properties: {
                readonly bits: {
                    readonly type: 'integer';
                    readonly minimum: 2;
                    readonly maximum: 8;
                    readonly default: 8;
                    readonly description: 'Bits per weight: at 2 the values −1, 0 and 1 times a step, at 8 those from −127 to 127.';
                    readonly search: {
                        readonly low: 2;
                        readonly high: 8;
                    };
                };
                readonly steps: {
                    readonly enum: readonly ['learned', 'range'];
                    readonly default: 'learned';
                    readonly description: 'Step between two values: learned with the weights (Esser et al. 2020), or such that the largest weight is the last value.';
                    readonly search: readonly ['learned', 'range'];
                };
                readonly perChannel: {
                    readonly type: 'boolean';
                    readonly default: false;
                    readonly description: 'A step per output channel. The packed container keeps the codes; model files of TensorFlow.js know one step per tensor and hold such a weight at full width.';
                    readonly search: readonly [true, false];
                };
                readonly include: {
                    readonly type: 'array';
                    readonly items: {
                        readonly type: 'string';
                        readonly minLength: 1;
                    };
                    readonly description: 'Weight names to quantize, `*` matches anything; kernels and embeddings when absent.';
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
                readonly method: {
                    readonly const: 'quantizeAware';
                };
            };
        }, {
            readonly type: 'object';
            readonly additionalProperties: false;
            readonly required: readonly ['method'];
            readonly properties: {
                readonly lambda: {
                    readonly type: 'number';
                    readonly exclusiveMinimum: 0;
                    readonly maximum: 1;
                    readonly default: 0.000003;
                    readonly description: 'Loss that one bit of the weights may cost: more makes the file smaller and the model worse. Falls with the size of the model.';
                    readonly search: {
                        readonly low: 1e-7;
                        readonly high: 0.00003;
                        readonly scale: 'log';
                    };
                };
                readonly step: {
                    readonly type: 'number';
                    readonly exclusiveMinimum: 0;
                    readonly maximum: 10;
                    readonly default: 1.5;
                    readonly description: 'Step between the values of a kernel at the start, in standard deviations of it; training moves it.';
                };
                readonly rate: {
                    readonly type: 'number';
                    readonly exclusiveMinimum: 0;
                    readonly maximum: 1;
                    readonly default: 0.04;
                    readonly description: 'Learning rate of the weights, in steps between values; follows the schedule of `fineTune`.';
                };
                readonly biases: {
                    readonly type: 'boolean';
                    readonly default: true;
                    readonly description: 'Biases become integers too; otherwise they stay float32.';
                };
                readonly include: {
                    readonly type: 'array';
                    readonly items: {
                        readonly type: 'string';
                        readonly minLength: 1;
                    };
                    readonly description: 'Weight names to train so, `*` matches anything; kernels, embeddings and biases when absent.';
                };
                readonly exclude: {
                    readonly type: 'array';
                    readonly items: {
                        readonly type: 'string';
                        readonly minLength: 1;
                    };
                    readonly default: readonly [];
                    readonly description: 'Weight names to leave to the optimizer of `fineTune`.';
                };
                readonly method: {
                    readonly const: 'rateDistortion';
                };
            };
        }, {
            readonly type: 'object';
            readonly additionalProperties: false;
            readonly required: readonly ['method'];
            readonly properties: {
                readonly method: {
                    readonly const: 'removeDeadChannels';
                };
            };
        }, {
            readonly type: 'object';
            readonly additionalProperties: false;
            readonly required: readonly ['method'];
            readonly properties: {
                readonly method: {
                    readonly const: 'foldBatchNorm';
                };
            };
        }, {
            readonly type: 'object';
            readonly additionalProperties: false;
            readonly required: readonly ['method'];
            readonly properties: {
                readonly sweeps: {
                    readonly type: 'integer';
                    readonly minimum: 1;
                    readonly maximum: 100;
                    readonly default: 20;
                    readonly description: 'How often all pairs of layers are gone through; neighbours move each other a little each time.';
                };
                readonly method: {
                    readonly const: 'equalize';
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
                readonly bits: {
                    readonly type: 'integer';
                    readonly minimum: 2;
                    readonly maximum: 16;
                    readonly description: 'Bits of the codes, up to those of `type`, which is the default. Fewer take the same room and compress better.';
                    readonly search: {
                        readonly low: 4;
                        readonly high: 8;
                        readonly orAbsent: true;
                        readonly when: {
                            readonly type: readonly ['uint8', 'uint16'];
                            readonly mixed: null;
                            readonly error: null;
                        };
                    };
                };
                readonly mixed: {
                    readonly type: 'number';
                    readonly minimum: 4;
                    readonly maximum: 16;
                    readonly description: 'Bits per weight on average: each tensor gets 4, 5, 6, 8 or 16, by what its errors do to the outputs. Replaces `bits`.';
                    readonly search: {
                        readonly low: 4;
                        readonly high: 8;
                        readonly orAbsent: true;
                        readonly when: {
                            readonly type: readonly ['uint8', 'uint16'];
                        };
                    };
                };
                readonly sensitivity: {
                    readonly enum: readonly ['predicted', 'measured'];
                    readonly default: 'predicted';
                    readonly description: 'What `mixed` and `error` go by: errors as inputs and later layers weigh them, or the change of the outputs on the train split when each tensor alone is rounded (8,192 predictions or more).';
                };
                readonly error: {
                    readonly type: 'number';
                    readonly exclusiveMinimum: 0;
                    readonly maximum: 1;
                    readonly description: 'Mixed widths with as few bits as keep the squared error of the outputs within this share of their mean square, measured on the train split; with `mixed`, at most so many.';
                };
                readonly perChannel: {
                    readonly enum: readonly ['off', 'absorb', 'multiply'];
                    readonly default: 'off';
                    readonly description: 'A scale per output channel: taken in by a batch norm that follows, exactly, or (graphs only) also by multiplications that are inserted.';
                    readonly search: {
                        readonly choices: readonly ['off', 'absorb', 'multiply'];
                        readonly when: {
                            readonly type: readonly ['uint8', 'uint16'];
                        };
                    };
                };
                readonly clip: {
                    readonly enum: readonly ['none', 'mse', 'percentile', 'kl'];
                    readonly default: 'none';
                    readonly description: 'Where the range of codes ends: at the largest values, or before them by squared error, share or divergence.';
                    readonly search: {
                        readonly choices: readonly ['none', 'mse', 'percentile', 'kl'];
                        readonly when: {
                            readonly type: readonly ['uint8', 'uint16'];
                        };
                    };
                };
                readonly percentile: {
                    readonly type: 'number';
                    readonly minimum: 90;
                    readonly maximum: 100;
                    readonly default: 99.9;
                    readonly description: 'Percent of the values within the range, for `clip: percentile`.';
                };
                readonly rounding: {
                    readonly enum: readonly ['nearest', 'balanced'];
                    readonly default: 'nearest';
                    readonly description: 'Each weight to the nearest code, or up and down so that errors of an output cancel.';
                    readonly search: {
                        readonly choices: readonly ['nearest', 'balanced'];
                        readonly when: {
                            readonly type: readonly ['uint8', 'uint16'];
                        };
                    };
                };
                readonly biasCorrection: {
                    readonly type: 'boolean';
                    readonly default: false;
                    readonly description: 'Biases take back what rounding adds to the mean output of each channel.';
                    readonly search: {
                        readonly choices: readonly [true, false];
                        readonly when: {
                            readonly type: readonly ['uint8', 'uint16'];
                        };
                    };
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
        }, {
            readonly type: 'object';
            readonly additionalProperties: false;
            readonly required: readonly ['method'];
            readonly properties: {
                readonly bits: {
                    readonly type: 'number';
                    readonly minimum: 0.5;
                    readonly maximum: 16;
                    readonly default: 5;
                    readonly description: 'Bits per weight on average, as the packed container codes them; layers and channels get what they need.';
                    readonly search: {
                        readonly low: 2;
                        readonly high: 8;
                        readonly when: {
                            readonly error: null;
                        };
                    };
                };
                readonly error: {
                    readonly type: 'number';
                    readonly exclusiveMinimum: 0;
                    readonly maximum: 1;
                    readonly description: 'In the place of `bits`: as few as keep the squared error of the outputs within this share of their mean square, measured on the train split.';
                };
                readonly lambda: {
                    readonly type: 'number';
                    readonly minimum: 0;
                    readonly maximum: 2;
                    readonly default: 0.1;
                    readonly description: 'Price of a bit in squared steps: larger prefers zeros and small levels over exact ones.';
                    readonly search: {
                        readonly low: 0;
                        readonly high: 0.4;
                    };
                };
                readonly perChannel: {
                    readonly type: 'boolean';
                    readonly default: true;
                    readonly description: 'A scale per output channel, where that saves more than the scales cost; false: one per tensor.';
                    readonly search: readonly [true, false];
                };
                readonly biasCorrection: {
                    readonly type: 'boolean';
                    readonly default: true;
                    readonly description: 'Biases take back what rounding adds to the mean output of each channel.';
                    readonly search: readonly [true, false];
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
                readonly method: {
                    readonly const: 'rdoQuantize';
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
    readonly description: 'Compression steps in order: what changes layers, what changes weights, what rewrites them, what encodes them.';
};
export type Step = Of<typeof stepSchema>;
export type Recipe = readonly Step[];
export interface RecipeClash {
    readonly what: string;
    readonly fix: string;
}
/** A step that cannot stand where it stands. */
export interface RecipeProblem extends RecipeClash {
    readonly index: number;
}
/**
 * Whether the steps can stand in this order: by phase, for fine-tuning stands between `train` and `rewrite` and would undo
 * what comes before it; each encoding once, for a second one would round rounded values; no scaling of channels behind a step that
 * makes values few; and what methods themselves say.
 */
export declare function recipeProblems(recipe: Recipe): RecipeProblem[];
/** For people: `prune 80 % (global, cubic), quantize uint8`. */
export declare function describeRecipe(recipe: Recipe): string;
