/** Options of training the original and of fine-tuning. */
import type { Of } from '../schema.ts';
/** `train` of a target: how `compression-gate train` makes the original. */
export declare const trainSchema: {
    readonly type: 'object';
    readonly additionalProperties: false;
    readonly required: readonly ['module'];
    readonly description: 'How `compression-gate train` makes the original; a run never trains it.';
    readonly properties: {
        readonly batchSize: {
            readonly type: 'integer';
            readonly minimum: 1;
            readonly default: 64;
            readonly description: 'Examples per optimizer step.';
        };
        readonly optimizer: {
            readonly type: 'object';
            readonly additionalProperties: false;
            readonly default: {};
            readonly properties: {
                readonly name: {
                    readonly enum: readonly ['adam', 'adamax', 'rmsprop', 'sgd', 'momentum', 'adagrad', 'adadelta'];
                    readonly default: 'adam';
                    readonly description: 'The optimizer, as TensorFlow.js defines it.';
                };
                readonly learningRate: {
                    readonly type: 'number';
                    readonly exclusiveMinimum: 0;
                    readonly maximum: 10;
                    readonly description: 'Absent: 0.001 for adam and rmsprop, 0.002 for adamax, 0.05 for sgd, 0.02 for momentum and adagrad, 0.1 for adadelta.';
                };
                readonly momentum: {
                    readonly type: 'number';
                    readonly minimum: 0;
                    readonly exclusiveMaximum: 1;
                    readonly description: 'Of momentum (absent: 0.9) and rmsprop (absent: 0).';
                };
                readonly useNesterov: {
                    readonly type: 'boolean';
                    readonly description: 'Of momentum: Nesterov’s form of it. Absent: false.';
                };
                readonly beta1: {
                    readonly type: 'number';
                    readonly minimum: 0;
                    readonly exclusiveMaximum: 1;
                    readonly description: 'Of adam and adamax: decay of the mean of gradients. Absent: 0.9.';
                };
                readonly beta2: {
                    readonly type: 'number';
                    readonly minimum: 0;
                    readonly exclusiveMaximum: 1;
                    readonly description: 'Of adam and adamax: decay of the mean, or maximum, of their size. Absent: 0.999.';
                };
                readonly decay: {
                    readonly type: 'number';
                    readonly minimum: 0;
                    readonly exclusiveMaximum: 1;
                    readonly description: 'Of rmsprop: decay of the mean of squared gradients (absent: 0.9). Of adamax: fall of the learning rate per step (absent: 0).';
                };
                readonly centered: {
                    readonly type: 'boolean';
                    readonly description: 'Of rmsprop: divides by the variance of gradients instead of their mean square. Absent: false.';
                };
                readonly rho: {
                    readonly type: 'number';
                    readonly minimum: 0;
                    readonly exclusiveMaximum: 1;
                    readonly description: 'Of adadelta: decay of both its means, which in TensorFlow.js 4 are alike, so that it steps as sgd does. Absent: 0.95.';
                };
                readonly initialAccumulatorValue: {
                    readonly type: 'number';
                    readonly exclusiveMinimum: 0;
                    readonly description: 'Of adagrad: what its sums start from. Absent: 0.1.';
                };
                readonly epsilon: {
                    readonly type: 'number';
                    readonly exclusiveMinimum: 0;
                    readonly maximum: 1;
                    readonly description: 'Of adam, adamax, rmsprop and adadelta: keeps divisors from zero. Absent: 1e-7.';
                };
            };
        };
        readonly schedule: {
            readonly enum: readonly ['constant', 'cosine', 'flatCosine', 'linear', 'oneCycle', 'step'];
            readonly default: 'cosine';
            readonly description: 'Course of the learning rate over the run: cosine and linear end at 1 % of it, flatCosine keeps it for 30 % before it falls so, oneCycle rises for 30 % first, step divides by 10 at 60 % and 85 %.';
        };
        readonly warmUp: {
            readonly type: 'number';
            readonly minimum: 0;
            readonly maximum: 0.9;
            readonly default: 0;
            readonly description: 'Share of the run over which the learning rate rises in a straight line before the schedule begins.';
        };
        readonly findRate: {
            readonly type: 'boolean';
            readonly default: false;
            readonly description: 'Find the learning rate by a range test of 64 steps (Smith 2017) where `optimizer` names none, within a tenth and ten times the usual one.';
        };
        readonly patience: {
            readonly type: 'integer';
            readonly minimum: 1;
            readonly description: 'Stop after so many epochs without improvement on the validation split.';
        };
        readonly augment: {
            readonly type: 'object';
            readonly additionalProperties: false;
            readonly properties: {
                readonly shift: {
                    readonly type: 'integer';
                    readonly minimum: 0;
                    readonly default: 0;
                    readonly description: 'Random shift of pictures by up to N pixels.';
                };
                readonly flip: {
                    readonly type: 'boolean';
                    readonly default: false;
                    readonly description: 'Every second picture is mirrored left to right: only where that is still the same thing.';
                };
                readonly rotate: {
                    readonly minimum: 0;
                    readonly default: 0;
                    readonly type: 'number';
                    readonly maximum: 180;
                    readonly description: 'Random turn by up to so many degrees.';
                };
                readonly scale: {
                    readonly minimum: 0;
                    readonly default: 0;
                    readonly type: 'number';
                    readonly maximum: 0.9;
                    readonly description: 'Random size between 1 − N and 1 + N times the picture’s.';
                };
                readonly cutout: {
                    readonly minimum: 0;
                    readonly default: 0;
                    readonly type: 'integer';
                    readonly description: 'Side in pixels of a square at a random place that takes the mean of the picture (DeVries & Taylor 2017).';
                };
            };
        };
        readonly seed: {
            readonly type: 'integer';
            readonly default: 0;
            readonly description: 'Seed of shuffling, augmentation, dropout and initial weights.';
        };
        readonly module: {
            readonly type: 'string';
            readonly minLength: 1;
            readonly description: 'Module whose default export, given `{tf, inputShape, classes, seed}`, returns an uncompiled LayersModel.';
        };
        readonly epochs: {
            readonly type: 'integer';
            readonly minimum: 1;
            readonly default: 10;
            readonly description: 'Passes over the train split.';
        };
    };
};
/** Passes over the train split after pruning, where the config names no number and the split is large. */
export declare const defaultEpochs = 3;
/** Where the config names no number of epochs; `examples` undefined: not known before they are read. */
export declare function usualEpochs(examples: number | undefined, batchSize: number): number;
/** `fineTune` of a target: recovers quality under the masks of pruning. Zero epochs switch it off. */
export declare const fineTuneSchema: {
    readonly type: 'object';
    readonly additionalProperties: false;
    readonly default: {};
    readonly description: 'Needs a `train` split; without one the report says that nothing was fine-tuned.';
    readonly properties: {
        readonly batchSize: {
            readonly type: 'integer';
            readonly minimum: 1;
            readonly default: 64;
            readonly description: 'Examples per optimizer step.';
        };
        readonly optimizer: {
            readonly type: 'object';
            readonly additionalProperties: false;
            readonly default: {};
            readonly properties: {
                readonly name: {
                    readonly enum: readonly ['adam', 'adamax', 'rmsprop', 'sgd', 'momentum', 'adagrad', 'adadelta'];
                    readonly default: 'adam';
                    readonly description: 'The optimizer, as TensorFlow.js defines it.';
                };
                readonly learningRate: {
                    readonly type: 'number';
                    readonly exclusiveMinimum: 0;
                    readonly maximum: 10;
                    readonly description: 'Absent: 0.001 for adam and rmsprop, 0.002 for adamax, 0.05 for sgd, 0.02 for momentum and adagrad, 0.1 for adadelta.';
                };
                readonly momentum: {
                    readonly type: 'number';
                    readonly minimum: 0;
                    readonly exclusiveMaximum: 1;
                    readonly description: 'Of momentum (absent: 0.9) and rmsprop (absent: 0).';
                };
                readonly useNesterov: {
                    readonly type: 'boolean';
                    readonly description: 'Of momentum: Nesterov’s form of it. Absent: false.';
                };
                readonly beta1: {
                    readonly type: 'number';
                    readonly minimum: 0;
                    readonly exclusiveMaximum: 1;
                    readonly description: 'Of adam and adamax: decay of the mean of gradients. Absent: 0.9.';
                };
                readonly beta2: {
                    readonly type: 'number';
                    readonly minimum: 0;
                    readonly exclusiveMaximum: 1;
                    readonly description: 'Of adam and adamax: decay of the mean, or maximum, of their size. Absent: 0.999.';
                };
                readonly decay: {
                    readonly type: 'number';
                    readonly minimum: 0;
                    readonly exclusiveMaximum: 1;
                    readonly description: 'Of rmsprop: decay of the mean of squared gradients (absent: 0.9). Of adamax: fall of the learning rate per step (absent: 0).';
                };
                readonly centered: {
                    readonly type: 'boolean';
                    readonly description: 'Of rmsprop: divides by the variance of gradients instead of their mean square. Absent: false.';
                };
                readonly rho: {
                    readonly type: 'number';
                    readonly minimum: 0;
                    readonly exclusiveMaximum: 1;
                    readonly description: 'Of adadelta: decay of both its means, which in TensorFlow.js 4 are alike, so that it steps as sgd does. Absent: 0.95.';
                };
                readonly initialAccumulatorValue: {
                    readonly type: 'number';
                    readonly exclusiveMinimum: 0;
                    readonly description: 'Of adagrad: what its sums start from. Absent: 0.1.';
                };
                readonly epsilon: {
                    readonly type: 'number';
                    readonly exclusiveMinimum: 0;
                    readonly maximum: 1;
                    readonly description: 'Of adam, adamax, rmsprop and adadelta: keeps divisors from zero. Absent: 1e-7.';
                };
            };
        };
        readonly schedule: {
            readonly enum: readonly ['constant', 'cosine', 'flatCosine', 'linear', 'oneCycle', 'step'];
            readonly default: 'cosine';
            readonly description: 'Course of the learning rate over the run: cosine and linear end at 1 % of it, flatCosine keeps it for 30 % before it falls so, oneCycle rises for 30 % first, step divides by 10 at 60 % and 85 %.';
        };
        readonly warmUp: {
            readonly type: 'number';
            readonly minimum: 0;
            readonly maximum: 0.9;
            readonly default: 0;
            readonly description: 'Share of the run over which the learning rate rises in a straight line before the schedule begins.';
        };
        readonly findRate: {
            readonly type: 'boolean';
            readonly default: false;
            readonly description: 'Find the learning rate by a range test of 64 steps (Smith 2017) where `optimizer` names none, within a tenth and ten times the usual one.';
        };
        readonly patience: {
            readonly type: 'integer';
            readonly minimum: 1;
            readonly description: 'Stop after so many epochs without improvement on the validation split.';
        };
        readonly augment: {
            readonly type: 'object';
            readonly additionalProperties: false;
            readonly properties: {
                readonly shift: {
                    readonly type: 'integer';
                    readonly minimum: 0;
                    readonly default: 0;
                    readonly description: 'Random shift of pictures by up to N pixels.';
                };
                readonly flip: {
                    readonly type: 'boolean';
                    readonly default: false;
                    readonly description: 'Every second picture is mirrored left to right: only where that is still the same thing.';
                };
                readonly rotate: {
                    readonly minimum: 0;
                    readonly default: 0;
                    readonly type: 'number';
                    readonly maximum: 180;
                    readonly description: 'Random turn by up to so many degrees.';
                };
                readonly scale: {
                    readonly minimum: 0;
                    readonly default: 0;
                    readonly type: 'number';
                    readonly maximum: 0.9;
                    readonly description: 'Random size between 1 − N and 1 + N times the picture’s.';
                };
                readonly cutout: {
                    readonly minimum: 0;
                    readonly default: 0;
                    readonly type: 'integer';
                    readonly description: 'Side in pixels of a square at a random place that takes the mean of the picture (DeVries & Taylor 2017).';
                };
            };
        };
        readonly seed: {
            readonly type: 'integer';
            readonly default: 0;
            readonly description: 'Seed of shuffling, augmentation, dropout and initial weights.';
        };
        readonly epochs: {
            readonly type: 'integer';
            readonly minimum: 0;
            readonly description: 'Passes over the train split; 0 switches fine-tuning off. Absent: where the recipe prunes 3, on fewer than 200 batches as many as make 600 steps (20 at most), else 0. A number fine-tunes before quantization too, where nothing is pruned.';
        };
        readonly maxSteps: {
            readonly type: 'integer';
            readonly minimum: 1;
            readonly description: 'Upper bound of optimizer steps over all epochs.';
        };
        readonly distill: {
            readonly type: 'object';
            readonly additionalProperties: false;
            readonly description: 'Learn from the original’s outputs too, or from them alone where the train split has no labels. Absent: from labels alone.';
            readonly properties: {
                readonly weight: {
                    readonly type: 'number';
                    readonly exclusiveMinimum: 0;
                    readonly maximum: 1;
                    readonly default: 0.5;
                    readonly description: 'Share of the original’s outputs in the loss; labels have the rest.';
                    readonly search: {
                        readonly low: 0.1;
                        readonly high: 1;
                    };
                };
                readonly temperature: {
                    readonly type: 'number';
                    readonly minimum: 0.1;
                    readonly maximum: 100;
                    readonly default: 2;
                    readonly description: 'Of classes and labels: both outputs are softened by it, so that small probabilities count.';
                    readonly search: {
                        readonly low: 1;
                        readonly high: 8;
                        readonly scale: 'log';
                    };
                };
                readonly focal: {
                    readonly type: 'number';
                    readonly minimum: 0;
                    readonly maximum: 100;
                    readonly default: 0;
                    readonly description: 'Examples that the original had right weigh 1 + so much times as much as others: fewer of them get lost. Needs labels.';
                    readonly search: {
                        readonly low: 0;
                        readonly high: 5;
                    };
                };
                readonly features: {
                    readonly type: 'number';
                    readonly minimum: 0;
                    readonly maximum: 1000;
                    readonly default: 0;
                    readonly description: 'Weight of the difference between inner outputs of both models, over their mean square. 0: outputs alone.';
                    readonly search: {
                        readonly low: 0;
                        readonly high: 10;
                    };
                };
                readonly layers: {
                    readonly type: 'array';
                    readonly items: {
                        readonly type: 'string';
                        readonly minLength: 1;
                    };
                    readonly minItems: 1;
                    readonly description: 'Layers, or nodes of a graph, whose outputs `features` compares. Absent: up to three with kernels, spread over the depth.';
                };
            };
        };
    };
};
export type TrainOptions = Of<typeof trainSchema>;
export type FineTuneOptions = Of<typeof fineTuneSchema>;
