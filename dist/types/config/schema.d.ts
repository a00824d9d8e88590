import type { Of } from '../schema.ts';
export declare const evaluationSchema: {
    readonly type: 'object';
    readonly additionalProperties: false;
    readonly default: {};
    readonly description: 'How models are evaluated and timed.';
    readonly properties: {
        readonly batchSize: {
            readonly type: 'integer';
            readonly minimum: 1;
            readonly default: 256;
            readonly description: 'Examples per prediction.';
        };
        readonly latency: {
            readonly type: 'object';
            readonly additionalProperties: false;
            readonly default: {};
            readonly properties: {
                readonly enabled: {
                    readonly type: 'boolean';
                    readonly default: true;
                    readonly description: 'Time original, baseline and candidate in turns.';
                };
                readonly batchSize: {
                    readonly type: 'integer';
                    readonly minimum: 1;
                    readonly default: 1;
                    readonly description: 'Examples per timed prediction.';
                };
                readonly seconds: {
                    readonly type: 'number';
                    readonly exclusiveMinimum: 0;
                    readonly default: 1;
                    readonly description: 'Time budget of the interleaved measurement.';
                };
                readonly precision: {
                    readonly type: 'number';
                    readonly minimum: 0;
                    readonly exclusiveMaximum: 1;
                    readonly default: 0.02;
                    readonly description: 'The measurement ends before its time when every ratio is known this well: 0.02 for ±2 %.';
                };
            };
        };
    };
};
export declare const targetSchema: {
    readonly type: 'object';
    readonly additionalProperties: false;
    readonly required: readonly ['model', 'data', 'task'];
    readonly properties: {
        readonly model: {
            readonly type: 'string';
            readonly minLength: 1;
            readonly description: 'The model.json of the original.';
        };
        readonly train: {
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
        readonly data: {
            readonly type: 'object';
            readonly additionalProperties: false;
            readonly description: 'Give `test` (and `train`, `validation` for fine-tuning), or one set as `all` to be split.';
            readonly properties: {
                readonly train: {
                    readonly type: 'object';
                    readonly required: readonly ['format'];
                    readonly discriminator: {
                        readonly propertyName: 'format';
                    };
                    readonly oneOf: readonly [{
                        readonly description: 'IDX files as MNIST has them, gzipped or not.';
                        readonly properties: {
                            readonly format: {
                                readonly const: 'idx';
                            };
                            readonly inputs: {
                                readonly type: 'string';
                                readonly minLength: 1;
                                readonly description: 'Path relative to the config file.';
                            };
                            readonly labels: {
                                readonly type: 'string';
                                readonly minLength: 1;
                                readonly description: 'Path relative to the config file.';
                            };
                            readonly metadata: {
                                readonly type: 'string';
                                readonly minLength: 1;
                                readonly description: 'Table (CSV) of columns that `slices` look at: a header line that names them, then one line per example of the files, in their order.';
                            };
                            readonly limit: {
                                readonly type: 'integer';
                                readonly minimum: 1;
                                readonly description: 'Use N examples only: the first ones, see `spread`.';
                            };
                            readonly spread: {
                                readonly type: 'boolean';
                                readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                            };
                        };
                        readonly required: readonly ['format', 'inputs'];
                        readonly additionalProperties: false;
                    }, {
                        readonly description: 'NumPy .npy files: one per model input and one for the labels.';
                        readonly properties: {
                            readonly format: {
                                readonly const: 'npy';
                            };
                            readonly inputs: {
                                readonly description: 'Name of the array, or one array per model input by input name.';
                                readonly oneOf: readonly [{
                                    readonly type: 'string';
                                    readonly minLength: 1;
                                }, {
                                    readonly type: 'object';
                                    readonly additionalProperties: {
                                        readonly type: 'string';
                                        readonly minLength: 1;
                                    };
                                    readonly minProperties: 1;
                                }];
                            };
                            readonly labels: {
                                readonly type: 'string';
                                readonly minLength: 1;
                                readonly description: 'Path relative to the config file.';
                            };
                            readonly metadata: {
                                readonly type: 'string';
                                readonly minLength: 1;
                                readonly description: 'Table (CSV) of columns that `slices` look at: a header line that names them, then one line per example of the files, in their order.';
                            };
                            readonly limit: {
                                readonly type: 'integer';
                                readonly minimum: 1;
                                readonly description: 'Use N examples only: the first ones, see `spread`.';
                            };
                            readonly spread: {
                                readonly type: 'boolean';
                                readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                            };
                        };
                        readonly required: readonly ['format', 'inputs'];
                        readonly additionalProperties: false;
                    }, {
                        readonly description: 'One NumPy .npz archive; `inputs` and `labels` name its arrays.';
                        readonly properties: {
                            readonly format: {
                                readonly const: 'npz';
                            };
                            readonly path: {
                                readonly type: 'string';
                                readonly minLength: 1;
                                readonly description: 'Path relative to the config file.';
                            };
                            readonly inputs: {
                                readonly description: 'Name of the array, or one array per model input by input name.';
                                readonly oneOf: readonly [{
                                    readonly type: 'string';
                                    readonly minLength: 1;
                                }, {
                                    readonly type: 'object';
                                    readonly additionalProperties: {
                                        readonly type: 'string';
                                        readonly minLength: 1;
                                    };
                                    readonly minProperties: 1;
                                }];
                            };
                            readonly labels: {
                                readonly type: 'string';
                                readonly minLength: 1;
                                readonly description: 'Name of the label array.';
                            };
                            readonly limit: {
                                readonly type: 'integer';
                                readonly minimum: 1;
                                readonly description: 'Use N examples only: the first ones, see `spread`.';
                            };
                            readonly spread: {
                                readonly type: 'boolean';
                                readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                            };
                        };
                        readonly required: readonly ['format', 'path', 'inputs'];
                        readonly additionalProperties: false;
                    }, {
                        readonly description: 'Values separated by commas, semicolons, tabs or `|`; a header line is recognised unless `header` says otherwise.';
                        readonly properties: {
                            readonly format: {
                                readonly const: 'csv';
                            };
                            readonly path: {
                                readonly type: 'string';
                                readonly minLength: 1;
                                readonly description: 'Path relative to the config file.';
                            };
                            readonly header: {
                                readonly type: 'boolean';
                                readonly description: 'Whether the first line names the columns; found out when absent.';
                            };
                            readonly delimiter: {
                                readonly type: 'string';
                                readonly minLength: 1;
                                readonly maxLength: 1;
                                readonly description: 'The character between cells. When absent, the comma where the first line holds one outside quotes, else the most frequent of semicolon, tab and `|` there.';
                            };
                            readonly label: {
                                readonly description: 'Label column, or several for multi-label and multi-output regression.';
                                readonly oneOf: readonly [{
                                    readonly type: readonly ['string', 'integer'];
                                    readonly description: 'Column name, or index from 0; −1 is the last column.';
                                }, {
                                    readonly type: 'array';
                                    readonly items: {
                                        readonly type: readonly ['string', 'integer'];
                                        readonly description: 'Column name, or index from 0; −1 is the last column.';
                                    };
                                    readonly minItems: 1;
                                }];
                            };
                            readonly features: {
                                readonly type: 'array';
                                readonly items: {
                                    readonly type: readonly ['string', 'integer'];
                                    readonly description: 'Column name, or index from 0; −1 is the last column.';
                                };
                                readonly minItems: 1;
                                readonly description: 'Feature columns in order; all others when absent.';
                            };
                            readonly metadata: {
                                readonly type: 'array';
                                readonly items: {
                                    readonly type: readonly ['string', 'integer'];
                                    readonly description: 'Column name, or index from 0; −1 is the last column.';
                                };
                                readonly minItems: 1;
                                readonly description: 'Columns that are no features, for `slices`; with `features` they need not be listed.';
                            };
                            readonly categories: {
                                readonly type: 'object';
                                readonly description: 'Text columns: the values in the order of their codes, by column.';
                                readonly additionalProperties: {
                                    readonly type: 'array';
                                    readonly items: {
                                        readonly type: 'string';
                                    };
                                };
                            };
                            readonly oneHot: {
                                readonly type: 'array';
                                readonly items: {
                                    readonly type: readonly ['string', 'integer'];
                                    readonly description: 'Column name, or index from 0; −1 is the last column.';
                                };
                                readonly description: 'Columns of `categories` that become one column of 0 and 1 per value.';
                            };
                            readonly missing: {
                                readonly enum: readonly ['refuse', 'skip'];
                                readonly default: 'refuse';
                                readonly description: 'A line with an empty cell (or ?, NA, NaN, null, none): an error, or left out.';
                            };
                            readonly limit: {
                                readonly type: 'integer';
                                readonly minimum: 1;
                                readonly description: 'Use N examples only: the first ones, see `spread`.';
                            };
                            readonly spread: {
                                readonly type: 'boolean';
                                readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                            };
                        };
                        readonly required: readonly ['format', 'path'];
                        readonly additionalProperties: false;
                    }, {
                        readonly description: 'One JSON object per line.';
                        readonly properties: {
                            readonly format: {
                                readonly const: 'jsonl';
                            };
                            readonly path: {
                                readonly type: 'string';
                                readonly minLength: 1;
                                readonly description: 'Path relative to the config file.';
                            };
                            readonly inputs: {
                                readonly description: 'Name of the array, or one array per model input by input name.';
                                readonly oneOf: readonly [{
                                    readonly type: 'string';
                                    readonly minLength: 1;
                                }, {
                                    readonly type: 'object';
                                    readonly additionalProperties: {
                                        readonly type: 'string';
                                        readonly minLength: 1;
                                    };
                                    readonly minProperties: 1;
                                }];
                                readonly default: 'input';
                            };
                            readonly label: {
                                readonly type: 'string';
                                readonly default: 'label';
                                readonly description: 'Field of the label: a number, a text, or a list of one of them.';
                            };
                            readonly limit: {
                                readonly type: 'integer';
                                readonly minimum: 1;
                                readonly description: 'Use N examples only: the first ones, see `spread`.';
                            };
                            readonly spread: {
                                readonly type: 'boolean';
                                readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                            };
                        };
                        readonly required: readonly ['format', 'path'];
                        readonly additionalProperties: false;
                    }, {
                        readonly description: 'CIFAR-10 binary records (1 label byte, 3,072 bytes of 3×32×32), gzipped or not.';
                        readonly properties: {
                            readonly format: {
                                readonly const: 'cifar';
                            };
                            readonly path: {
                                readonly description: 'Paths relative to the config file; several files are read one after the other.';
                                readonly oneOf: readonly [{
                                    readonly type: 'string';
                                    readonly minLength: 1;
                                    readonly description: 'Path relative to the config file.';
                                }, {
                                    readonly type: 'array';
                                    readonly items: {
                                        readonly type: 'string';
                                        readonly minLength: 1;
                                        readonly description: 'Path relative to the config file.';
                                    };
                                    readonly minItems: 1;
                                }];
                            };
                            readonly metadata: {
                                readonly type: 'string';
                                readonly minLength: 1;
                                readonly description: 'Table (CSV) of columns that `slices` look at: a header line that names them, then one line per example of the files, in their order.';
                            };
                            readonly limit: {
                                readonly type: 'integer';
                                readonly minimum: 1;
                                readonly description: 'Use N examples only: the first ones, see `spread`.';
                            };
                            readonly spread: {
                                readonly type: 'boolean';
                                readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                            };
                        };
                        readonly required: readonly ['format', 'path'];
                        readonly additionalProperties: false;
                    }, {
                        readonly description: 'A folder of PNG and JPEG pictures, one sub-folder per class (or none, without labels).';
                        readonly properties: {
                            readonly format: {
                                readonly const: 'images';
                            };
                            readonly path: {
                                readonly type: 'string';
                                readonly minLength: 1;
                                readonly description: 'Path relative to the config file.';
                            };
                            readonly classes: {
                                readonly type: 'array';
                                readonly items: {
                                    readonly type: 'string';
                                };
                                readonly minItems: 1;
                                readonly description: 'Order of the classes; alphabetical when absent.';
                            };
                            readonly metadata: {
                                readonly type: 'string';
                                readonly minLength: 1;
                                readonly description: 'Table (CSV) of more columns that `slices` look at; its column `file` says which picture a line is of: `cat/17.png`.';
                            };
                            readonly limit: {
                                readonly type: 'integer';
                                readonly minimum: 1;
                                readonly description: 'Use N examples only: the first ones, see `spread`.';
                            };
                            readonly spread: {
                                readonly type: 'boolean';
                                readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                            };
                        };
                        readonly required: readonly ['format', 'path'];
                        readonly additionalProperties: false;
                    }, {
                        readonly description: 'A module of yours that yields batches. It runs in the worker process.';
                        readonly properties: {
                            readonly format: {
                                readonly const: 'module';
                            };
                            readonly path: {
                                readonly type: 'string';
                                readonly minLength: 1;
                                readonly description: 'Path relative to the config file.';
                            };
                            readonly options: {
                                readonly type: 'object';
                                readonly description: 'Handed to the module as it is.';
                            };
                            readonly limit: {
                                readonly type: 'integer';
                                readonly minimum: 1;
                                readonly description: 'Use N examples only: the first ones, see `spread`.';
                            };
                        };
                        readonly required: readonly ['format', 'path'];
                        readonly additionalProperties: false;
                    }];
                    readonly description: 'What training and fine-tuning learn from.';
                };
                readonly validation: {
                    readonly type: 'object';
                    readonly required: readonly ['format'];
                    readonly discriminator: {
                        readonly propertyName: 'format';
                    };
                    readonly oneOf: readonly [{
                        readonly description: 'IDX files as MNIST has them, gzipped or not.';
                        readonly properties: {
                            readonly format: {
                                readonly const: 'idx';
                            };
                            readonly inputs: {
                                readonly type: 'string';
                                readonly minLength: 1;
                                readonly description: 'Path relative to the config file.';
                            };
                            readonly labels: {
                                readonly type: 'string';
                                readonly minLength: 1;
                                readonly description: 'Path relative to the config file.';
                            };
                            readonly metadata: {
                                readonly type: 'string';
                                readonly minLength: 1;
                                readonly description: 'Table (CSV) of columns that `slices` look at: a header line that names them, then one line per example of the files, in their order.';
                            };
                            readonly limit: {
                                readonly type: 'integer';
                                readonly minimum: 1;
                                readonly description: 'Use N examples only: the first ones, see `spread`.';
                            };
                            readonly spread: {
                                readonly type: 'boolean';
                                readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                            };
                        };
                        readonly required: readonly ['format', 'inputs'];
                        readonly additionalProperties: false;
                    }, {
                        readonly description: 'NumPy .npy files: one per model input and one for the labels.';
                        readonly properties: {
                            readonly format: {
                                readonly const: 'npy';
                            };
                            readonly inputs: {
                                readonly description: 'Name of the array, or one array per model input by input name.';
                                readonly oneOf: readonly [{
                                    readonly type: 'string';
                                    readonly minLength: 1;
                                }, {
                                    readonly type: 'object';
                                    readonly additionalProperties: {
                                        readonly type: 'string';
                                        readonly minLength: 1;
                                    };
                                    readonly minProperties: 1;
                                }];
                            };
                            readonly labels: {
                                readonly type: 'string';
                                readonly minLength: 1;
                                readonly description: 'Path relative to the config file.';
                            };
                            readonly metadata: {
                                readonly type: 'string';
                                readonly minLength: 1;
                                readonly description: 'Table (CSV) of columns that `slices` look at: a header line that names them, then one line per example of the files, in their order.';
                            };
                            readonly limit: {
                                readonly type: 'integer';
                                readonly minimum: 1;
                                readonly description: 'Use N examples only: the first ones, see `spread`.';
                            };
                            readonly spread: {
                                readonly type: 'boolean';
                                readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                            };
                        };
                        readonly required: readonly ['format', 'inputs'];
                        readonly additionalProperties: false;
                    }, {
                        readonly description: 'One NumPy .npz archive; `inputs` and `labels` name its arrays.';
                        readonly properties: {
                            readonly format: {
                                readonly const: 'npz';
                            };
                            readonly path: {
                                readonly type: 'string';
                                readonly minLength: 1;
                                readonly description: 'Path relative to the config file.';
                            };
                            readonly inputs: {
                                readonly description: 'Name of the array, or one array per model input by input name.';
                                readonly oneOf: readonly [{
                                    readonly type: 'string';
                                    readonly minLength: 1;
                                }, {
                                    readonly type: 'object';
                                    readonly additionalProperties: {
                                        readonly type: 'string';
                                        readonly minLength: 1;
                                    };
                                    readonly minProperties: 1;
                                }];
                            };
                            readonly labels: {
                                readonly type: 'string';
                                readonly minLength: 1;
                                readonly description: 'Name of the label array.';
                            };
                            readonly limit: {
                                readonly type: 'integer';
                                readonly minimum: 1;
                                readonly description: 'Use N examples only: the first ones, see `spread`.';
                            };
                            readonly spread: {
                                readonly type: 'boolean';
                                readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                            };
                        };
                        readonly required: readonly ['format', 'path', 'inputs'];
                        readonly additionalProperties: false;
                    }, {
                        readonly description: 'Values separated by commas, semicolons, tabs or `|`; a header line is recognised unless `header` says otherwise.';
                        readonly properties: {
                            readonly format: {
                                readonly const: 'csv';
                            };
                            readonly path: {
                                readonly type: 'string';
                                readonly minLength: 1;
                                readonly description: 'Path relative to the config file.';
                            };
                            readonly header: {
                                readonly type: 'boolean';
                                readonly description: 'Whether the first line names the columns; found out when absent.';
                            };
                            readonly delimiter: {
                                readonly type: 'string';
                                readonly minLength: 1;
                                readonly maxLength: 1;
                                readonly description: 'The character between cells. When absent, the comma where the first line holds one outside quotes, else the most frequent of semicolon, tab and `|` there.';
                            };
                            readonly label: {
                                readonly description: 'Label column, or several for multi-label and multi-output regression.';
                                readonly oneOf: readonly [{
                                    readonly type: readonly ['string', 'integer'];
                                    readonly description: 'Column name, or index from 0; −1 is the last column.';
                                }, {
                                    readonly type: 'array';
                                    readonly items: {
                                        readonly type: readonly ['string', 'integer'];
                                        readonly description: 'Column name, or index from 0; −1 is the last column.';
                                    };
                                    readonly minItems: 1;
                                }];
                            };
                            readonly features: {
                                readonly type: 'array';
                                readonly items: {
                                    readonly type: readonly ['string', 'integer'];
                                    readonly description: 'Column name, or index from 0; −1 is the last column.';
                                };
                                readonly minItems: 1;
                                readonly description: 'Feature columns in order; all others when absent.';
                            };
                            readonly metadata: {
                                readonly type: 'array';
                                readonly items: {
                                    readonly type: readonly ['string', 'integer'];
                                    readonly description: 'Column name, or index from 0; −1 is the last column.';
                                };
                                readonly minItems: 1;
                                readonly description: 'Columns that are no features, for `slices`; with `features` they need not be listed.';
                            };
                            readonly categories: {
                                readonly type: 'object';
                                readonly description: 'Text columns: the values in the order of their codes, by column.';
                                readonly additionalProperties: {
                                    readonly type: 'array';
                                    readonly items: {
                                        readonly type: 'string';
                                    };
                                };
                            };
                            readonly oneHot: {
                                readonly type: 'array';
                                readonly items: {
                                    readonly type: readonly ['string', 'integer'];
                                    readonly description: 'Column name, or index from 0; −1 is the last column.';
                                };
                                readonly description: 'Columns of `categories` that become one column of 0 and 1 per value.';
                            };
                            readonly missing: {
                                readonly enum: readonly ['refuse', 'skip'];
                                readonly default: 'refuse';
                                readonly description: 'A line with an empty cell (or ?, NA, NaN, null, none): an error, or left out.';
                            };
                            readonly limit: {
                                readonly type: 'integer';
                                readonly minimum: 1;
                                readonly description: 'Use N examples only: the first ones, see `spread`.';
                            };
                            readonly spread: {
                                readonly type: 'boolean';
                                readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                            };
                        };
                        readonly required: readonly ['format', 'path'];
                        readonly additionalProperties: false;
                    }, {
                        readonly description: 'One JSON object per line.';
                        readonly properties: {
                            readonly format: {
                                readonly const: 'jsonl';
                            };
                            readonly path: {
                                readonly type: 'string';
                                readonly minLength: 1;
                                readonly description: 'Path relative to the config file.';
                            };
                            readonly inputs: {
                                readonly description: 'Name of the array, or one array per model input by input name.';
                                readonly oneOf: readonly [{
                                    readonly type: 'string';
                                    readonly minLength: 1;
                                }, {
                                    readonly type: 'object';
                                    readonly additionalProperties: {
                                        readonly type: 'string';
                                        readonly minLength: 1;
                                    };
                                    readonly minProperties: 1;
                                }];
                                readonly default: 'input';
                            };
                            readonly label: {
                                readonly type: 'string';
                                readonly default: 'label';
                                readonly description: 'Field of the label: a number, a text, or a list of one of them.';
                            };
                            readonly limit: {
                                readonly type: 'integer';
                                readonly minimum: 1;
                                readonly description: 'Use N examples only: the first ones, see `spread`.';
                            };
                            readonly spread: {
                                readonly type: 'boolean';
                                readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                            };
                        };
                        readonly required: readonly ['format', 'path'];
                        readonly additionalProperties: false;
                    }, {
                        readonly description: 'CIFAR-10 binary records (1 label byte, 3,072 bytes of 3×32×32), gzipped or not.';
                        readonly properties: {
                            readonly format: {
                                readonly const: 'cifar';
                            };
                            readonly path: {
                                readonly description: 'Paths relative to the config file; several files are read one after the other.';
                                readonly oneOf: readonly [{
                                    readonly type: 'string';
                                    readonly minLength: 1;
                                    readonly description: 'Path relative to the config file.';
                                }, {
                                    readonly type: 'array';
                                    readonly items: {
                                        readonly type: 'string';
                                        readonly minLength: 1;
                                        readonly description: 'Path relative to the config file.';
                                    };
                                    readonly minItems: 1;
                                }];
                            };
                            readonly metadata: {
                                readonly type: 'string';
                                readonly minLength: 1;
                                readonly description: 'Table (CSV) of columns that `slices` look at: a header line that names them, then one line per example of the files, in their order.';
                            };
                            readonly limit: {
                                readonly type: 'integer';
                                readonly minimum: 1;
                                readonly description: 'Use N examples only: the first ones, see `spread`.';
                            };
                            readonly spread: {
                                readonly type: 'boolean';
                                readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                            };
                        };
                        readonly required: readonly ['format', 'path'];
                        readonly additionalProperties: false;
                    }, {
                        readonly description: 'A folder of PNG and JPEG pictures, one sub-folder per class (or none, without labels).';
                        readonly properties: {
                            readonly format: {
                                readonly const: 'images';
                            };
                            readonly path: {
                                readonly type: 'string';
                                readonly minLength: 1;
                                readonly description: 'Path relative to the config file.';
                            };
                            readonly classes: {
                                readonly type: 'array';
                                readonly items: {
                                    readonly type: 'string';
                                };
                                readonly minItems: 1;
                                readonly description: 'Order of the classes; alphabetical when absent.';
                            };
                            readonly metadata: {
                                readonly type: 'string';
                                readonly minLength: 1;
                                readonly description: 'Table (CSV) of more columns that `slices` look at; its column `file` says which picture a line is of: `cat/17.png`.';
                            };
                            readonly limit: {
                                readonly type: 'integer';
                                readonly minimum: 1;
                                readonly description: 'Use N examples only: the first ones, see `spread`.';
                            };
                            readonly spread: {
                                readonly type: 'boolean';
                                readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                            };
                        };
                        readonly required: readonly ['format', 'path'];
                        readonly additionalProperties: false;
                    }, {
                        readonly description: 'A module of yours that yields batches. It runs in the worker process.';
                        readonly properties: {
                            readonly format: {
                                readonly const: 'module';
                            };
                            readonly path: {
                                readonly type: 'string';
                                readonly minLength: 1;
                                readonly description: 'Path relative to the config file.';
                            };
                            readonly options: {
                                readonly type: 'object';
                                readonly description: 'Handed to the module as it is.';
                            };
                            readonly limit: {
                                readonly type: 'integer';
                                readonly minimum: 1;
                                readonly description: 'Use N examples only: the first ones, see `spread`.';
                            };
                        };
                        readonly required: readonly ['format', 'path'];
                        readonly additionalProperties: false;
                    }];
                    readonly description: 'Chooses the best epoch of training and fine-tuning, and ends them early.';
                };
                readonly test: {
                    readonly type: 'object';
                    readonly required: readonly ['format'];
                    readonly discriminator: {
                        readonly propertyName: 'format';
                    };
                    readonly oneOf: readonly [{
                        readonly description: 'IDX files as MNIST has them, gzipped or not.';
                        readonly properties: {
                            readonly format: {
                                readonly const: 'idx';
                            };
                            readonly inputs: {
                                readonly type: 'string';
                                readonly minLength: 1;
                                readonly description: 'Path relative to the config file.';
                            };
                            readonly labels: {
                                readonly type: 'string';
                                readonly minLength: 1;
                                readonly description: 'Path relative to the config file.';
                            };
                            readonly metadata: {
                                readonly type: 'string';
                                readonly minLength: 1;
                                readonly description: 'Table (CSV) of columns that `slices` look at: a header line that names them, then one line per example of the files, in their order.';
                            };
                            readonly limit: {
                                readonly type: 'integer';
                                readonly minimum: 1;
                                readonly description: 'Use N examples only: the first ones, see `spread`.';
                            };
                            readonly spread: {
                                readonly type: 'boolean';
                                readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                            };
                        };
                        readonly required: readonly ['format', 'inputs'];
                        readonly additionalProperties: false;
                    }, {
                        readonly description: 'NumPy .npy files: one per model input and one for the labels.';
                        readonly properties: {
                            readonly format: {
                                readonly const: 'npy';
                            };
                            readonly inputs: {
                                readonly description: 'Name of the array, or one array per model input by input name.';
                                readonly oneOf: readonly [{
                                    readonly type: 'string';
                                    readonly minLength: 1;
                                }, {
                                    readonly type: 'object';
                                    readonly additionalProperties: {
                                        readonly type: 'string';
                                        readonly minLength: 1;
                                    };
                                    readonly minProperties: 1;
                                }];
                            };
                            readonly labels: {
                                readonly type: 'string';
                                readonly minLength: 1;
                                readonly description: 'Path relative to the config file.';
                            };
                            readonly metadata: {
                                readonly type: 'string';
                                readonly minLength: 1;
                                readonly description: 'Table (CSV) of columns that `slices` look at: a header line that names them, then one line per example of the files, in their order.';
                            };
                            readonly limit: {
                                readonly type: 'integer';
                                readonly minimum: 1;
                                readonly description: 'Use N examples only: the first ones, see `spread`.';
                            };
                            readonly spread: {
                                readonly type: 'boolean';
                                readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                            };
                        };
                        readonly required: readonly ['format', 'inputs'];
                        readonly additionalProperties: false;
                    }, {
                        readonly description: 'One NumPy .npz archive; `inputs` and `labels` name its arrays.';
                        readonly properties: {
                            readonly format: {
                                readonly const: 'npz';
                            };
                            readonly path: {
                                readonly type: 'string';
                                readonly minLength: 1;
                                readonly description: 'Path relative to the config file.';
                            };
                            readonly inputs: {
                                readonly description: 'Name of the array, or one array per model input by input name.';
                                readonly oneOf: readonly [{
                                    readonly type: 'string';
                                    readonly minLength: 1;
                                }, {
                                    readonly type: 'object';
                                    readonly additionalProperties: {
                                        readonly type: 'string';
                                        readonly minLength: 1;
                                    };
                                    readonly minProperties: 1;
                                }];
                            };
                            readonly labels: {
                                readonly type: 'string';
                                readonly minLength: 1;
                                readonly description: 'Name of the label array.';
                            };
                            readonly limit: {
                                readonly type: 'integer';
                                readonly minimum: 1;
                                readonly description: 'Use N examples only: the first ones, see `spread`.';
                            };
                            readonly spread: {
                                readonly type: 'boolean';
                                readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                            };
                        };
                        readonly required: readonly ['format', 'path', 'inputs'];
                        readonly additionalProperties: false;
                    }, {
                        readonly description: 'Values separated by commas, semicolons, tabs or `|`; a header line is recognised unless `header` says otherwise.';
                        readonly properties: {
                            readonly format: {
                                readonly const: 'csv';
                            };
                            readonly path: {
                                readonly type: 'string';
                                readonly minLength: 1;
                                readonly description: 'Path relative to the config file.';
                            };
                            readonly header: {
                                readonly type: 'boolean';
                                readonly description: 'Whether the first line names the columns; found out when absent.';
                            };
                            readonly delimiter: {
                                readonly type: 'string';
                                readonly minLength: 1;
                                readonly maxLength: 1;
                                readonly description: 'The character between cells. When absent, the comma where the first line holds one outside quotes, else the most frequent of semicolon, tab and `|` there.';
                            };
                            readonly label: {
                                readonly description: 'Label column, or several for multi-label and multi-output regression.';
                                readonly oneOf: readonly [{
                                    readonly type: readonly ['string', 'integer'];
                                    readonly description: 'Column name, or index from 0; −1 is the last column.';
                                }, {
                                    readonly type: 'array';
                                    readonly items: {
                                        readonly type: readonly ['string', 'integer'];
                                        readonly description: 'Column name, or index from 0; −1 is the last column.';
                                    };
                                    readonly minItems: 1;
                                }];
                            };
                            readonly features: {
                                readonly type: 'array';
                                readonly items: {
                                    readonly type: readonly ['string', 'integer'];
                                    readonly description: 'Column name, or index from 0; −1 is the last column.';
                                };
                                readonly minItems: 1;
                                readonly description: 'Feature columns in order; all others when absent.';
                            };
                            readonly metadata: {
                                readonly type: 'array';
                                readonly items: {
                                    readonly type: readonly ['string', 'integer'];
                                    readonly description: 'Column name, or index from 0; −1 is the last column.';
                                };
                                readonly minItems: 1;
                                readonly description: 'Columns that are no features, for `slices`; with `features` they need not be listed.';
                            };
                            readonly categories: {
                                readonly type: 'object';
                                readonly description: 'Text columns: the values in the order of their codes, by column.';
                                readonly additionalProperties: {
                                    readonly type: 'array';
                                    readonly items: {
                                        readonly type: 'string';
                                    };
                                };
                            };
                            readonly oneHot: {
                                readonly type: 'array';
                                readonly items: {
                                    readonly type: readonly ['string', 'integer'];
                                    readonly description: 'Column name, or index from 0; −1 is the last column.';
                                };
                                readonly description: 'Columns of `categories` that become one column of 0 and 1 per value.';
                            };
                            readonly missing: {
                                readonly enum: readonly ['refuse', 'skip'];
                                readonly default: 'refuse';
                                readonly description: 'A line with an empty cell (or ?, NA, NaN, null, none): an error, or left out.';
                            };
                            readonly limit: {
                                readonly type: 'integer';
                                readonly minimum: 1;
                                readonly description: 'Use N examples only: the first ones, see `spread`.';
                            };
                            readonly spread: {
                                readonly type: 'boolean';
                                readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                            };
                        };
                        readonly required: readonly ['format', 'path'];
                        readonly additionalProperties: false;
                    }, {
                        readonly description: 'One JSON object per line.';
                        readonly properties: {
                            readonly format: {
                                readonly const: 'jsonl';
                            };
                            readonly path: {
                                readonly type: 'string';
                                readonly minLength: 1;
                                readonly description: 'Path relative to the config file.';
                            };
                            readonly inputs: {
                                readonly description: 'Name of the array, or one array per model input by input name.';
                                readonly oneOf: readonly [{
                                    readonly type: 'string';
                                    readonly minLength: 1;
                                }, {
                                    readonly type: 'object';
                                    readonly additionalProperties: {
                                        readonly type: 'string';
                                        readonly minLength: 1;
                                    };
                                    readonly minProperties: 1;
                                }];
                                readonly default: 'input';
                            };
                            readonly label: {
                                readonly type: 'string';
                                readonly default: 'label';
                                readonly description: 'Field of the label: a number, a text, or a list of one of them.';
                            };
                            readonly limit: {
                                readonly type: 'integer';
                                readonly minimum: 1;
                                readonly description: 'Use N examples only: the first ones, see `spread`.';
                            };
                            readonly spread: {
                                readonly type: 'boolean';
                                readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                            };
                        };
                        readonly required: readonly ['format', 'path'];
                        readonly additionalProperties: false;
                    }, {
                        readonly description: 'CIFAR-10 binary records (1 label byte, 3,072 bytes of 3×32×32), gzipped or not.';
                        readonly properties: {
                            readonly format: {
                                readonly const: 'cifar';
                            };
                            readonly path: {
                                readonly description: 'Paths relative to the config file; several files are read one after the other.';
                                readonly oneOf: readonly [{
                                    readonly type: 'string';
                                    readonly minLength: 1;
                                    readonly description: 'Path relative to the config file.';
                                }, {
                                    readonly type: 'array';
                                    readonly items: {
                                        readonly type: 'string';
                                        readonly minLength: 1;
                                        readonly description: 'Path relative to the config file.';
                                    };
                                    readonly minItems: 1;
                                }];
                            };
                            readonly metadata: {
                                readonly type: 'string';
                                readonly minLength: 1;
                                readonly description: 'Table (CSV) of columns that `slices` look at: a header line that names them, then one line per example of the files, in their order.';
                            };
                            readonly limit: {
                                readonly type: 'integer';
                                readonly minimum: 1;
                                readonly description: 'Use N examples only: the first ones, see `spread`.';
                            };
                            readonly spread: {
                                readonly type: 'boolean';
                                readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                            };
                        };
                        readonly required: readonly ['format', 'path'];
                        readonly additionalProperties: false;
                    }, {
                        readonly description: 'A folder of PNG and JPEG pictures, one sub-folder per class (or none, without labels).';
                        readonly properties: {
                            readonly format: {
                                readonly const: 'images';
                            };
                            readonly path: {
                                readonly type: 'string';
                                readonly minLength: 1;
                                readonly description: 'Path relative to the config file.';
                            };
                            readonly classes: {
                                readonly type: 'array';
                                readonly items: {
                                    readonly type: 'string';
                                };
                                readonly minItems: 1;
                                readonly description: 'Order of the classes; alphabetical when absent.';
                            };
                            readonly metadata: {
                                readonly type: 'string';
                                readonly minLength: 1;
                                readonly description: 'Table (CSV) of more columns that `slices` look at; its column `file` says which picture a line is of: `cat/17.png`.';
                            };
                            readonly limit: {
                                readonly type: 'integer';
                                readonly minimum: 1;
                                readonly description: 'Use N examples only: the first ones, see `spread`.';
                            };
                            readonly spread: {
                                readonly type: 'boolean';
                                readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                            };
                        };
                        readonly required: readonly ['format', 'path'];
                        readonly additionalProperties: false;
                    }, {
                        readonly description: 'A module of yours that yields batches. It runs in the worker process.';
                        readonly properties: {
                            readonly format: {
                                readonly const: 'module';
                            };
                            readonly path: {
                                readonly type: 'string';
                                readonly minLength: 1;
                                readonly description: 'Path relative to the config file.';
                            };
                            readonly options: {
                                readonly type: 'object';
                                readonly description: 'Handed to the module as it is.';
                            };
                            readonly limit: {
                                readonly type: 'integer';
                                readonly minimum: 1;
                                readonly description: 'Use N examples only: the first ones, see `spread`.';
                            };
                        };
                        readonly required: readonly ['format', 'path'];
                        readonly additionalProperties: false;
                    }];
                    readonly description: 'What gates look at; training and fine-tuning never see it.';
                };
                readonly all: {
                    readonly type: 'object';
                    readonly required: readonly ['format'];
                    readonly discriminator: {
                        readonly propertyName: 'format';
                    };
                    readonly oneOf: readonly [{
                        readonly description: 'IDX files as MNIST has them, gzipped or not.';
                        readonly properties: {
                            readonly format: {
                                readonly const: 'idx';
                            };
                            readonly inputs: {
                                readonly type: 'string';
                                readonly minLength: 1;
                                readonly description: 'Path relative to the config file.';
                            };
                            readonly labels: {
                                readonly type: 'string';
                                readonly minLength: 1;
                                readonly description: 'Path relative to the config file.';
                            };
                            readonly metadata: {
                                readonly type: 'string';
                                readonly minLength: 1;
                                readonly description: 'Table (CSV) of columns that `slices` look at: a header line that names them, then one line per example of the files, in their order.';
                            };
                            readonly limit: {
                                readonly type: 'integer';
                                readonly minimum: 1;
                                readonly description: 'Use N examples only: the first ones, see `spread`.';
                            };
                            readonly spread: {
                                readonly type: 'boolean';
                                readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                            };
                        };
                        readonly required: readonly ['format', 'inputs'];
                        readonly additionalProperties: false;
                    }, {
                        readonly description: 'NumPy .npy files: one per model input and one for the labels.';
                        readonly properties: {
                            readonly format: {
                                readonly const: 'npy';
                            };
                            readonly inputs: {
                                readonly description: 'Name of the array, or one array per model input by input name.';
                                readonly oneOf: readonly [{
                                    readonly type: 'string';
                                    readonly minLength: 1;
                                }, {
                                    readonly type: 'object';
                                    readonly additionalProperties: {
                                        readonly type: 'string';
                                        readonly minLength: 1;
                                    };
                                    readonly minProperties: 1;
                                }];
                            };
                            readonly labels: {
                                readonly type: 'string';
                                readonly minLength: 1;
                                readonly description: 'Path relative to the config file.';
                            };
                            readonly metadata: {
                                readonly type: 'string';
                                readonly minLength: 1;
                                readonly description: 'Table (CSV) of columns that `slices` look at: a header line that names them, then one line per example of the files, in their order.';
                            };
                            readonly limit: {
                                readonly type: 'integer';
                                readonly minimum: 1;
                                readonly description: 'Use N examples only: the first ones, see `spread`.';
                            };
                            readonly spread: {
                                readonly type: 'boolean';
                                readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                            };
                        };
                        readonly required: readonly ['format', 'inputs'];
                        readonly additionalProperties: false;
                    }, {
                        readonly description: 'One NumPy .npz archive; `inputs` and `labels` name its arrays.';
                        readonly properties: {
                            readonly format: {
                                readonly const: 'npz';
                            };
                            readonly path: {
                                readonly type: 'string';
                                readonly minLength: 1;
                                readonly description: 'Path relative to the config file.';
                            };
                            readonly inputs: {
                                readonly description: 'Name of the array, or one array per model input by input name.';
                                readonly oneOf: readonly [{
                                    readonly type: 'string';
                                    readonly minLength: 1;
                                }, {
                                    readonly type: 'object';
                                    readonly additionalProperties: {
                                        readonly type: 'string';
                                        readonly minLength: 1;
                                    };
                                    readonly minProperties: 1;
                                }];
                            };
                            readonly labels: {
                                readonly type: 'string';
                                readonly minLength: 1;
                                readonly description: 'Name of the label array.';
                            };
                            readonly limit: {
                                readonly type: 'integer';
                                readonly minimum: 1;
                                readonly description: 'Use N examples only: the first ones, see `spread`.';
                            };
                            readonly spread: {
                                readonly type: 'boolean';
                                readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                            };
                        };
                        readonly required: readonly ['format', 'path', 'inputs'];
                        readonly additionalProperties: false;
                    }, {
                        readonly description: 'Values separated by commas, semicolons, tabs or `|`; a header line is recognised unless `header` says otherwise.';
                        readonly properties: {
                            readonly format: {
                                readonly const: 'csv';
                            };
                            readonly path: {
                                readonly type: 'string';
                                readonly minLength: 1;
                                readonly description: 'Path relative to the config file.';
                            };
                            readonly header: {
                                readonly type: 'boolean';
                                readonly description: 'Whether the first line names the columns; found out when absent.';
                            };
                            readonly delimiter: {
                                readonly type: 'string';
                                readonly minLength: 1;
                                readonly maxLength: 1;
                                readonly description: 'The character between cells. When absent, the comma where the first line holds one outside quotes, else the most frequent of semicolon, tab and `|` there.';
                            };
                            readonly label: {
                                readonly description: 'Label column, or several for multi-label and multi-output regression.';
                                readonly oneOf: readonly [{
                                    readonly type: readonly ['string', 'integer'];
                                    readonly description: 'Column name, or index from 0; −1 is the last column.';
                                }, {
                                    readonly type: 'array';
                                    readonly items: {
                                        readonly type: readonly ['string', 'integer'];
                                        readonly description: 'Column name, or index from 0; −1 is the last column.';
                                    };
                                    readonly minItems: 1;
                                }];
                            };
                            readonly features: {
                                readonly type: 'array';
                                readonly items: {
                                    readonly type: readonly ['string', 'integer'];
                                    readonly description: 'Column name, or index from 0; −1 is the last column.';
                                };
                                readonly minItems: 1;
                                readonly description: 'Feature columns in order; all others when absent.';
                            };
                            readonly metadata: {
                                readonly type: 'array';
                                readonly items: {
                                    readonly type: readonly ['string', 'integer'];
                                    readonly description: 'Column name, or index from 0; −1 is the last column.';
                                };
                                readonly minItems: 1;
                                readonly description: 'Columns that are no features, for `slices`; with `features` they need not be listed.';
                            };
                            readonly categories: {
                                readonly type: 'object';
                                readonly description: 'Text columns: the values in the order of their codes, by column.';
                                readonly additionalProperties: {
                                    readonly type: 'array';
                                    readonly items: {
                                        readonly type: 'string';
                                    };
                                };
                            };
                            readonly oneHot: {
                                readonly type: 'array';
                                readonly items: {
                                    readonly type: readonly ['string', 'integer'];
                                    readonly description: 'Column name, or index from 0; −1 is the last column.';
                                };
                                readonly description: 'Columns of `categories` that become one column of 0 and 1 per value.';
                            };
                            readonly missing: {
                                readonly enum: readonly ['refuse', 'skip'];
                                readonly default: 'refuse';
                                readonly description: 'A line with an empty cell (or ?, NA, NaN, null, none): an error, or left out.';
                            };
                            readonly limit: {
                                readonly type: 'integer';
                                readonly minimum: 1;
                                readonly description: 'Use N examples only: the first ones, see `spread`.';
                            };
                            readonly spread: {
                                readonly type: 'boolean';
                                readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                            };
                        };
                        readonly required: readonly ['format', 'path'];
                        readonly additionalProperties: false;
                    }, {
                        readonly description: 'One JSON object per line.';
                        readonly properties: {
                            readonly format: {
                                readonly const: 'jsonl';
                            };
                            readonly path: {
                                readonly type: 'string';
                                readonly minLength: 1;
                                readonly description: 'Path relative to the config file.';
                            };
                            readonly inputs: {
                                readonly description: 'Name of the array, or one array per model input by input name.';
                                readonly oneOf: readonly [{
                                    readonly type: 'string';
                                    readonly minLength: 1;
                                }, {
                                    readonly type: 'object';
                                    readonly additionalProperties: {
                                        readonly type: 'string';
                                        readonly minLength: 1;
                                    };
                                    readonly minProperties: 1;
                                }];
                                readonly default: 'input';
                            };
                            readonly label: {
                                readonly type: 'string';
                                readonly default: 'label';
                                readonly description: 'Field of the label: a number, a text, or a list of one of them.';
                            };
                            readonly limit: {
                                readonly type: 'integer';
                                readonly minimum: 1;
                                readonly description: 'Use N examples only: the first ones, see `spread`.';
                            };
                            readonly spread: {
                                readonly type: 'boolean';
                                readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                            };
                        };
                        readonly required: readonly ['format', 'path'];
                        readonly additionalProperties: false;
                    }, {
                        readonly description: 'CIFAR-10 binary records (1 label byte, 3,072 bytes of 3×32×32), gzipped or not.';
                        readonly properties: {
                            readonly format: {
                                readonly const: 'cifar';
                            };
                            readonly path: {
                                readonly description: 'Paths relative to the config file; several files are read one after the other.';
                                readonly oneOf: readonly [{
                                    readonly type: 'string';
                                    readonly minLength: 1;
                                    readonly description: 'Path relative to the config file.';
                                }, {
                                    readonly type: 'array';
                                    readonly items: {
                                        readonly type: 'string';
                                        readonly minLength: 1;
                                        readonly description: 'Path relative to the config file.';
                                    };
                                    readonly minItems: 1;
                                }];
                            };
                            readonly metadata: {
                                readonly type: 'string';
                                readonly minLength: 1;
                                readonly description: 'Table (CSV) of columns that `slices` look at: a header line that names them, then one line per example of the files, in their order.';
                            };
                            readonly limit: {
                                readonly type: 'integer';
                                readonly minimum: 1;
                                readonly description: 'Use N examples only: the first ones, see `spread`.';
                            };
                            readonly spread: {
                                readonly type: 'boolean';
                                readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                            };
                        };
                        readonly required: readonly ['format', 'path'];
                        readonly additionalProperties: false;
                    }, {
                        readonly description: 'A folder of PNG and JPEG pictures, one sub-folder per class (or none, without labels).';
                        readonly properties: {
                            readonly format: {
                                readonly const: 'images';
                            };
                            readonly path: {
                                readonly type: 'string';
                                readonly minLength: 1;
                                readonly description: 'Path relative to the config file.';
                            };
                            readonly classes: {
                                readonly type: 'array';
                                readonly items: {
                                    readonly type: 'string';
                                };
                                readonly minItems: 1;
                                readonly description: 'Order of the classes; alphabetical when absent.';
                            };
                            readonly metadata: {
                                readonly type: 'string';
                                readonly minLength: 1;
                                readonly description: 'Table (CSV) of more columns that `slices` look at; its column `file` says which picture a line is of: `cat/17.png`.';
                            };
                            readonly limit: {
                                readonly type: 'integer';
                                readonly minimum: 1;
                                readonly description: 'Use N examples only: the first ones, see `spread`.';
                            };
                            readonly spread: {
                                readonly type: 'boolean';
                                readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                            };
                        };
                        readonly required: readonly ['format', 'path'];
                        readonly additionalProperties: false;
                    }, {
                        readonly description: 'A module of yours that yields batches. It runs in the worker process.';
                        readonly properties: {
                            readonly format: {
                                readonly const: 'module';
                            };
                            readonly path: {
                                readonly type: 'string';
                                readonly minLength: 1;
                                readonly description: 'Path relative to the config file.';
                            };
                            readonly options: {
                                readonly type: 'object';
                                readonly description: 'Handed to the module as it is.';
                            };
                            readonly limit: {
                                readonly type: 'integer';
                                readonly minimum: 1;
                                readonly description: 'Use N examples only: the first ones, see `spread`.';
                            };
                        };
                        readonly required: readonly ['format', 'path'];
                        readonly additionalProperties: false;
                    }];
                    readonly description: 'One set that is split into the three.';
                };
                readonly split: {
                    readonly type: 'object';
                    readonly additionalProperties: false;
                    readonly description: 'How `all` is split. Beside `train` without `validation`: `split.validation` of it becomes the validation split. Seeded, stratified by class where labels are classes.';
                    readonly properties: {
                        readonly train: {
                            readonly type: 'number';
                            readonly minimum: 0;
                            readonly maximum: 1;
                            readonly default: 0.7;
                            readonly description: 'Share for `train`.';
                        };
                        readonly validation: {
                            readonly type: 'number';
                            readonly minimum: 0;
                            readonly maximum: 1;
                            readonly default: 0.1;
                            readonly description: 'Share for `validation`.';
                        };
                        readonly test: {
                            readonly type: 'number';
                            readonly exclusiveMinimum: 0;
                            readonly maximum: 1;
                            readonly default: 0.2;
                            readonly description: 'Share for `test`; the three add up to 1 at most.';
                        };
                        readonly seed: {
                            readonly type: 'integer';
                            readonly default: 0;
                            readonly description: 'The same seed gives the same split on every machine.';
                        };
                    };
                };
                readonly preprocess: {
                    readonly type: 'object';
                    readonly additionalProperties: false;
                    readonly default: {};
                    readonly description: 'From what the files hold to what the model takes, in this order: resize, channels, divide, subtract mean, divide by std, reshape.';
                    readonly properties: {
                        readonly resize: {
                            readonly type: 'object';
                            readonly description: 'Pictures are brought to this size, without antialiasing.';
                            readonly additionalProperties: false;
                            readonly required: readonly ['height', 'width'];
                            readonly properties: {
                                readonly height: {
                                    readonly type: 'integer';
                                    readonly minimum: 1;
                                    readonly description: 'Pixels.';
                                };
                                readonly width: {
                                    readonly type: 'integer';
                                    readonly minimum: 1;
                                    readonly description: 'Pixels.';
                                };
                                readonly method: {
                                    readonly enum: readonly ['bilinear', 'nearest', 'area'];
                                    readonly default: 'bilinear';
                                    readonly description: '`bilinear` and `nearest` as `tf.image.resize` does them; `area` averages what a pixel covers.';
                                };
                            };
                        };
                        readonly channels: {
                            readonly enum: readonly [1, 3];
                            readonly description: 'Grey (ITU-R BT.601 luma) or RGB.';
                        };
                        readonly divide: {
                            readonly type: 'number';
                            readonly exclusiveMinimum: 0;
                            readonly default: 1;
                            readonly description: 'Each value is divided by this, 255 for 8-bit pixels.';
                        };
                        readonly mean: {
                            readonly oneOf: readonly [{
                                readonly type: 'number';
                            }, {
                                readonly type: 'array';
                                readonly items: {
                                    readonly type: 'number';
                                };
                                readonly minItems: 1;
                            }];
                            readonly default: 0;
                            readonly description: 'Subtracted after `divide`; one number, or one per last-axis channel.';
                        };
                        readonly std: {
                            readonly oneOf: readonly [{
                                readonly type: 'number';
                            }, {
                                readonly type: 'array';
                                readonly items: {
                                    readonly type: 'number';
                                };
                                readonly minItems: 1;
                            }];
                            readonly default: 1;
                            readonly description: 'Divided by after `mean`; one number, or one per last-axis channel.';
                        };
                        readonly shape: {
                            readonly type: 'array';
                            readonly items: {
                                readonly type: 'integer';
                                readonly minimum: 1;
                            };
                            readonly description: "Shape of one example; the model's input shape when absent.";
                        };
                        readonly labelMap: {
                            readonly type: 'object';
                            readonly additionalProperties: {
                                readonly type: 'integer';
                                readonly minimum: 0;
                            };
                            readonly description: 'From the label in the data (number or text) to the class index of the model.';
                        };
                        readonly oneHotLabels: {
                            readonly type: 'boolean';
                            readonly default: false;
                            readonly description: 'The labels are stored one-hot.';
                        };
                    };
                };
            };
        };
        readonly task: {
            readonly type: 'object';
            readonly description: "What the model's output means, and so which metrics there are.";
            readonly required: readonly ['kind'];
            readonly discriminator: {
                readonly propertyName: 'kind';
            };
            readonly oneOf: readonly [{
                readonly description: 'One class per example.';
                readonly properties: {
                    readonly kind: {
                        readonly const: 'classification';
                    };
                    readonly output: {
                        readonly type: 'string';
                        readonly description: 'Which output of a model with several; by name.';
                    };
                    readonly classes: {
                        readonly type: 'array';
                        readonly items: {
                            readonly type: 'string';
                        };
                        readonly minItems: 2;
                        readonly description: 'Names of the classes in the order of the outputs.';
                    };
                    readonly topK: {
                        readonly type: 'array';
                        readonly items: {
                            readonly type: 'integer';
                            readonly minimum: 2;
                        };
                        readonly default: readonly [];
                        readonly description: 'Also measure top-k accuracy for these k.';
                    };
                    readonly logits: {
                        readonly type: 'boolean';
                        readonly description: 'Whether the output is logits; found out from the values when absent.';
                    };
                    readonly metrics: {
                        readonly type: 'array';
                        readonly default: readonly [];
                        readonly description: 'Metrics of your own: modules that are run in the worker process.';
                        readonly items: {
                            readonly type: 'object';
                            readonly additionalProperties: false;
                            readonly required: readonly ['name', 'module', 'better'];
                            readonly properties: {
                                readonly name: {
                                    readonly type: 'string';
                                    readonly pattern: '^[a-z][A-Za-z0-9]*$';
                                    readonly description: 'As gates and the report name it.';
                                };
                                readonly module: {
                                    readonly type: 'string';
                                    readonly minLength: 1;
                                    readonly description: 'Its default export computes the metric.';
                                };
                                readonly better: {
                                    readonly enum: readonly ['higher', 'lower'];
                                    readonly description: 'Which direction is an improvement.';
                                };
                                readonly unit: {
                                    readonly enum: readonly ['fraction', 'number'];
                                    readonly default: 'number';
                                    readonly description: '`fraction` is shown as a percentage, its changes in percentage points.';
                                };
                            };
                        };
                    };
                };
                readonly required: readonly ['kind'];
                readonly additionalProperties: false;
            }, {
                readonly description: 'Any number of labels per example.';
                readonly properties: {
                    readonly kind: {
                        readonly const: 'multiLabel';
                    };
                    readonly output: {
                        readonly type: 'string';
                        readonly description: 'Which output of a model with several; by name.';
                    };
                    readonly classes: {
                        readonly type: 'array';
                        readonly items: {
                            readonly type: 'string';
                        };
                        readonly minItems: 1;
                        readonly description: 'Names of the labels in the order of the outputs.';
                    };
                    readonly threshold: {
                        readonly type: 'number';
                        readonly minimum: 0;
                        readonly maximum: 1;
                        readonly default: 0.5;
                        readonly description: 'A label counts as predicted from this probability on.';
                    };
                    readonly logits: {
                        readonly type: 'boolean';
                        readonly description: 'Whether the output is logits; found out from the values when absent.';
                    };
                    readonly metrics: {
                        readonly type: 'array';
                        readonly default: readonly [];
                        readonly description: 'Metrics of your own: modules that are run in the worker process.';
                        readonly items: {
                            readonly type: 'object';
                            readonly additionalProperties: false;
                            readonly required: readonly ['name', 'module', 'better'];
                            readonly properties: {
                                readonly name: {
                                    readonly type: 'string';
                                    readonly pattern: '^[a-z][A-Za-z0-9]*$';
                                    readonly description: 'As gates and the report name it.';
                                };
                                readonly module: {
                                    readonly type: 'string';
                                    readonly minLength: 1;
                                    readonly description: 'Its default export computes the metric.';
                                };
                                readonly better: {
                                    readonly enum: readonly ['higher', 'lower'];
                                    readonly description: 'Which direction is an improvement.';
                                };
                                readonly unit: {
                                    readonly enum: readonly ['fraction', 'number'];
                                    readonly default: 'number';
                                    readonly description: '`fraction` is shown as a percentage, its changes in percentage points.';
                                };
                            };
                        };
                    };
                };
                readonly required: readonly ['kind'];
                readonly additionalProperties: false;
            }, {
                readonly description: 'Numbers; also for models whose outputs have no labels (output drift is measured).';
                readonly properties: {
                    readonly kind: {
                        readonly const: 'regression';
                    };
                    readonly output: {
                        readonly type: 'string';
                        readonly description: 'Which output of a model with several; by name.';
                    };
                    readonly metrics: {
                        readonly type: 'array';
                        readonly default: readonly [];
                        readonly description: 'Metrics of your own: modules that are run in the worker process.';
                        readonly items: {
                            readonly type: 'object';
                            readonly additionalProperties: false;
                            readonly required: readonly ['name', 'module', 'better'];
                            readonly properties: {
                                readonly name: {
                                    readonly type: 'string';
                                    readonly pattern: '^[a-z][A-Za-z0-9]*$';
                                    readonly description: 'As gates and the report name it.';
                                };
                                readonly module: {
                                    readonly type: 'string';
                                    readonly minLength: 1;
                                    readonly description: 'Its default export computes the metric.';
                                };
                                readonly better: {
                                    readonly enum: readonly ['higher', 'lower'];
                                    readonly description: 'Which direction is an improvement.';
                                };
                                readonly unit: {
                                    readonly enum: readonly ['fraction', 'number'];
                                    readonly default: 'number';
                                    readonly description: '`fraction` is shown as a percentage, its changes in percentage points.';
                                };
                            };
                        };
                    };
                };
                readonly required: readonly ['kind'];
                readonly additionalProperties: false;
            }];
        };
        readonly recipe: {
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
        readonly fineTune: {
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
        readonly evaluation: {
            readonly type: 'object';
            readonly additionalProperties: false;
            readonly default: {};
            readonly description: 'How models are evaluated and timed.';
            readonly properties: {
                readonly batchSize: {
                    readonly type: 'integer';
                    readonly minimum: 1;
                    readonly default: 256;
                    readonly description: 'Examples per prediction.';
                };
                readonly latency: {
                    readonly type: 'object';
                    readonly additionalProperties: false;
                    readonly default: {};
                    readonly properties: {
                        readonly enabled: {
                            readonly type: 'boolean';
                            readonly default: true;
                            readonly description: 'Time original, baseline and candidate in turns.';
                        };
                        readonly batchSize: {
                            readonly type: 'integer';
                            readonly minimum: 1;
                            readonly default: 1;
                            readonly description: 'Examples per timed prediction.';
                        };
                        readonly seconds: {
                            readonly type: 'number';
                            readonly exclusiveMinimum: 0;
                            readonly default: 1;
                            readonly description: 'Time budget of the interleaved measurement.';
                        };
                        readonly precision: {
                            readonly type: 'number';
                            readonly minimum: 0;
                            readonly exclusiveMaximum: 1;
                            readonly default: 0.02;
                            readonly description: 'The measurement ends before its time when every ratio is known this well: 0.02 for ±2 %.';
                        };
                    };
                };
            };
        };
        readonly behaviour: {
            readonly type: 'array';
            readonly items: {
                readonly type: 'object';
                readonly required: readonly ['kind'];
                readonly discriminator: {
                    readonly propertyName: 'kind';
                };
                readonly oneOf: readonly [{
                    readonly description: 'Invariance: the prediction stays when noise is added to every value of the input.';
                    readonly properties: {
                        readonly kind: {
                            readonly const: 'noise';
                        };
                        readonly name: {
                            readonly type: 'string';
                            readonly pattern: '^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$';
                            readonly description: 'The metric is called `behaviour.<name>`; the kind when absent.';
                        };
                        readonly amount: {
                            readonly type: 'number';
                            readonly exclusiveMinimum: 0;
                            readonly maximum: 1;
                            readonly default: 0.02;
                            readonly description: "Standard deviation, as a share of the input's range in the examples; values stay in the range.";
                        };
                        readonly input: {
                            readonly type: 'string';
                            readonly minLength: 1;
                            readonly description: 'Input of a model with several, by name.';
                        };
                        readonly tolerance: {
                            readonly type: 'number';
                            readonly minimum: 0;
                            readonly description: "Regression: how far the output may move, in its own unit; a twentieth of the standard deviation of the original's outputs when absent.";
                        };
                        readonly examples: {
                            readonly type: 'integer';
                            readonly minimum: 1;
                            readonly default: 256;
                            readonly description: 'Test examples to try, drawn once for all tests and models.';
                        };
                        readonly seed: {
                            readonly type: 'integer';
                            readonly default: 0;
                            readonly description: 'Of the random changes.';
                        };
                    };
                    readonly required: readonly ['kind'];
                    readonly additionalProperties: false;
                }, {
                    readonly description: 'Invariance: the prediction stays when the picture is shifted; its edge is repeated.';
                    readonly properties: {
                        readonly kind: {
                            readonly const: 'shift';
                        };
                        readonly name: {
                            readonly type: 'string';
                            readonly pattern: '^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$';
                            readonly description: 'The metric is called `behaviour.<name>`; the kind when absent.';
                        };
                        readonly pixels: {
                            readonly type: 'integer';
                            readonly minimum: 1;
                            readonly default: 1;
                            readonly description: 'Largest shift in each direction.';
                        };
                        readonly input: {
                            readonly type: 'string';
                            readonly minLength: 1;
                            readonly description: 'Input of a model with several, by name.';
                        };
                        readonly tolerance: {
                            readonly type: 'number';
                            readonly minimum: 0;
                            readonly description: "Regression: how far the output may move, in its own unit; a twentieth of the standard deviation of the original's outputs when absent.";
                        };
                        readonly examples: {
                            readonly type: 'integer';
                            readonly minimum: 1;
                            readonly default: 256;
                            readonly description: 'Test examples to try, drawn once for all tests and models.';
                        };
                        readonly seed: {
                            readonly type: 'integer';
                            readonly default: 0;
                            readonly description: 'Of the random changes.';
                        };
                    };
                    readonly required: readonly ['kind'];
                    readonly additionalProperties: false;
                }, {
                    readonly description: 'Invariance: the prediction stays when the picture gets lighter or darker.';
                    readonly properties: {
                        readonly kind: {
                            readonly const: 'brightness';
                        };
                        readonly name: {
                            readonly type: 'string';
                            readonly pattern: '^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$';
                            readonly description: 'The metric is called `behaviour.<name>`; the kind when absent.';
                        };
                        readonly amount: {
                            readonly type: 'number';
                            readonly exclusiveMinimum: 0;
                            readonly maximum: 1;
                            readonly default: 0.1;
                            readonly description: "As a share of the input's range in the examples; half of them lighter, half darker.";
                        };
                        readonly input: {
                            readonly type: 'string';
                            readonly minLength: 1;
                            readonly description: 'Input of a model with several, by name.';
                        };
                        readonly tolerance: {
                            readonly type: 'number';
                            readonly minimum: 0;
                            readonly description: "Regression: how far the output may move, in its own unit; a twentieth of the standard deviation of the original's outputs when absent.";
                        };
                        readonly examples: {
                            readonly type: 'integer';
                            readonly minimum: 1;
                            readonly default: 256;
                            readonly description: 'Test examples to try, drawn once for all tests and models.';
                        };
                        readonly seed: {
                            readonly type: 'integer';
                            readonly default: 0;
                            readonly description: 'Of the random changes.';
                        };
                    };
                    readonly required: readonly ['kind'];
                    readonly additionalProperties: false;
                }, {
                    readonly description: 'Invariance: the prediction stays when the features of a table move a little.';
                    readonly properties: {
                        readonly kind: {
                            readonly const: 'jitter';
                        };
                        readonly name: {
                            readonly type: 'string';
                            readonly pattern: '^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$';
                            readonly description: 'The metric is called `behaviour.<name>`; the kind when absent.';
                        };
                        readonly amount: {
                            readonly type: 'number';
                            readonly exclusiveMinimum: 0;
                            readonly maximum: 1;
                            readonly default: 0.02;
                            readonly description: "Standard deviation, as a share of the feature's own standard deviation.";
                        };
                        readonly features: {
                            readonly type: 'array';
                            readonly items: {
                                readonly type: readonly ['string', 'integer'];
                            };
                            readonly minItems: 1;
                            readonly description: 'By index, or by name where the data list `features`; when absent, all that have more than two values.';
                        };
                        readonly input: {
                            readonly type: 'string';
                            readonly minLength: 1;
                            readonly description: 'Input of a model with several, by name.';
                        };
                        readonly tolerance: {
                            readonly type: 'number';
                            readonly minimum: 0;
                            readonly description: "Regression: how far the output may move, in its own unit; a twentieth of the standard deviation of the original's outputs when absent.";
                        };
                        readonly examples: {
                            readonly type: 'integer';
                            readonly minimum: 1;
                            readonly default: 256;
                            readonly description: 'Test examples to try, drawn once for all tests and models.';
                        };
                        readonly seed: {
                            readonly type: 'integer';
                            readonly default: 0;
                            readonly description: 'Of the random changes.';
                        };
                    };
                    readonly required: readonly ['kind'];
                    readonly additionalProperties: false;
                }, {
                    readonly description: 'Minimum functionality: examples that a model must get right, with their labels.';
                    readonly properties: {
                        readonly kind: {
                            readonly const: 'minimum';
                        };
                        readonly name: {
                            readonly type: 'string';
                            readonly pattern: '^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$';
                            readonly description: 'The metric is called `behaviour.<name>`; the kind when absent.';
                        };
                        readonly data: {
                            readonly type: 'object';
                            readonly required: readonly ['format'];
                            readonly discriminator: {
                                readonly propertyName: 'format';
                            };
                            readonly oneOf: readonly [{
                                readonly description: 'IDX files as MNIST has them, gzipped or not.';
                                readonly properties: {
                                    readonly format: {
                                        readonly const: 'idx';
                                    };
                                    readonly inputs: {
                                        readonly type: 'string';
                                        readonly minLength: 1;
                                        readonly description: 'Path relative to the config file.';
                                    };
                                    readonly labels: {
                                        readonly type: 'string';
                                        readonly minLength: 1;
                                        readonly description: 'Path relative to the config file.';
                                    };
                                    readonly metadata: {
                                        readonly type: 'string';
                                        readonly minLength: 1;
                                        readonly description: 'Table (CSV) of columns that `slices` look at: a header line that names them, then one line per example of the files, in their order.';
                                    };
                                    readonly limit: {
                                        readonly type: 'integer';
                                        readonly minimum: 1;
                                        readonly description: 'Use N examples only: the first ones, see `spread`.';
                                    };
                                    readonly spread: {
                                        readonly type: 'boolean';
                                        readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                                    };
                                };
                                readonly required: readonly ['format', 'inputs'];
                                readonly additionalProperties: false;
                            }, {
                                readonly description: 'NumPy .npy files: one per model input and one for the labels.';
                                readonly properties: {
                                    readonly format: {
                                        readonly const: 'npy';
                                    };
                                    readonly inputs: {
                                        readonly description: 'Name of the array, or one array per model input by input name.';
                                        readonly oneOf: readonly [{
                                            readonly type: 'string';
                                            readonly minLength: 1;
                                        }, {
                                            readonly type: 'object';
                                            readonly additionalProperties: {
                                                readonly type: 'string';
                                                readonly minLength: 1;
                                            };
                                            readonly minProperties: 1;
                                        }];
                                    };
                                    readonly labels: {
                                        readonly type: 'string';
                                        readonly minLength: 1;
                                        readonly description: 'Path relative to the config file.';
                                    };
                                    readonly metadata: {
                                        readonly type: 'string';
                                        readonly minLength: 1;
                                        readonly description: 'Table (CSV) of columns that `slices` look at: a header line that names them, then one line per example of the files, in their order.';
                                    };
                                    readonly limit: {
                                        readonly type: 'integer';
                                        readonly minimum: 1;
                                        readonly description: 'Use N examples only: the first ones, see `spread`.';
                                    };
                                    readonly spread: {
                                        readonly type: 'boolean';
                                        readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                                    };
                                };
                                readonly required: readonly ['format', 'inputs'];
                                readonly additionalProperties: false;
                            }, {
                                readonly description: 'One NumPy .npz archive; `inputs` and `labels` name its arrays.';
                                readonly properties: {
                                    readonly format: {
                                        readonly const: 'npz';
                                    };
                                    readonly path: {
                                        readonly type: 'string';
                                        readonly minLength: 1;
                                        readonly description: 'Path relative to the config file.';
                                    };
                                    readonly inputs: {
                                        readonly description: 'Name of the array, or one array per model input by input name.';
                                        readonly oneOf: readonly [{
                                            readonly type: 'string';
                                            readonly minLength: 1;
                                        }, {
                                            readonly type: 'object';
                                            readonly additionalProperties: {
                                                readonly type: 'string';
                                                readonly minLength: 1;
                                            };
                                            readonly minProperties: 1;
                                        }];
                                    };
                                    readonly labels: {
                                        readonly type: 'string';
                                        readonly minLength: 1;
                                        readonly description: 'Name of the label array.';
                                    };
                                    readonly limit: {
                                        readonly type: 'integer';
                                        readonly minimum: 1;
                                        readonly description: 'Use N examples only: the first ones, see `spread`.';
                                    };
                                    readonly spread: {
                                        readonly type: 'boolean';
                                        readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                                    };
                                };
                                readonly required: readonly ['format', 'path', 'inputs'];
                                readonly additionalProperties: false;
                            }, {
                                readonly description: 'Values separated by commas, semicolons, tabs or `|`; a header line is recognised unless `header` says otherwise.';
                                readonly properties: {
                                    readonly format: {
                                        readonly const: 'csv';
                                    };
                                    readonly path: {
                                        readonly type: 'string';
                                        readonly minLength: 1;
                                        readonly description: 'Path relative to the config file.';
                                    };
                                    readonly header: {
                                        readonly type: 'boolean';
                                        readonly description: 'Whether the first line names the columns; found out when absent.';
                                    };
                                    readonly delimiter: {
                                        readonly type: 'string';
                                        readonly minLength: 1;
                                        readonly maxLength: 1;
                                        readonly description: 'The character between cells. When absent, the comma where the first line holds one outside quotes, else the most frequent of semicolon, tab and `|` there.';
                                    };
                                    readonly label: {
                                        readonly description: 'Label column, or several for multi-label and multi-output regression.';
                                        readonly oneOf: readonly [{
                                            readonly type: readonly ['string', 'integer'];
                                            readonly description: 'Column name, or index from 0; −1 is the last column.';
                                        }, {
                                            readonly type: 'array';
                                            readonly items: {
                                                readonly type: readonly ['string', 'integer'];
                                                readonly description: 'Column name, or index from 0; −1 is the last column.';
                                            };
                                            readonly minItems: 1;
                                        }];
                                    };
                                    readonly features: {
                                        readonly type: 'array';
                                        readonly items: {
                                            readonly type: readonly ['string', 'integer'];
                                            readonly description: 'Column name, or index from 0; −1 is the last column.';
                                        };
                                        readonly minItems: 1;
                                        readonly description: 'Feature columns in order; all others when absent.';
                                    };
                                    readonly metadata: {
                                        readonly type: 'array';
                                        readonly items: {
                                            readonly type: readonly ['string', 'integer'];
                                            readonly description: 'Column name, or index from 0; −1 is the last column.';
                                        };
                                        readonly minItems: 1;
                                        readonly description: 'Columns that are no features, for `slices`; with `features` they need not be listed.';
                                    };
                                    readonly categories: {
                                        readonly type: 'object';
                                        readonly description: 'Text columns: the values in the order of their codes, by column.';
                                        readonly additionalProperties: {
                                            readonly type: 'array';
                                            readonly items: {
                                                readonly type: 'string';
                                            };
                                        };
                                    };
                                    readonly oneHot: {
                                        readonly type: 'array';
                                        readonly items: {
                                            readonly type: readonly ['string', 'integer'];
                                            readonly description: 'Column name, or index from 0; −1 is the last column.';
                                        };
                                        readonly description: 'Columns of `categories` that become one column of 0 and 1 per value.';
                                    };
                                    readonly missing: {
                                        readonly enum: readonly ['refuse', 'skip'];
                                        readonly default: 'refuse';
                                        readonly description: 'A line with an empty cell (or ?, NA, NaN, null, none): an error, or left out.';
                                    };
                                    readonly limit: {
                                        readonly type: 'integer';
                                        readonly minimum: 1;
                                        readonly description: 'Use N examples only: the first ones, see `spread`.';
                                    };
                                    readonly spread: {
                                        readonly type: 'boolean';
                                        readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                                    };
                                };
                                readonly required: readonly ['format', 'path'];
                                readonly additionalProperties: false;
                            }, {
                                readonly description: 'One JSON object per line.';
                                readonly properties: {
                                    readonly format: {
                                        readonly const: 'jsonl';
                                    };
                                    readonly path: {
                                        readonly type: 'string';
                                        readonly minLength: 1;
                                        readonly description: 'Path relative to the config file.';
                                    };
                                    readonly inputs: {
                                        readonly description: 'Name of the array, or one array per model input by input name.';
                                        readonly oneOf: readonly [{
                                            readonly type: 'string';
                                            readonly minLength: 1;
                                        }, {
                                            readonly type: 'object';
                                            readonly additionalProperties: {
                                                readonly type: 'string';
                                                readonly minLength: 1;
                                            };
                                            readonly minProperties: 1;
                                        }];
                                        readonly default: 'input';
                                    };
                                    readonly label: {
                                        readonly type: 'string';
                                        readonly default: 'label';
                                        readonly description: 'Field of the label: a number, a text, or a list of one of them.';
                                    };
                                    readonly limit: {
                                        readonly type: 'integer';
                                        readonly minimum: 1;
                                        readonly description: 'Use N examples only: the first ones, see `spread`.';
                                    };
                                    readonly spread: {
                                        readonly type: 'boolean';
                                        readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                                    };
                                };
                                readonly required: readonly ['format', 'path'];
                                readonly additionalProperties: false;
                            }, {
                                readonly description: 'CIFAR-10 binary records (1 label byte, 3,072 bytes of 3×32×32), gzipped or not.';
                                readonly properties: {
                                    readonly format: {
                                        readonly const: 'cifar';
                                    };
                                    readonly path: {
                                        readonly description: 'Paths relative to the config file; several files are read one after the other.';
                                        readonly oneOf: readonly [{
                                            readonly type: 'string';
                                            readonly minLength: 1;
                                            readonly description: 'Path relative to the config file.';
                                        }, {
                                            readonly type: 'array';
                                            readonly items: {
                                                readonly type: 'string';
                                                readonly minLength: 1;
                                                readonly description: 'Path relative to the config file.';
                                            };
                                            readonly minItems: 1;
                                        }];
                                    };
                                    readonly metadata: {
                                        readonly type: 'string';
                                        readonly minLength: 1;
                                        readonly description: 'Table (CSV) of columns that `slices` look at: a header line that names them, then one line per example of the files, in their order.';
                                    };
                                    readonly limit: {
                                        readonly type: 'integer';
                                        readonly minimum: 1;
                                        readonly description: 'Use N examples only: the first ones, see `spread`.';
                                    };
                                    readonly spread: {
                                        readonly type: 'boolean';
                                        readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                                    };
                                };
                                readonly required: readonly ['format', 'path'];
                                readonly additionalProperties: false;
                            }, {
                                readonly description: 'A folder of PNG and JPEG pictures, one sub-folder per class (or none, without labels).';
                                readonly properties: {
                                    readonly format: {
                                        readonly const: 'images';
                                    };
                                    readonly path: {
                                        readonly type: 'string';
                                        readonly minLength: 1;
                                        readonly description: 'Path relative to the config file.';
                                    };
                                    readonly classes: {
                                        readonly type: 'array';
                                        readonly items: {
                                            readonly type: 'string';
                                        };
                                        readonly minItems: 1;
                                        readonly description: 'Order of the classes; alphabetical when absent.';
                                    };
                                    readonly metadata: {
                                        readonly type: 'string';
                                        readonly minLength: 1;
                                        readonly description: 'Table (CSV) of more columns that `slices` look at; its column `file` says which picture a line is of: `cat/17.png`.';
                                    };
                                    readonly limit: {
                                        readonly type: 'integer';
                                        readonly minimum: 1;
                                        readonly description: 'Use N examples only: the first ones, see `spread`.';
                                    };
                                    readonly spread: {
                                        readonly type: 'boolean';
                                        readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                                    };
                                };
                                readonly required: readonly ['format', 'path'];
                                readonly additionalProperties: false;
                            }, {
                                readonly description: 'A module of yours that yields batches. It runs in the worker process.';
                                readonly properties: {
                                    readonly format: {
                                        readonly const: 'module';
                                    };
                                    readonly path: {
                                        readonly type: 'string';
                                        readonly minLength: 1;
                                        readonly description: 'Path relative to the config file.';
                                    };
                                    readonly options: {
                                        readonly type: 'object';
                                        readonly description: 'Handed to the module as it is.';
                                    };
                                    readonly limit: {
                                        readonly type: 'integer';
                                        readonly minimum: 1;
                                        readonly description: 'Use N examples only: the first ones, see `spread`.';
                                    };
                                };
                                readonly required: readonly ['format', 'path'];
                                readonly additionalProperties: false;
                            }];
                            readonly description: 'The examples; preprocessed as the test split is.';
                        };
                        readonly tolerance: {
                            readonly type: 'number';
                            readonly minimum: 0;
                            readonly description: "Regression: how far the output may move, in its own unit; a twentieth of the standard deviation of the original's outputs when absent.";
                        };
                    };
                    readonly required: readonly ['kind', 'data'];
                    readonly additionalProperties: false;
                }, {
                    readonly description: 'Directional expectation: a change of one feature moves the output as it must.';
                    readonly properties: {
                        readonly kind: {
                            readonly const: 'direction';
                        };
                        readonly name: {
                            readonly type: 'string';
                            readonly pattern: '^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$';
                            readonly description: 'The metric is called `behaviour.<name>`; the kind when absent.';
                        };
                        readonly feature: {
                            readonly type: readonly ['string', 'integer'];
                            readonly description: 'By index, or by name where the data list `features`.';
                        };
                        readonly delta: {
                            readonly type: 'number';
                            readonly description: 'Added to the feature, in the unit of the data file.';
                        };
                        readonly expect: {
                            readonly enum: readonly ['raise', 'lower', 'notRaise', 'notLower'];
                            readonly description: 'What must become of the output.';
                        };
                        readonly output: {
                            readonly type: readonly ['string', 'integer'];
                            readonly description: 'The class (its probability) or the number that is meant; the last of one or two when absent.';
                        };
                        readonly input: {
                            readonly type: 'string';
                            readonly minLength: 1;
                            readonly description: 'Input of a model with several, by name.';
                        };
                        readonly tolerance: {
                            readonly type: 'number';
                            readonly minimum: 0;
                            readonly default: 0;
                            readonly description: 'Changes of the output up to this count as none.';
                        };
                        readonly examples: {
                            readonly type: 'integer';
                            readonly minimum: 1;
                            readonly default: 256;
                            readonly description: 'Test examples to try, drawn once for all tests and models.';
                        };
                    };
                    readonly required: readonly ['kind', 'feature', 'delta', 'expect'];
                    readonly additionalProperties: false;
                }];
            };
            readonly description: 'Behavioural tests; each is a metric `behaviour.<name>`: the share of examples that pass it.';
        };
        readonly slices: {
            readonly type: 'array';
            readonly maxItems: 200;
            readonly description: 'Named parts of the test split: by label, by a column of metadata, or by an expression over both. Gates may be set on them.';
            readonly items: {
                readonly type: 'object';
                readonly additionalProperties: false;
                readonly required: readonly ['name'];
                readonly properties: {
                    readonly name: {
                        readonly type: 'string';
                        readonly pattern: '^[A-Za-z0-9][A-Za-z0-9 ._:/-]{0,59}$';
                        readonly description: 'As gates and the report name it; `any` and `classes` are taken.';
                    };
                    readonly label: {
                        readonly description: 'Examples of these classes, by index or name.';
                        readonly oneOf: readonly [{
                            readonly type: readonly ['string', 'integer'];
                        }, {
                            readonly type: 'array';
                            readonly items: {
                                readonly type: readonly ['string', 'integer'];
                            };
                            readonly minItems: 1;
                        }];
                    };
                    readonly column: {
                        readonly type: 'string';
                        readonly minLength: 1;
                        readonly description: 'Column of the data whose value is looked at; goes with `equals`.';
                    };
                    readonly equals: {
                        readonly description: 'The value of `column`, or several of which one must be it.';
                        readonly oneOf: readonly [{
                            readonly type: readonly ['string', 'number', 'boolean'];
                        }, {
                            readonly type: 'array';
                            readonly items: {
                                readonly type: readonly ['string', 'number', 'boolean'];
                            };
                            readonly minItems: 1;
                        }];
                    };
                    readonly where: {
                        readonly type: 'string';
                        readonly minLength: 1;
                        readonly maxLength: 1000;
                        readonly description: 'Expression over columns, `label` and `id`: `brightness < 0.2 && site == "lab"`.';
                    };
                };
            };
        };
        readonly gates: {
            readonly type: 'array';
            readonly items: {
                readonly type: 'object';
                readonly additionalProperties: false;
                readonly required: readonly ['metric', 'limit'];
                readonly properties: {
                    readonly metric: {
                        readonly type: 'string';
                        readonly description: 'Name of a metric: `accuracy`, `sizeBrotli` …';
                    };
                    readonly against: {
                        readonly enum: readonly ['value', 'original', 'baseline', 'release', 'best'];
                        readonly default: 'baseline';
                        readonly description: 'What the candidate is held against: a fixed value, the original, the stored baseline, the record of the last release, or the best record of the window of history.';
                    };
                    readonly limit: {
                        readonly type: readonly ['number', 'string'];
                        readonly description: 'Against a value: the worst value allowed (`0.95`, `95 %`, `200 kB`). Against original or baseline: how much worse the candidate may be (`1 pp`, `2 %` of the reference, `1 kB`, the wider of two: `2 % or 256 B`); a negative limit demands an improvement (`-70 %`).';
                    };
                    readonly level: {
                        readonly enum: readonly ['error', 'warn'];
                        readonly default: 'error';
                        readonly description: '`error` fails the check, `warn` does not.';
                    };
                    readonly slice: {
                        readonly type: 'string';
                        readonly minLength: 1;
                        readonly description: 'Judge this part of the test split alone: the name of a slice, `any` (the worst of all slices) or `classes` (the worst of all true classes).';
                    };
                };
            };
            readonly description: 'Sensible gates apply when this is absent; the report says so.';
        };
        readonly release: {
            readonly type: 'object';
            readonly additionalProperties: false;
            readonly description: 'What holds for a release (`mode: release`, `run --profile release`).';
            readonly properties: {
                readonly gates: {
                    readonly type: 'array';
                    readonly minItems: 1;
                    readonly items: {
                        readonly type: 'object';
                        readonly additionalProperties: false;
                        readonly required: readonly ['metric', 'limit'];
                        readonly properties: {
                            readonly metric: {
                                readonly type: 'string';
                                readonly description: 'Name of a metric: `accuracy`, `sizeBrotli` …';
                            };
                            readonly against: {
                                readonly enum: readonly ['value', 'original', 'baseline', 'release', 'best'];
                                readonly default: 'baseline';
                                readonly description: 'What the candidate is held against: a fixed value, the original, the stored baseline, the record of the last release, or the best record of the window of history.';
                            };
                            readonly limit: {
                                readonly type: readonly ['number', 'string'];
                                readonly description: 'Against a value: the worst value allowed (`0.95`, `95 %`, `200 kB`). Against original or baseline: how much worse the candidate may be (`1 pp`, `2 %` of the reference, `1 kB`, the wider of two: `2 % or 256 B`); a negative limit demands an improvement (`-70 %`).';
                            };
                            readonly level: {
                                readonly enum: readonly ['error', 'warn'];
                                readonly default: 'error';
                                readonly description: '`error` fails the check, `warn` does not.';
                            };
                            readonly slice: {
                                readonly type: 'string';
                                readonly minLength: 1;
                                readonly description: 'Judge this part of the test split alone: the name of a slice, `any` (the worst of all slices) or `classes` (the worst of all true classes).';
                            };
                        };
                    };
                    readonly description: 'Gates of a release. Absent: those of `gates`, each as an `error`, and what is held against the baseline is held against the last release too, with the same limit.';
                };
            };
        };
        readonly search: {
            readonly type: 'object';
            readonly additionalProperties: false;
            readonly description: 'What `compression-gate search` looks for. A run of the gate does not look at it.';
            readonly properties: {
                readonly split: {
                    readonly enum: readonly ['validation', 'train'];
                    readonly default: 'validation';
                    readonly description: 'The examples that trials are judged by. `train` is for data without a validation split, and for recipes that are not fine-tuned. Never `test`, which is for the gates.';
                };
                readonly objectives: {
                    readonly type: 'array';
                    readonly minItems: 1;
                    readonly maxItems: 4;
                    readonly uniqueItems: true;
                    readonly items: {
                        readonly type: 'string';
                    };
                    readonly description: 'Metrics that recipes are compared by, each in its own direction; absent: the headline metric and `sizeBrotli`.';
                };
                readonly constraints: {
                    readonly type: 'array';
                    readonly items: {
                        readonly type: 'object';
                        readonly additionalProperties: false;
                        readonly required: readonly ['metric', 'limit'];
                        readonly properties: {
                            readonly metric: {
                                readonly type: 'string';
                                readonly description: 'Name of a metric: `accuracy`, `sizeBrotli` …';
                            };
                            readonly against: {
                                readonly enum: readonly ['value', 'original'];
                                readonly default: 'original';
                                readonly description: 'What the candidate is held against: a fixed value, or the original on the same examples.';
                            };
                            readonly limit: {
                                readonly type: readonly ['number', 'string'];
                                readonly description: 'As in a gate: `0.95`, `1 pp`, `-85 %`, `200 kB`.';
                            };
                        };
                    };
                    readonly description: 'What the chosen recipe must keep. Absent: the gates against a value or the original, as far as the examples of the search can tell.';
                };
                readonly prefer: {
                    readonly type: 'string';
                    readonly description: 'Of all recipes within the constraints the best in this objective is chosen. Absent: in the first of size or latency, where there are constraints; else the compromise that is nearest to the best of all objectives.';
                };
                readonly space: {
                    readonly type: 'object';
                    readonly additionalProperties: false;
                    readonly default: {};
                    readonly description: 'Narrows what recipes may be made of.';
                    readonly properties: {
                        readonly methods: {
                            readonly type: 'array';
                            readonly minItems: 1;
                            readonly uniqueItems: true;
                            readonly items: {
                                readonly type: 'string';
                            };
                            readonly description: 'Methods that a recipe may have; absent: all that have something to search.';
                        };
                        readonly always: {
                            readonly type: 'array';
                            readonly uniqueItems: true;
                            readonly items: {
                                readonly type: 'string';
                            };
                            readonly default: readonly [];
                            readonly description: 'Methods that every recipe has.';
                        };
                        readonly options: {
                            readonly type: 'object';
                            readonly default: {};
                            readonly description: 'By method and option: one value to fix it, a list of values to choose from, or `{low, high}` with `scale: log` where it spans orders of magnitude.';
                            readonly additionalProperties: {
                                readonly type: 'object';
                                readonly additionalProperties: true;
                            };
                        };
                        readonly perLayer: {
                            readonly type: 'object';
                            readonly default: {};
                            readonly description: 'By method: options that every kernel gets a value of its own for: `{prune: [sparsity]}`.';
                            readonly additionalProperties: {
                                readonly type: 'array';
                                readonly items: {
                                    readonly type: 'string';
                                };
                                readonly minItems: 1;
                                readonly uniqueItems: true;
                            };
                        };
                    };
                };
                readonly sampler: {
                    readonly enum: readonly ['gate', 'tpe', 'nsga2', 'random', 'sobol', 'grid'];
                    readonly default: 'gate';
                    readonly description: 'How the next recipe is chosen. `gate`: changes of recipes on the frontier, the most promising by a Gaussian process; `tpe`: tree-structured Parzen estimator; `nsga2`: evolution; `sobol`: evenly spread; `grid`: all combinations.';
                };
                readonly scan: {
                    readonly enum: readonly ['auto', 'always', 'never'];
                    readonly default: 'auto';
                    readonly description: 'Each method alone, at a few strengths, on few examples and without fine-tuning, before the first trial; a tenth of what the trials cost at most. `auto`: for the sampler `gate`, where trials are fine-tuned.';
                };
                readonly trials: {
                    readonly type: 'integer';
                    readonly minimum: 1;
                    readonly default: 60;
                    readonly description: 'Ends after so many trials.';
                };
                readonly minutes: {
                    readonly type: 'number';
                    readonly exclusiveMinimum: 0;
                    readonly description: 'Begins no trial after so long.';
                };
                readonly evaluations: {
                    readonly type: 'number';
                    readonly exclusiveMinimum: 0;
                    readonly description: 'Ends when trials have cost as much as so many full ones; a trial on half the examples costs half, and so does what is scanned.';
                };
                readonly halving: {
                    readonly type: 'object';
                    readonly additionalProperties: false;
                    readonly default: {};
                    readonly description: 'Trials on few examples and few epochs first; the best share of them goes on to more.';
                    readonly properties: {
                        readonly rungs: {
                            readonly type: 'integer';
                            readonly minimum: 1;
                            readonly maximum: 5;
                            readonly default: 1;
                            readonly description: '1: every trial is a full one. Each rung below it has a share of `1 / factor`.';
                        };
                        readonly factor: {
                            readonly type: 'integer';
                            readonly minimum: 2;
                            readonly maximum: 10;
                            readonly default: 3;
                            readonly description: 'One of so many goes on.';
                        };
                    };
                };
                readonly seed: {
                    readonly type: 'integer';
                    readonly default: 0;
                    readonly description: 'Seed of the choice of recipes.';
                };
            };
        };
        readonly inputs: {
            readonly type: 'array';
            readonly items: {
                readonly type: 'string';
                readonly minLength: 1;
            };
            readonly default: readonly [];
            readonly description: 'Further files that bear on the result (imported by your modules): a change of one of them measures again.';
        };
        readonly seed: {
            readonly type: 'integer';
            readonly default: 0;
            readonly description: 'Seed of everything random in compression.';
        };
    };
};
export declare const configSchema: {
    readonly type: 'object';
    readonly additionalProperties: false;
    readonly required: readonly ['targets'];
    readonly properties: {
        readonly $schema: {
            readonly type: 'string';
            readonly description: 'Address of this schema, for editors.';
        };
        readonly version: {
            readonly const: 1;
            readonly default: 1;
            readonly description: 'Version of the config format.';
        };
        readonly backend: {
            readonly enum: readonly ['auto', 'native', 'wasm', 'cpu'];
            readonly default: 'auto';
            readonly description: '`auto`: native kernels where they can be had, else WASM; the others force one.';
        };
        readonly targets: {
            readonly type: 'object';
            readonly minProperties: 1;
            readonly description: 'The models to gate, each under a name of your choice.';
            readonly propertyNames: {
                readonly pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$';
            };
            readonly additionalProperties: {
                readonly type: 'object';
                readonly additionalProperties: false;
                readonly required: readonly ['model', 'data', 'task'];
                readonly properties: {
                    readonly model: {
                        readonly type: 'string';
                        readonly minLength: 1;
                        readonly description: 'The model.json of the original.';
                    };
                    readonly train: {
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
                    readonly data: {
                        readonly type: 'object';
                        readonly additionalProperties: false;
                        readonly description: 'Give `test` (and `train`, `validation` for fine-tuning), or one set as `all` to be split.';
                        readonly properties: {
                            readonly train: {
                                readonly type: 'object';
                                readonly required: readonly ['format'];
                                readonly discriminator: {
                                    readonly propertyName: 'format';
                                };
                                readonly oneOf: readonly [{
                                    readonly description: 'IDX files as MNIST has them, gzipped or not.';
                                    readonly properties: {
                                        readonly format: {
                                            readonly const: 'idx';
                                        };
                                        readonly inputs: {
                                            readonly type: 'string';
                                            readonly minLength: 1;
                                            readonly description: 'Path relative to the config file.';
                                        };
                                        readonly labels: {
                                            readonly type: 'string';
                                            readonly minLength: 1;
                                            readonly description: 'Path relative to the config file.';
                                        };
                                        readonly metadata: {
                                            readonly type: 'string';
                                            readonly minLength: 1;
                                            readonly description: 'Table (CSV) of columns that `slices` look at: a header line that names them, then one line per example of the files, in their order.';
                                        };
                                        readonly limit: {
                                            readonly type: 'integer';
                                            readonly minimum: 1;
                                            readonly description: 'Use N examples only: the first ones, see `spread`.';
                                        };
                                        readonly spread: {
                                            readonly type: 'boolean';
                                            readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                                        };
                                    };
                                    readonly required: readonly ['format', 'inputs'];
                                    readonly additionalProperties: false;
                                }, {
                                    readonly description: 'NumPy .npy files: one per model input and one for the labels.';
                                    readonly properties: {
                                        readonly format: {
                                            readonly const: 'npy';
                                        };
                                        readonly inputs: {
                                            readonly description: 'Name of the array, or one array per model input by input name.';
                                            readonly oneOf: readonly [{
                                                readonly type: 'string';
                                                readonly minLength: 1;
                                            }, {
                                                readonly type: 'object';
                                                readonly additionalProperties: {
                                                    readonly type: 'string';
                                                    readonly minLength: 1;
                                                };
                                                readonly minProperties: 1;
                                            }];
                                        };
                                        readonly labels: {
                                            readonly type: 'string';
                                            readonly minLength: 1;
                                            readonly description: 'Path relative to the config file.';
                                        };
                                        readonly metadata: {
                                            readonly type: 'string';
                                            readonly minLength: 1;
                                            readonly description: 'Table (CSV) of columns that `slices` look at: a header line that names them, then one line per example of the files, in their order.';
                                        };
                                        readonly limit: {
                                            readonly type: 'integer';
                                            readonly minimum: 1;
                                            readonly description: 'Use N examples only: the first ones, see `spread`.';
                                        };
                                        readonly spread: {
                                            readonly type: 'boolean';
                                            readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                                        };
                                    };
                                    readonly required: readonly ['format', 'inputs'];
                                    readonly additionalProperties: false;
                                }, {
                                    readonly description: 'One NumPy .npz archive; `inputs` and `labels` name its arrays.';
                                    readonly properties: {
                                        readonly format: {
                                            readonly const: 'npz';
                                        };
                                        readonly path: {
                                            readonly type: 'string';
                                            readonly minLength: 1;
                                            readonly description: 'Path relative to the config file.';
                                        };
                                        readonly inputs: {
                                            readonly description: 'Name of the array, or one array per model input by input name.';
                                            readonly oneOf: readonly [{
                                                readonly type: 'string';
                                                readonly minLength: 1;
                                            }, {
                                                readonly type: 'object';
                                                readonly additionalProperties: {
                                                    readonly type: 'string';
                                                    readonly minLength: 1;
                                                };
                                                readonly minProperties: 1;
                                            }];
                                        };
                                        readonly labels: {
                                            readonly type: 'string';
                                            readonly minLength: 1;
                                            readonly description: 'Name of the label array.';
                                        };
                                        readonly limit: {
                                            readonly type: 'integer';
                                            readonly minimum: 1;
                                            readonly description: 'Use N examples only: the first ones, see `spread`.';
                                        };
                                        readonly spread: {
                                            readonly type: 'boolean';
                                            readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                                        };
                                    };
                                    readonly required: readonly ['format', 'path', 'inputs'];
                                    readonly additionalProperties: false;
                                }, {
                                    readonly description: 'Values separated by commas, semicolons, tabs or `|`; a header line is recognised unless `header` says otherwise.';
                                    readonly properties: {
                                        readonly format: {
                                            readonly const: 'csv';
                                        };
                                        readonly path: {
                                            readonly type: 'string';
                                            readonly minLength: 1;
                                            readonly description: 'Path relative to the config file.';
                                        };
                                        readonly header: {
                                            readonly type: 'boolean';
                                            readonly description: 'Whether the first line names the columns; found out when absent.';
                                        };
                                        readonly delimiter: {
                                            readonly type: 'string';
                                            readonly minLength: 1;
                                            readonly maxLength: 1;
                                            readonly description: 'The character between cells. When absent, the comma where the first line holds one outside quotes, else the most frequent of semicolon, tab and `|` there.';
                                        };
                                        readonly label: {
                                            readonly description: 'Label column, or several for multi-label and multi-output regression.';
                                            readonly oneOf: readonly [{
                                                readonly type: readonly ['string', 'integer'];
                                                readonly description: 'Column name, or index from 0; −1 is the last column.';
                                            }, {
                                                readonly type: 'array';
                                                readonly items: {
                                                    readonly type: readonly ['string', 'integer'];
                                                    readonly description: 'Column name, or index from 0; −1 is the last column.';
                                                };
                                                readonly minItems: 1;
                                            }];
                                        };
                                        readonly features: {
                                            readonly type: 'array';
                                            readonly items: {
                                                readonly type: readonly ['string', 'integer'];
                                                readonly description: 'Column name, or index from 0; −1 is the last column.';
                                            };
                                            readonly minItems: 1;
                                            readonly description: 'Feature columns in order; all others when absent.';
                                        };
                                        readonly metadata: {
                                            readonly type: 'array';
                                            readonly items: {
                                                readonly type: readonly ['string', 'integer'];
                                                readonly description: 'Column name, or index from 0; −1 is the last column.';
                                            };
                                            readonly minItems: 1;
                                            readonly description: 'Columns that are no features, for `slices`; with `features` they need not be listed.';
                                        };
                                        readonly categories: {
                                            readonly type: 'object';
                                            readonly description: 'Text columns: the values in the order of their codes, by column.';
                                            readonly additionalProperties: {
                                                readonly type: 'array';
                                                readonly items: {
                                                    readonly type: 'string';
                                                };
                                            };
                                        };
                                        readonly oneHot: {
                                            readonly type: 'array';
                                            readonly items: {
                                                readonly type: readonly ['string', 'integer'];
                                                readonly description: 'Column name, or index from 0; −1 is the last column.';
                                            };
                                            readonly description: 'Columns of `categories` that become one column of 0 and 1 per value.';
                                        };
                                        readonly missing: {
                                            readonly enum: readonly ['refuse', 'skip'];
                                            readonly default: 'refuse';
                                            readonly description: 'A line with an empty cell (or ?, NA, NaN, null, none): an error, or left out.';
                                        };
                                        readonly limit: {
                                            readonly type: 'integer';
                                            readonly minimum: 1;
                                            readonly description: 'Use N examples only: the first ones, see `spread`.';
                                        };
                                        readonly spread: {
                                            readonly type: 'boolean';
                                            readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                                        };
                                    };
                                    readonly required: readonly ['format', 'path'];
                                    readonly additionalProperties: false;
                                }, {
                                    readonly description: 'One JSON object per line.';
                                    readonly properties: {
                                        readonly format: {
                                            readonly const: 'jsonl';
                                        };
                                        readonly path: {
                                            readonly type: 'string';
                                            readonly minLength: 1;
                                            readonly description: 'Path relative to the config file.';
                                        };
                                        readonly inputs: {
                                            readonly description: 'Name of the array, or one array per model input by input name.';
                                            readonly oneOf: readonly [{
                                                readonly type: 'string';
                                                readonly minLength: 1;
                                            }, {
                                                readonly type: 'object';
                                                readonly additionalProperties: {
                                                    readonly type: 'string';
                                                    readonly minLength: 1;
                                                };
                                                readonly minProperties: 1;
                                            }];
                                            readonly default: 'input';
                                        };
                                        readonly label: {
                                            readonly type: 'string';
                                            readonly default: 'label';
                                            readonly description: 'Field of the label: a number, a text, or a list of one of them.';
                                        };
                                        readonly limit: {
                                            readonly type: 'integer';
                                            readonly minimum: 1;
                                            readonly description: 'Use N examples only: the first ones, see `spread`.';
                                        };
                                        readonly spread: {
                                            readonly type: 'boolean';
                                            readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                                        };
                                    };
                                    readonly required: readonly ['format', 'path'];
                                    readonly additionalProperties: false;
                                }, {
                                    readonly description: 'CIFAR-10 binary records (1 label byte, 3,072 bytes of 3×32×32), gzipped or not.';
                                    readonly properties: {
                                        readonly format: {
                                            readonly const: 'cifar';
                                        };
                                        readonly path: {
                                            readonly description: 'Paths relative to the config file; several files are read one after the other.';
                                            readonly oneOf: readonly [{
                                                readonly type: 'string';
                                                readonly minLength: 1;
                                                readonly description: 'Path relative to the config file.';
                                            }, {
                                                readonly type: 'array';
                                                readonly items: {
                                                    readonly type: 'string';
                                                    readonly minLength: 1;
                                                    readonly description: 'Path relative to the config file.';
                                                };
                                                readonly minItems: 1;
                                            }];
                                        };
                                        readonly metadata: {
                                            readonly type: 'string';
                                            readonly minLength: 1;
                                            readonly description: 'Table (CSV) of columns that `slices` look at: a header line that names them, then one line per example of the files, in their order.';
                                        };
                                        readonly limit: {
                                            readonly type: 'integer';
                                            readonly minimum: 1;
                                            readonly description: 'Use N examples only: the first ones, see `spread`.';
                                        };
                                        readonly spread: {
                                            readonly type: 'boolean';
                                            readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                                        };
                                    };
                                    readonly required: readonly ['format', 'path'];
                                    readonly additionalProperties: false;
                                }, {
                                    readonly description: 'A folder of PNG and JPEG pictures, one sub-folder per class (or none, without labels).';
                                    readonly properties: {
                                        readonly format: {
                                            readonly const: 'images';
                                        };
                                        readonly path: {
                                            readonly type: 'string';
                                            readonly minLength: 1;
                                            readonly description: 'Path relative to the config file.';
                                        };
                                        readonly classes: {
                                            readonly type: 'array';
                                            readonly items: {
                                                readonly type: 'string';
                                            };
                                            readonly minItems: 1;
                                            readonly description: 'Order of the classes; alphabetical when absent.';
                                        };
                                        readonly metadata: {
                                            readonly type: 'string';
                                            readonly minLength: 1;
                                            readonly description: 'Table (CSV) of more columns that `slices` look at; its column `file` says which picture a line is of: `cat/17.png`.';
                                        };
                                        readonly limit: {
                                            readonly type: 'integer';
                                            readonly minimum: 1;
                                            readonly description: 'Use N examples only: the first ones, see `spread`.';
                                        };
                                        readonly spread: {
                                            readonly type: 'boolean';
                                            readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                                        };
                                    };
                                    readonly required: readonly ['format', 'path'];
                                    readonly additionalProperties: false;
                                }, {
                                    readonly description: 'A module of yours that yields batches. It runs in the worker process.';
                                    readonly properties: {
                                        readonly format: {
                                            readonly const: 'module';
                                        };
                                        readonly path: {
                                            readonly type: 'string';
                                            readonly minLength: 1;
                                            readonly description: 'Path relative to the config file.';
                                        };
                                        readonly options: {
                                            readonly type: 'object';
                                            readonly description: 'Handed to the module as it is.';
                                        };
                                        readonly limit: {
                                            readonly type: 'integer';
                                            readonly minimum: 1;
                                            readonly description: 'Use N examples only: the first ones, see `spread`.';
                                        };
                                    };
                                    readonly required: readonly ['format', 'path'];
                                    readonly additionalProperties: false;
                                }];
                                readonly description: 'What training and fine-tuning learn from.';
                            };
                            readonly validation: {
                                readonly type: 'object';
                                readonly required: readonly ['format'];
                                readonly discriminator: {
                                    readonly propertyName: 'format';
                                };
                                readonly oneOf: readonly [{
                                    readonly description: 'IDX files as MNIST has them, gzipped or not.';
                                    readonly properties: {
                                        readonly format: {
                                            readonly const: 'idx';
                                        };
                                        readonly inputs: {
                                            readonly type: 'string';
                                            readonly minLength: 1;
                                            readonly description: 'Path relative to the config file.';
                                        };
                                        readonly labels: {
                                            readonly type: 'string';
                                            readonly minLength: 1;
                                            readonly description: 'Path relative to the config file.';
                                        };
                                        readonly metadata: {
                                            readonly type: 'string';
                                            readonly minLength: 1;
                                            readonly description: 'Table (CSV) of columns that `slices` look at: a header line that names them, then one line per example of the files, in their order.';
                                        };
                                        readonly limit: {
                                            readonly type: 'integer';
                                            readonly minimum: 1;
                                            readonly description: 'Use N examples only: the first ones, see `spread`.';
                                        };
                                        readonly spread: {
                                            readonly type: 'boolean';
                                            readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                                        };
                                    };
                                    readonly required: readonly ['format', 'inputs'];
                                    readonly additionalProperties: false;
                                }, {
                                    readonly description: 'NumPy .npy files: one per model input and one for the labels.';
                                    readonly properties: {
                                        readonly format: {
                                            readonly const: 'npy';
                                        };
                                        readonly inputs: {
                                            readonly description: 'Name of the array, or one array per model input by input name.';
                                            readonly oneOf: readonly [{
                                                readonly type: 'string';
                                                readonly minLength: 1;
                                            }, {
                                                readonly type: 'object';
                                                readonly additionalProperties: {
                                                    readonly type: 'string';
                                                    readonly minLength: 1;
                                                };
                                                readonly minProperties: 1;
                                            }];
                                        };
                                        readonly labels: {
                                            readonly type: 'string';
                                            readonly minLength: 1;
                                            readonly description: 'Path relative to the config file.';
                                        };
                                        readonly metadata: {
                                            readonly type: 'string';
                                            readonly minLength: 1;
                                            readonly description: 'Table (CSV) of columns that `slices` look at: a header line that names them, then one line per example of the files, in their order.';
                                        };
                                        readonly limit: {
                                            readonly type: 'integer';
                                            readonly minimum: 1;
                                            readonly description: 'Use N examples only: the first ones, see `spread`.';
                                        };
                                        readonly spread: {
                                            readonly type: 'boolean';
                                            readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                                        };
                                    };
                                    readonly required: readonly ['format', 'inputs'];
                                    readonly additionalProperties: false;
                                }, {
                                    readonly description: 'One NumPy .npz archive; `inputs` and `labels` name its arrays.';
                                    readonly properties: {
                                        readonly format: {
                                            readonly const: 'npz';
                                        };
                                        readonly path: {
                                            readonly type: 'string';
                                            readonly minLength: 1;
                                            readonly description: 'Path relative to the config file.';
                                        };
                                        readonly inputs: {
                                            readonly description: 'Name of the array, or one array per model input by input name.';
                                            readonly oneOf: readonly [{
                                                readonly type: 'string';
                                                readonly minLength: 1;
                                            }, {
                                                readonly type: 'object';
                                                readonly additionalProperties: {
                                                    readonly type: 'string';
                                                    readonly minLength: 1;
                                                };
                                                readonly minProperties: 1;
                                            }];
                                        };
                                        readonly labels: {
                                            readonly type: 'string';
                                            readonly minLength: 1;
                                            readonly description: 'Name of the label array.';
                                        };
                                        readonly limit: {
                                            readonly type: 'integer';
                                            readonly minimum: 1;
                                            readonly description: 'Use N examples only: the first ones, see `spread`.';
                                        };
                                        readonly spread: {
                                            readonly type: 'boolean';
                                            readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                                        };
                                    };
                                    readonly required: readonly ['format', 'path', 'inputs'];
                                    readonly additionalProperties: false;
                                }, {
                                    readonly description: 'Values separated by commas, semicolons, tabs or `|`; a header line is recognised unless `header` says otherwise.';
                                    readonly properties: {
                                        readonly format: {
                                            readonly const: 'csv';
                                        };
                                        readonly path: {
                                            readonly type: 'string';
                                            readonly minLength: 1;
                                            readonly description: 'Path relative to the config file.';
                                        };
                                        readonly header: {
                                            readonly type: 'boolean';
                                            readonly description: 'Whether the first line names the columns; found out when absent.';
                                        };
                                        readonly delimiter: {
                                            readonly type: 'string';
                                            readonly minLength: 1;
                                            readonly maxLength: 1;
                                            readonly description: 'The character between cells. When absent, the comma where the first line holds one outside quotes, else the most frequent of semicolon, tab and `|` there.';
                                        };
                                        readonly label: {
                                            readonly description: 'Label column, or several for multi-label and multi-output regression.';
                                            readonly oneOf: readonly [{
                                                readonly type: readonly ['string', 'integer'];
                                                readonly description: 'Column name, or index from 0; −1 is the last column.';
                                            }, {
                                                readonly type: 'array';
                                                readonly items: {
                                                    readonly type: readonly ['string', 'integer'];
                                                    readonly description: 'Column name, or index from 0; −1 is the last column.';
                                                };
                                                readonly minItems: 1;
                                            }];
                                        };
                                        readonly features: {
                                            readonly type: 'array';
                                            readonly items: {
                                                readonly type: readonly ['string', 'integer'];
                                                readonly description: 'Column name, or index from 0; −1 is the last column.';
                                            };
                                            readonly minItems: 1;
                                            readonly description: 'Feature columns in order; all others when absent.';
                                        };
                                        readonly metadata: {
                                            readonly type: 'array';
                                            readonly items: {
                                                readonly type: readonly ['string', 'integer'];
                                                readonly description: 'Column name, or index from 0; −1 is the last column.';
                                            };
                                            readonly minItems: 1;
                                            readonly description: 'Columns that are no features, for `slices`; with `features` they need not be listed.';
                                        };
                                        readonly categories: {
                                            readonly type: 'object';
                                            readonly description: 'Text columns: the values in the order of their codes, by column.';
                                            readonly additionalProperties: {
                                                readonly type: 'array';
                                                readonly items: {
                                                    readonly type: 'string';
                                                };
                                            };
                                        };
                                        readonly oneHot: {
                                            readonly type: 'array';
                                            readonly items: {
                                                readonly type: readonly ['string', 'integer'];
                                                readonly description: 'Column name, or index from 0; −1 is the last column.';
                                            };
                                            readonly description: 'Columns of `categories` that become one column of 0 and 1 per value.';
                                        };
                                        readonly missing: {
                                            readonly enum: readonly ['refuse', 'skip'];
                                            readonly default: 'refuse';
                                            readonly description: 'A line with an empty cell (or ?, NA, NaN, null, none): an error, or left out.';
                                        };
                                        readonly limit: {
                                            readonly type: 'integer';
                                            readonly minimum: 1;
                                            readonly description: 'Use N examples only: the first ones, see `spread`.';
                                        };
                                        readonly spread: {
                                            readonly type: 'boolean';
                                            readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                                        };
                                    };
                                    readonly required: readonly ['format', 'path'];
                                    readonly additionalProperties: false;
                                }, {
                                    readonly description: 'One JSON object per line.';
                                    readonly properties: {
                                        readonly format: {
                                            readonly const: 'jsonl';
                                        };
                                        readonly path: {
                                            readonly type: 'string';
                                            readonly minLength: 1;
                                            readonly description: 'Path relative to the config file.';
                                        };
                                        readonly inputs: {
                                            readonly description: 'Name of the array, or one array per model input by input name.';
                                            readonly oneOf: readonly [{
                                                readonly type: 'string';
                                                readonly minLength: 1;
                                            }, {
                                                readonly type: 'object';
                                                readonly additionalProperties: {
                                                    readonly type: 'string';
                                                    readonly minLength: 1;
                                                };
                                                readonly minProperties: 1;
                                            }];
                                            readonly default: 'input';
                                        };
                                        readonly label: {
                                            readonly type: 'string';
                                            readonly default: 'label';
                                            readonly description: 'Field of the label: a number, a text, or a list of one of them.';
                                        };
                                        readonly limit: {
                                            readonly type: 'integer';
                                            readonly minimum: 1;
                                            readonly description: 'Use N examples only: the first ones, see `spread`.';
                                        };
                                        readonly spread: {
                                            readonly type: 'boolean';
                                            readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                                        };
                                    };
                                    readonly required: readonly ['format', 'path'];
                                    readonly additionalProperties: false;
                                }, {
                                    readonly description: 'CIFAR-10 binary records (1 label byte, 3,072 bytes of 3×32×32), gzipped or not.';
                                    readonly properties: {
                                        readonly format: {
                                            readonly const: 'cifar';
                                        };
                                        readonly path: {
                                            readonly description: 'Paths relative to the config file; several files are read one after the other.';
                                            readonly oneOf: readonly [{
                                                readonly type: 'string';
                                                readonly minLength: 1;
                                                readonly description: 'Path relative to the config file.';
                                            }, {
                                                readonly type: 'array';
                                                readonly items: {
                                                    readonly type: 'string';
                                                    readonly minLength: 1;
                                                    readonly description: 'Path relative to the config file.';
                                                };
                                                readonly minItems: 1;
                                            }];
                                        };
                                        readonly metadata: {
                                            readonly type: 'string';
                                            readonly minLength: 1;
                                            readonly description: 'Table (CSV) of columns that `slices` look at: a header line that names them, then one line per example of the files, in their order.';
                                        };
                                        readonly limit: {
                                            readonly type: 'integer';
                                            readonly minimum: 1;
                                            readonly description: 'Use N examples only: the first ones, see `spread`.';
                                        };
                                        readonly spread: {
                                            readonly type: 'boolean';
                                            readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                                        };
                                    };
                                    readonly required: readonly ['format', 'path'];
                                    readonly additionalProperties: false;
                                }, {
                                    readonly description: 'A folder of PNG and JPEG pictures, one sub-folder per class (or none, without labels).';
                                    readonly properties: {
                                        readonly format: {
                                            readonly const: 'images';
                                        };
                                        readonly path: {
                                            readonly type: 'string';
                                            readonly minLength: 1;
                                            readonly description: 'Path relative to the config file.';
                                        };
                                        readonly classes: {
                                            readonly type: 'array';
                                            readonly items: {
                                                readonly type: 'string';
                                            };
                                            readonly minItems: 1;
                                            readonly description: 'Order of the classes; alphabetical when absent.';
                                        };
                                        readonly metadata: {
                                            readonly type: 'string';
                                            readonly minLength: 1;
                                            readonly description: 'Table (CSV) of more columns that `slices` look at; its column `file` says which picture a line is of: `cat/17.png`.';
                                        };
                                        readonly limit: {
                                            readonly type: 'integer';
                                            readonly minimum: 1;
                                            readonly description: 'Use N examples only: the first ones, see `spread`.';
                                        };
                                        readonly spread: {
                                            readonly type: 'boolean';
                                            readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                                        };
                                    };
                                    readonly required: readonly ['format', 'path'];
                                    readonly additionalProperties: false;
                                }, {
                                    readonly description: 'A module of yours that yields batches. It runs in the worker process.';
                                    readonly properties: {
                                        readonly format: {
                                            readonly const: 'module';
                                        };
                                        readonly path: {
                                            readonly type: 'string';
                                            readonly minLength: 1;
                                            readonly description: 'Path relative to the config file.';
                                        };
                                        readonly options: {
                                            readonly type: 'object';
                                            readonly description: 'Handed to the module as it is.';
                                        };
                                        readonly limit: {
                                            readonly type: 'integer';
                                            readonly minimum: 1;
                                            readonly description: 'Use N examples only: the first ones, see `spread`.';
                                        };
                                    };
                                    readonly required: readonly ['format', 'path'];
                                    readonly additionalProperties: false;
                                }];
                                readonly description: 'Chooses the best epoch of training and fine-tuning, and ends them early.';
                            };
                            readonly test: {
                                readonly type: 'object';
                                readonly required: readonly ['format'];
                                readonly discriminator: {
                                    readonly propertyName: 'format';
                                };
                                readonly oneOf: readonly [{
                                    readonly description: 'IDX files as MNIST has them, gzipped or not.';
                                    readonly properties: {
                                        readonly format: {
                                            readonly const: 'idx';
                                        };
                                        readonly inputs: {
                                            readonly type: 'string';
                                            readonly minLength: 1;
                                            readonly description: 'Path relative to the config file.';
                                        };
                                        readonly labels: {
                                            readonly type: 'string';
                                            readonly minLength: 1;
                                            readonly description: 'Path relative to the config file.';
                                        };
                                        readonly metadata: {
                                            readonly type: 'string';
                                            readonly minLength: 1;
                                            readonly description: 'Table (CSV) of columns that `slices` look at: a header line that names them, then one line per example of the files, in their order.';
                                        };
                                        readonly limit: {
                                            readonly type: 'integer';
                                            readonly minimum: 1;
                                            readonly description: 'Use N examples only: the first ones, see `spread`.';
                                        };
                                        readonly spread: {
                                            readonly type: 'boolean';
                                            readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                                        };
                                    };
                                    readonly required: readonly ['format', 'inputs'];
                                    readonly additionalProperties: false;
                                }, {
                                    readonly description: 'NumPy .npy files: one per model input and one for the labels.';
                                    readonly properties: {
                                        readonly format: {
                                            readonly const: 'npy';
                                        };
                                        readonly inputs: {
                                            readonly description: 'Name of the array, or one array per model input by input name.';
                                            readonly oneOf: readonly [{
                                                readonly type: 'string';
                                                readonly minLength: 1;
                                            }, {
                                                readonly type: 'object';
                                                readonly additionalProperties: {
                                                    readonly type: 'string';
                                                    readonly minLength: 1;
                                                };
                                                readonly minProperties: 1;
                                            }];
                                        };
                                        readonly labels: {
                                            readonly type: 'string';
                                            readonly minLength: 1;
                                            readonly description: 'Path relative to the config file.';
                                        };
                                        readonly metadata: {
                                            readonly type: 'string';
                                            readonly minLength: 1;
                                            readonly description: 'Table (CSV) of columns that `slices` look at: a header line that names them, then one line per example of the files, in their order.';
                                        };
                                        readonly limit: {
                                            readonly type: 'integer';
                                            readonly minimum: 1;
                                            readonly description: 'Use N examples only: the first ones, see `spread`.';
                                        };
                                        readonly spread: {
                                            readonly type: 'boolean';
                                            readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                                        };
                                    };
                                    readonly required: readonly ['format', 'inputs'];
                                    readonly additionalProperties: false;
                                }, {
                                    readonly description: 'One NumPy .npz archive; `inputs` and `labels` name its arrays.';
                                    readonly properties: {
                                        readonly format: {
                                            readonly const: 'npz';
                                        };
                                        readonly path: {
                                            readonly type: 'string';
                                            readonly minLength: 1;
                                            readonly description: 'Path relative to the config file.';
                                        };
                                        readonly inputs: {
                                            readonly description: 'Name of the array, or one array per model input by input name.';
                                            readonly oneOf: readonly [{
                                                readonly type: 'string';
                                                readonly minLength: 1;
                                            }, {
                                                readonly type: 'object';
                                                readonly additionalProperties: {
                                                    readonly type: 'string';
                                                    readonly minLength: 1;
                                                };
                                                readonly minProperties: 1;
                                            }];
                                        };
                                        readonly labels: {
                                            readonly type: 'string';
                                            readonly minLength: 1;
                                            readonly description: 'Name of the label array.';
                                        };
                                        readonly limit: {
                                            readonly type: 'integer';
                                            readonly minimum: 1;
                                            readonly description: 'Use N examples only: the first ones, see `spread`.';
                                        };
                                        readonly spread: {
                                            readonly type: 'boolean';
                                            readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                                        };
                                    };
                                    readonly required: readonly ['format', 'path', 'inputs'];
                                    readonly additionalProperties: false;
                                }, {
                                    readonly description: 'Values separated by commas, semicolons, tabs or `|`; a header line is recognised unless `header` says otherwise.';
                                    readonly properties: {
                                        readonly format: {
                                            readonly const: 'csv';
                                        };
                                        readonly path: {
                                            readonly type: 'string';
                                            readonly minLength: 1;
                                            readonly description: 'Path relative to the config file.';
                                        };
                                        readonly header: {
                                            readonly type: 'boolean';
                                            readonly description: 'Whether the first line names the columns; found out when absent.';
                                        };
                                        readonly delimiter: {
                                            readonly type: 'string';
                                            readonly minLength: 1;
                                            readonly maxLength: 1;
                                            readonly description: 'The character between cells. When absent, the comma where the first line holds one outside quotes, else the most frequent of semicolon, tab and `|` there.';
                                        };
                                        readonly label: {
                                            readonly description: 'Label column, or several for multi-label and multi-output regression.';
                                            readonly oneOf: readonly [{
                                                readonly type: readonly ['string', 'integer'];
                                                readonly description: 'Column name, or index from 0; −1 is the last column.';
                                            }, {
                                                readonly type: 'array';
                                                readonly items: {
                                                    readonly type: readonly ['string', 'integer'];
                                                    readonly description: 'Column name, or index from 0; −1 is the last column.';
                                                };
                                                readonly minItems: 1;
                                            }];
                                        };
                                        readonly features: {
                                            readonly type: 'array';
                                            readonly items: {
                                                readonly type: readonly ['string', 'integer'];
                                                readonly description: 'Column name, or index from 0; −1 is the last column.';
                                            };
                                            readonly minItems: 1;
                                            readonly description: 'Feature columns in order; all others when absent.';
                                        };
                                        readonly metadata: {
                                            readonly type: 'array';
                                            readonly items: {
                                                readonly type: readonly ['string', 'integer'];
                                                readonly description: 'Column name, or index from 0; −1 is the last column.';
                                            };
                                            readonly minItems: 1;
                                            readonly description: 'Columns that are no features, for `slices`; with `features` they need not be listed.';
                                        };
                                        readonly categories: {
                                            readonly type: 'object';
                                            readonly description: 'Text columns: the values in the order of their codes, by column.';
                                            readonly additionalProperties: {
                                                readonly type: 'array';
                                                readonly items: {
                                                    readonly type: 'string';
                                                };
                                            };
                                        };
                                        readonly oneHot: {
                                            readonly type: 'array';
                                            readonly items: {
                                                readonly type: readonly ['string', 'integer'];
                                                readonly description: 'Column name, or index from 0; −1 is the last column.';
                                            };
                                            readonly description: 'Columns of `categories` that become one column of 0 and 1 per value.';
                                        };
                                        readonly missing: {
                                            readonly enum: readonly ['refuse', 'skip'];
                                            readonly default: 'refuse';
                                            readonly description: 'A line with an empty cell (or ?, NA, NaN, null, none): an error, or left out.';
                                        };
                                        readonly limit: {
                                            readonly type: 'integer';
                                            readonly minimum: 1;
                                            readonly description: 'Use N examples only: the first ones, see `spread`.';
                                        };
                                        readonly spread: {
                                            readonly type: 'boolean';
                                            readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                                        };
                                    };
                                    readonly required: readonly ['format', 'path'];
                                    readonly additionalProperties: false;
                                }, {
                                    readonly description: 'One JSON object per line.';
                                    readonly properties: {
                                        readonly format: {
                                            readonly const: 'jsonl';
                                        };
                                        readonly path: {
                                            readonly type: 'string';
                                            readonly minLength: 1;
                                            readonly description: 'Path relative to the config file.';
                                        };
                                        readonly inputs: {
                                            readonly description: 'Name of the array, or one array per model input by input name.';
                                            readonly oneOf: readonly [{
                                                readonly type: 'string';
                                                readonly minLength: 1;
                                            }, {
                                                readonly type: 'object';
                                                readonly additionalProperties: {
                                                    readonly type: 'string';
                                                    readonly minLength: 1;
                                                };
                                                readonly minProperties: 1;
                                            }];
                                            readonly default: 'input';
                                        };
                                        readonly label: {
                                            readonly type: 'string';
                                            readonly default: 'label';
                                            readonly description: 'Field of the label: a number, a text, or a list of one of them.';
                                        };
                                        readonly limit: {
                                            readonly type: 'integer';
                                            readonly minimum: 1;
                                            readonly description: 'Use N examples only: the first ones, see `spread`.';
                                        };
                                        readonly spread: {
                                            readonly type: 'boolean';
                                            readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                                        };
                                    };
                                    readonly required: readonly ['format', 'path'];
                                    readonly additionalProperties: false;
                                }, {
                                    readonly description: 'CIFAR-10 binary records (1 label byte, 3,072 bytes of 3×32×32), gzipped or not.';
                                    readonly properties: {
                                        readonly format: {
                                            readonly const: 'cifar';
                                        };
                                        readonly path: {
                                            readonly description: 'Paths relative to the config file; several files are read one after the other.';
                                            readonly oneOf: readonly [{
                                                readonly type: 'string';
                                                readonly minLength: 1;
                                                readonly description: 'Path relative to the config file.';
                                            }, {
                                                readonly type: 'array';
                                                readonly items: {
                                                    readonly type: 'string';
                                                    readonly minLength: 1;
                                                    readonly description: 'Path relative to the config file.';
                                                };
                                                readonly minItems: 1;
                                            }];
                                        };
                                        readonly metadata: {
                                            readonly type: 'string';
                                            readonly minLength: 1;
                                            readonly description: 'Table (CSV) of columns that `slices` look at: a header line that names them, then one line per example of the files, in their order.';
                                        };
                                        readonly limit: {
                                            readonly type: 'integer';
                                            readonly minimum: 1;
                                            readonly description: 'Use N examples only: the first ones, see `spread`.';
                                        };
                                        readonly spread: {
                                            readonly type: 'boolean';
                                            readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                                        };
                                    };
                                    readonly required: readonly ['format', 'path'];
                                    readonly additionalProperties: false;
                                }, {
                                    readonly description: 'A folder of PNG and JPEG pictures, one sub-folder per class (or none, without labels).';
                                    readonly properties: {
                                        readonly format: {
                                            readonly const: 'images';
                                        };
                                        readonly path: {
                                            readonly type: 'string';
                                            readonly minLength: 1;
                                            readonly description: 'Path relative to the config file.';
                                        };
                                        readonly classes: {
                                            readonly type: 'array';
                                            readonly items: {
                                                readonly type: 'string';
                                            };
                                            readonly minItems: 1;
                                            readonly description: 'Order of the classes; alphabetical when absent.';
                                        };
                                        readonly metadata: {
                                            readonly type: 'string';
                                            readonly minLength: 1;
                                            readonly description: 'Table (CSV) of more columns that `slices` look at; its column `file` says which picture a line is of: `cat/17.png`.';
                                        };
                                        readonly limit: {
                                            readonly type: 'integer';
                                            readonly minimum: 1;
                                            readonly description: 'Use N examples only: the first ones, see `spread`.';
                                        };
                                        readonly spread: {
                                            readonly type: 'boolean';
                                            readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                                        };
                                    };
                                    readonly required: readonly ['format', 'path'];
                                    readonly additionalProperties: false;
                                }, {
                                    readonly description: 'A module of yours that yields batches. It runs in the worker process.';
                                    readonly properties: {
                                        readonly format: {
                                            readonly const: 'module';
                                        };
                                        readonly path: {
                                            readonly type: 'string';
                                            readonly minLength: 1;
                                            readonly description: 'Path relative to the config file.';
                                        };
                                        readonly options: {
                                            readonly type: 'object';
                                            readonly description: 'Handed to the module as it is.';
                                        };
                                        readonly limit: {
                                            readonly type: 'integer';
                                            readonly minimum: 1;
                                            readonly description: 'Use N examples only: the first ones, see `spread`.';
                                        };
                                    };
                                    readonly required: readonly ['format', 'path'];
                                    readonly additionalProperties: false;
                                }];
                                readonly description: 'What gates look at; training and fine-tuning never see it.';
                            };
                            readonly all: {
                                readonly type: 'object';
                                readonly required: readonly ['format'];
                                readonly discriminator: {
                                    readonly propertyName: 'format';
                                };
                                readonly oneOf: readonly [{
                                    readonly description: 'IDX files as MNIST has them, gzipped or not.';
                                    readonly properties: {
                                        readonly format: {
                                            readonly const: 'idx';
                                        };
                                        readonly inputs: {
                                            readonly type: 'string';
                                            readonly minLength: 1;
                                            readonly description: 'Path relative to the config file.';
                                        };
                                        readonly labels: {
                                            readonly type: 'string';
                                            readonly minLength: 1;
                                            readonly description: 'Path relative to the config file.';
                                        };
                                        readonly metadata: {
                                            readonly type: 'string';
                                            readonly minLength: 1;
                                            readonly description: 'Table (CSV) of columns that `slices` look at: a header line that names them, then one line per example of the files, in their order.';
                                        };
                                        readonly limit: {
                                            readonly type: 'integer';
                                            readonly minimum: 1;
                                            readonly description: 'Use N examples only: the first ones, see `spread`.';
                                        };
                                        readonly spread: {
                                            readonly type: 'boolean';
                                            readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                                        };
                                    };
                                    readonly required: readonly ['format', 'inputs'];
                                    readonly additionalProperties: false;
                                }, {
                                    readonly description: 'NumPy .npy files: one per model input and one for the labels.';
                                    readonly properties: {
                                        readonly format: {
                                            readonly const: 'npy';
                                        };
                                        readonly inputs: {
                                            readonly description: 'Name of the array, or one array per model input by input name.';
                                            readonly oneOf: readonly [{
                                                readonly type: 'string';
                                                readonly minLength: 1;
                                            }, {
                                                readonly type: 'object';
                                                readonly additionalProperties: {
                                                    readonly type: 'string';
                                                    readonly minLength: 1;
                                                };
                                                readonly minProperties: 1;
                                            }];
                                        };
                                        readonly labels: {
                                            readonly type: 'string';
                                            readonly minLength: 1;
                                            readonly description: 'Path relative to the config file.';
                                        };
                                        readonly metadata: {
                                            readonly type: 'string';
                                            readonly minLength: 1;
                                            readonly description: 'Table (CSV) of columns that `slices` look at: a header line that names them, then one line per example of the files, in their order.';
                                        };
                                        readonly limit: {
                                            readonly type: 'integer';
                                            readonly minimum: 1;
                                            readonly description: 'Use N examples only: the first ones, see `spread`.';
                                        };
                                        readonly spread: {
                                            readonly type: 'boolean';
                                            readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                                        };
                                    };
                                    readonly required: readonly ['format', 'inputs'];
                                    readonly additionalProperties: false;
                                }, {
                                    readonly description: 'One NumPy .npz archive; `inputs` and `labels` name its arrays.';
                                    readonly properties: {
                                        readonly format: {
                                            readonly const: 'npz';
                                        };
                                        readonly path: {
                                            readonly type: 'string';
                                            readonly minLength: 1;
                                            readonly description: 'Path relative to the config file.';
                                        };
                                        readonly inputs: {
                                            readonly description: 'Name of the array, or one array per model input by input name.';
                                            readonly oneOf: readonly [{
                                                readonly type: 'string';
                                                readonly minLength: 1;
                                            }, {
                                                readonly type: 'object';
                                                readonly additionalProperties: {
                                                    readonly type: 'string';
                                                    readonly minLength: 1;
                                                };
                                                readonly minProperties: 1;
                                            }];
                                        };
                                        readonly labels: {
                                            readonly type: 'string';
                                            readonly minLength: 1;
                                            readonly description: 'Name of the label array.';
                                        };
                                        readonly limit: {
                                            readonly type: 'integer';
                                            readonly minimum: 1;
                                            readonly description: 'Use N examples only: the first ones, see `spread`.';
                                        };
                                        readonly spread: {
                                            readonly type: 'boolean';
                                            readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                                        };
                                    };
                                    readonly required: readonly ['format', 'path', 'inputs'];
                                    readonly additionalProperties: false;
                                }, {
                                    readonly description: 'Values separated by commas, semicolons, tabs or `|`; a header line is recognised unless `header` says otherwise.';
                                    readonly properties: {
                                        readonly format: {
                                            readonly const: 'csv';
                                        };
                                        readonly path: {
                                            readonly type: 'string';
                                            readonly minLength: 1;
                                            readonly description: 'Path relative to the config file.';
                                        };
                                        readonly header: {
                                            readonly type: 'boolean';
                                            readonly description: 'Whether the first line names the columns; found out when absent.';
                                        };
                                        readonly delimiter: {
                                            readonly type: 'string';
                                            readonly minLength: 1;
                                            readonly maxLength: 1;
                                            readonly description: 'The character between cells. When absent, the comma where the first line holds one outside quotes, else the most frequent of semicolon, tab and `|` there.';
                                        };
                                        readonly label: {
                                            readonly description: 'Label column, or several for multi-label and multi-output regression.';
                                            readonly oneOf: readonly [{
                                                readonly type: readonly ['string', 'integer'];
                                                readonly description: 'Column name, or index from 0; −1 is the last column.';
                                            }, {
                                                readonly type: 'array';
                                                readonly items: {
                                                    readonly type: readonly ['string', 'integer'];
                                                    readonly description: 'Column name, or index from 0; −1 is the last column.';
                                                };
                                                readonly minItems: 1;
                                            }];
                                        };
                                        readonly features: {
                                            readonly type: 'array';
                                            readonly items: {
                                                readonly type: readonly ['string', 'integer'];
                                                readonly description: 'Column name, or index from 0; −1 is the last column.';
                                            };
                                            readonly minItems: 1;
                                            readonly description: 'Feature columns in order; all others when absent.';
                                        };
                                        readonly metadata: {
                                            readonly type: 'array';
                                            readonly items: {
                                                readonly type: readonly ['string', 'integer'];
                                                readonly description: 'Column name, or index from 0; −1 is the last column.';
                                            };
                                            readonly minItems: 1;
                                            readonly description: 'Columns that are no features, for `slices`; with `features` they need not be listed.';
                                        };
                                        readonly categories: {
                                            readonly type: 'object';
                                            readonly description: 'Text columns: the values in the order of their codes, by column.';
                                            readonly additionalProperties: {
                                                readonly type: 'array';
                                                readonly items: {
                                                    readonly type: 'string';
                                                };
                                            };
                                        };
                                        readonly oneHot: {
                                            readonly type: 'array';
                                            readonly items: {
                                                readonly type: readonly ['string', 'integer'];
                                                readonly description: 'Column name, or index from 0; −1 is the last column.';
                                            };
                                            readonly description: 'Columns of `categories` that become one column of 0 and 1 per value.';
                                        };
                                        readonly missing: {
                                            readonly enum: readonly ['refuse', 'skip'];
                                            readonly default: 'refuse';
                                            readonly description: 'A line with an empty cell (or ?, NA, NaN, null, none): an error, or left out.';
                                        };
                                        readonly limit: {
                                            readonly type: 'integer';
                                            readonly minimum: 1;
                                            readonly description: 'Use N examples only: the first ones, see `spread`.';
                                        };
                                        readonly spread: {
                                            readonly type: 'boolean';
                                            readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                                        };
                                    };
                                    readonly required: readonly ['format', 'path'];
                                    readonly additionalProperties: false;
                                }, {
                                    readonly description: 'One JSON object per line.';
                                    readonly properties: {
                                        readonly format: {
                                            readonly const: 'jsonl';
                                        };
                                        readonly path: {
                                            readonly type: 'string';
                                            readonly minLength: 1;
                                            readonly description: 'Path relative to the config file.';
                                        };
                                        readonly inputs: {
                                            readonly description: 'Name of the array, or one array per model input by input name.';
                                            readonly oneOf: readonly [{
                                                readonly type: 'string';
                                                readonly minLength: 1;
                                            }, {
                                                readonly type: 'object';
                                                readonly additionalProperties: {
                                                    readonly type: 'string';
                                                    readonly minLength: 1;
                                                };
                                                readonly minProperties: 1;
                                            }];
                                            readonly default: 'input';
                                        };
                                        readonly label: {
                                            readonly type: 'string';
                                            readonly default: 'label';
                                            readonly description: 'Field of the label: a number, a text, or a list of one of them.';
                                        };
                                        readonly limit: {
                                            readonly type: 'integer';
                                            readonly minimum: 1;
                                            readonly description: 'Use N examples only: the first ones, see `spread`.';
                                        };
                                        readonly spread: {
                                            readonly type: 'boolean';
                                            readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                                        };
                                    };
                                    readonly required: readonly ['format', 'path'];
                                    readonly additionalProperties: false;
                                }, {
                                    readonly description: 'CIFAR-10 binary records (1 label byte, 3,072 bytes of 3×32×32), gzipped or not.';
                                    readonly properties: {
                                        readonly format: {
                                            readonly const: 'cifar';
                                        };
                                        readonly path: {
                                            readonly description: 'Paths relative to the config file; several files are read one after the other.';
                                            readonly oneOf: readonly [{
                                                readonly type: 'string';
                                                readonly minLength: 1;
                                                readonly description: 'Path relative to the config file.';
                                            }, {
                                                readonly type: 'array';
                                                readonly items: {
                                                    readonly type: 'string';
                                                    readonly minLength: 1;
                                                    readonly description: 'Path relative to the config file.';
                                                };
                                                readonly minItems: 1;
                                            }];
                                        };
                                        readonly metadata: {
                                            readonly type: 'string';
                                            readonly minLength: 1;
                                            readonly description: 'Table (CSV) of columns that `slices` look at: a header line that names them, then one line per example of the files, in their order.';
                                        };
                                        readonly limit: {
                                            readonly type: 'integer';
                                            readonly minimum: 1;
                                            readonly description: 'Use N examples only: the first ones, see `spread`.';
                                        };
                                        readonly spread: {
                                            readonly type: 'boolean';
                                            readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                                        };
                                    };
                                    readonly required: readonly ['format', 'path'];
                                    readonly additionalProperties: false;
                                }, {
                                    readonly description: 'A folder of PNG and JPEG pictures, one sub-folder per class (or none, without labels).';
                                    readonly properties: {
                                        readonly format: {
                                            readonly const: 'images';
                                        };
                                        readonly path: {
                                            readonly type: 'string';
                                            readonly minLength: 1;
                                            readonly description: 'Path relative to the config file.';
                                        };
                                        readonly classes: {
                                            readonly type: 'array';
                                            readonly items: {
                                                readonly type: 'string';
                                            };
                                            readonly minItems: 1;
                                            readonly description: 'Order of the classes; alphabetical when absent.';
                                        };
                                        readonly metadata: {
                                            readonly type: 'string';
                                            readonly minLength: 1;
                                            readonly description: 'Table (CSV) of more columns that `slices` look at; its column `file` says which picture a line is of: `cat/17.png`.';
                                        };
                                        readonly limit: {
                                            readonly type: 'integer';
                                            readonly minimum: 1;
                                            readonly description: 'Use N examples only: the first ones, see `spread`.';
                                        };
                                        readonly spread: {
                                            readonly type: 'boolean';
                                            readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                                        };
                                    };
                                    readonly required: readonly ['format', 'path'];
                                    readonly additionalProperties: false;
                                }, {
                                    readonly description: 'A module of yours that yields batches. It runs in the worker process.';
                                    readonly properties: {
                                        readonly format: {
                                            readonly const: 'module';
                                        };
                                        readonly path: {
                                            readonly type: 'string';
                                            readonly minLength: 1;
                                            readonly description: 'Path relative to the config file.';
                                        };
                                        readonly options: {
                                            readonly type: 'object';
                                            readonly description: 'Handed to the module as it is.';
                                        };
                                        readonly limit: {
                                            readonly type: 'integer';
                                            readonly minimum: 1;
                                            readonly description: 'Use N examples only: the first ones, see `spread`.';
                                        };
                                    };
                                    readonly required: readonly ['format', 'path'];
                                    readonly additionalProperties: false;
                                }];
                                readonly description: 'One set that is split into the three.';
                            };
                            readonly split: {
                                readonly type: 'object';
                                readonly additionalProperties: false;
                                readonly description: 'How `all` is split. Beside `train` without `validation`: `split.validation` of it becomes the validation split. Seeded, stratified by class where labels are classes.';
                                readonly properties: {
                                    readonly train: {
                                        readonly type: 'number';
                                        readonly minimum: 0;
                                        readonly maximum: 1;
                                        readonly default: 0.7;
                                        readonly description: 'Share for `train`.';
                                    };
                                    readonly validation: {
                                        readonly type: 'number';
                                        readonly minimum: 0;
                                        readonly maximum: 1;
                                        readonly default: 0.1;
                                        readonly description: 'Share for `validation`.';
                                    };
                                    readonly test: {
                                        readonly type: 'number';
                                        readonly exclusiveMinimum: 0;
                                        readonly maximum: 1;
                                        readonly default: 0.2;
                                        readonly description: 'Share for `test`; the three add up to 1 at most.';
                                    };
                                    readonly seed: {
                                        readonly type: 'integer';
                                        readonly default: 0;
                                        readonly description: 'The same seed gives the same split on every machine.';
                                    };
                                };
                            };
                            readonly preprocess: {
                                readonly type: 'object';
                                readonly additionalProperties: false;
                                readonly default: {};
                                readonly description: 'From what the files hold to what the model takes, in this order: resize, channels, divide, subtract mean, divide by std, reshape.';
                                readonly properties: {
                                    readonly resize: {
                                        readonly type: 'object';
                                        readonly description: 'Pictures are brought to this size, without antialiasing.';
                                        readonly additionalProperties: false;
                                        readonly required: readonly ['height', 'width'];
                                        readonly properties: {
                                            readonly height: {
                                                readonly type: 'integer';
                                                readonly minimum: 1;
                                                readonly description: 'Pixels.';
                                            };
                                            readonly width: {
                                                readonly type: 'integer';
                                                readonly minimum: 1;
                                                readonly description: 'Pixels.';
                                            };
                                            readonly method: {
                                                readonly enum: readonly ['bilinear', 'nearest', 'area'];
                                                readonly default: 'bilinear';
                                                readonly description: '`bilinear` and `nearest` as `tf.image.resize` does them; `area` averages what a pixel covers.';
                                            };
                                        };
                                    };
                                    readonly channels: {
                                        readonly enum: readonly [1, 3];
                                        readonly description: 'Grey (ITU-R BT.601 luma) or RGB.';
                                    };
                                    readonly divide: {
                                        readonly type: 'number';
                                        readonly exclusiveMinimum: 0;
                                        readonly default: 1;
                                        readonly description: 'Each value is divided by this, 255 for 8-bit pixels.';
                                    };
                                    readonly mean: {
                                        readonly oneOf: readonly [{
                                            readonly type: 'number';
                                        }, {
                                            readonly type: 'array';
                                            readonly items: {
                                                readonly type: 'number';
                                            };
                                            readonly minItems: 1;
                                        }];
                                        readonly default: 0;
                                        readonly description: 'Subtracted after `divide`; one number, or one per last-axis channel.';
                                    };
                                    readonly std: {
                                        readonly oneOf: readonly [{
                                            readonly type: 'number';
                                        }, {
                                            readonly type: 'array';
                                            readonly items: {
                                                readonly type: 'number';
                                            };
                                            readonly minItems: 1;
                                        }];
                                        readonly default: 1;
                                        readonly description: 'Divided by after `mean`; one number, or one per last-axis channel.';
                                    };
                                    readonly shape: {
                                        readonly type: 'array';
                                        readonly items: {
                                            readonly type: 'integer';
                                            readonly minimum: 1;
                                        };
                                        readonly description: "Shape of one example; the model's input shape when absent.";
                                    };
                                    readonly labelMap: {
                                        readonly type: 'object';
                                        readonly additionalProperties: {
                                            readonly type: 'integer';
                                            readonly minimum: 0;
                                        };
                                        readonly description: 'From the label in the data (number or text) to the class index of the model.';
                                    };
                                    readonly oneHotLabels: {
                                        readonly type: 'boolean';
                                        readonly default: false;
                                        readonly description: 'The labels are stored one-hot.';
                                    };
                                };
                            };
                        };
                    };
                    readonly task: {
                        readonly type: 'object';
                        readonly description: "What the model's output means, and so which metrics there are.";
                        readonly required: readonly ['kind'];
                        readonly discriminator: {
                            readonly propertyName: 'kind';
                        };
                        readonly oneOf: readonly [{
                            readonly description: 'One class per example.';
                            readonly properties: {
                                readonly kind: {
                                    readonly const: 'classification';
                                };
                                readonly output: {
                                    readonly type: 'string';
                                    readonly description: 'Which output of a model with several; by name.';
                                };
                                readonly classes: {
                                    readonly type: 'array';
                                    readonly items: {
                                        readonly type: 'string';
                                    };
                                    readonly minItems: 2;
                                    readonly description: 'Names of the classes in the order of the outputs.';
                                };
                                readonly topK: {
                                    readonly type: 'array';
                                    readonly items: {
                                        readonly type: 'integer';
                                        readonly minimum: 2;
                                    };
                                    readonly default: readonly [];
                                    readonly description: 'Also measure top-k accuracy for these k.';
                                };
                                readonly logits: {
                                    readonly type: 'boolean';
                                    readonly description: 'Whether the output is logits; found out from the values when absent.';
                                };
                                readonly metrics: {
                                    readonly type: 'array';
                                    readonly default: readonly [];
                                    readonly description: 'Metrics of your own: modules that are run in the worker process.';
                                    readonly items: {
                                        readonly type: 'object';
                                        readonly additionalProperties: false;
                                        readonly required: readonly ['name', 'module', 'better'];
                                        readonly properties: {
                                            readonly name: {
                                                readonly type: 'string';
                                                readonly pattern: '^[a-z][A-Za-z0-9]*$';
                                                readonly description: 'As gates and the report name it.';
                                            };
                                            readonly module: {
                                                readonly type: 'string';
                                                readonly minLength: 1;
                                                readonly description: 'Its default export computes the metric.';
                                            };
                                            readonly better: {
                                                readonly enum: readonly ['higher', 'lower'];
                                                readonly description: 'Which direction is an improvement.';
                                            };
                                            readonly unit: {
                                                readonly enum: readonly ['fraction', 'number'];
                                                readonly default: 'number';
                                                readonly description: '`fraction` is shown as a percentage, its changes in percentage points.';
                                            };
                                        };
                                    };
                                };
                            };
                            readonly required: readonly ['kind'];
                            readonly additionalProperties: false;
                        }, {
                            readonly description: 'Any number of labels per example.';
                            readonly properties: {
                                readonly kind: {
                                    readonly const: 'multiLabel';
                                };
                                readonly output: {
                                    readonly type: 'string';
                                    readonly description: 'Which output of a model with several; by name.';
                                };
                                readonly classes: {
                                    readonly type: 'array';
                                    readonly items: {
                                        readonly type: 'string';
                                    };
                                    readonly minItems: 1;
                                    readonly description: 'Names of the labels in the order of the outputs.';
                                };
                                readonly threshold: {
                                    readonly type: 'number';
                                    readonly minimum: 0;
                                    readonly maximum: 1;
                                    readonly default: 0.5;
                                    readonly description: 'A label counts as predicted from this probability on.';
                                };
                                readonly logits: {
                                    readonly type: 'boolean';
                                    readonly description: 'Whether the output is logits; found out from the values when absent.';
                                };
                                readonly metrics: {
                                    readonly type: 'array';
                                    readonly default: readonly [];
                                    readonly description: 'Metrics of your own: modules that are run in the worker process.';
                                    readonly items: {
                                        readonly type: 'object';
                                        readonly additionalProperties: false;
                                        readonly required: readonly ['name', 'module', 'better'];
                                        readonly properties: {
                                            readonly name: {
                                                readonly type: 'string';
                                                readonly pattern: '^[a-z][A-Za-z0-9]*$';
                                                readonly description: 'As gates and the report name it.';
                                            };
                                            readonly module: {
                                                readonly type: 'string';
                                                readonly minLength: 1;
                                                readonly description: 'Its default export computes the metric.';
                                            };
                                            readonly better: {
                                                readonly enum: readonly ['higher', 'lower'];
                                                readonly description: 'Which direction is an improvement.';
                                            };
                                            readonly unit: {
                                                readonly enum: readonly ['fraction', 'number'];
                                                readonly default: 'number';
                                                readonly description: '`fraction` is shown as a percentage, its changes in percentage points.';
                                            };
                                        };
                                    };
                                };
                            };
                            readonly required: readonly ['kind'];
                            readonly additionalProperties: false;
                        }, {
                            readonly description: 'Numbers; also for models whose outputs have no labels (output drift is measured).';
                            readonly properties: {
                                readonly kind: {
                                    readonly const: 'regression';
                                };
                                readonly output: {
                                    readonly type: 'string';
                                    readonly description: 'Which output of a model with several; by name.';
                                };
                                readonly metrics: {
                                    readonly type: 'array';
                                    readonly default: readonly [];
                                    readonly description: 'Metrics of your own: modules that are run in the worker process.';
                                    readonly items: {
                                        readonly type: 'object';
                                        readonly additionalProperties: false;
                                        readonly required: readonly ['name', 'module', 'better'];
                                        readonly properties: {
                                            readonly name: {
                                                readonly type: 'string';
                                                readonly pattern: '^[a-z][A-Za-z0-9]*$';
                                                readonly description: 'As gates and the report name it.';
                                            };
                                            readonly module: {
                                                readonly type: 'string';
                                                readonly minLength: 1;
                                                readonly description: 'Its default export computes the metric.';
                                            };
                                            readonly better: {
                                                readonly enum: readonly ['higher', 'lower'];
                                                readonly description: 'Which direction is an improvement.';
                                            };
                                            readonly unit: {
                                                readonly enum: readonly ['fraction', 'number'];
                                                readonly default: 'number';
                                                readonly description: '`fraction` is shown as a percentage, its changes in percentage points.';
                                            };
                                        };
                                    };
                                };
                            };
                            readonly required: readonly ['kind'];
                            readonly additionalProperties: false;
                        }];
                    };
                    readonly recipe: {
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
                    readonly fineTune: {
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
                    readonly evaluation: {
                        readonly type: 'object';
                        readonly additionalProperties: false;
                        readonly default: {};
                        readonly description: 'How models are evaluated and timed.';
                        readonly properties: {
                            readonly batchSize: {
                                readonly type: 'integer';
                                readonly minimum: 1;
                                readonly default: 256;
                                readonly description: 'Examples per prediction.';
                            };
                            readonly latency: {
                                readonly type: 'object';
                                readonly additionalProperties: false;
                                readonly default: {};
                                readonly properties: {
                                    readonly enabled: {
                                        readonly type: 'boolean';
                                        readonly default: true;
                                        readonly description: 'Time original, baseline and candidate in turns.';
                                    };
                                    readonly batchSize: {
                                        readonly type: 'integer';
                                        readonly minimum: 1;
                                        readonly default: 1;
                                        readonly description: 'Examples per timed prediction.';
                                    };
                                    readonly seconds: {
                                        readonly type: 'number';
                                        readonly exclusiveMinimum: 0;
                                        readonly default: 1;
                                        readonly description: 'Time budget of the interleaved measurement.';
                                    };
                                    readonly precision: {
                                        readonly type: 'number';
                                        readonly minimum: 0;
                                        readonly exclusiveMaximum: 1;
                                        readonly default: 0.02;
                                        readonly description: 'The measurement ends before its time when every ratio is known this well: 0.02 for ±2 %.';
                                    };
                                };
                            };
                        };
                    };
                    readonly behaviour: {
                        readonly type: 'array';
                        readonly items: {
                            readonly type: 'object';
                            readonly required: readonly ['kind'];
                            readonly discriminator: {
                                readonly propertyName: 'kind';
                            };
                            readonly oneOf: readonly [{
                                readonly description: 'Invariance: the prediction stays when noise is added to every value of the input.';
                                readonly properties: {
                                    readonly kind: {
                                        readonly const: 'noise';
                                    };
                                    readonly name: {
                                        readonly type: 'string';
                                        readonly pattern: '^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$';
                                        readonly description: 'The metric is called `behaviour.<name>`; the kind when absent.';
                                    };
                                    readonly amount: {
                                        readonly type: 'number';
                                        readonly exclusiveMinimum: 0;
                                        readonly maximum: 1;
                                        readonly default: 0.02;
                                        readonly description: "Standard deviation, as a share of the input's range in the examples; values stay in the range.";
                                    };
                                    readonly input: {
                                        readonly type: 'string';
                                        readonly minLength: 1;
                                        readonly description: 'Input of a model with several, by name.';
                                    };
                                    readonly tolerance: {
                                        readonly type: 'number';
                                        readonly minimum: 0;
                                        readonly description: "Regression: how far the output may move, in its own unit; a twentieth of the standard deviation of the original's outputs when absent.";
                                    };
                                    readonly examples: {
                                        readonly type: 'integer';
                                        readonly minimum: 1;
                                        readonly default: 256;
                                        readonly description: 'Test examples to try, drawn once for all tests and models.';
                                    };
                                    readonly seed: {
                                        readonly type: 'integer';
                                        readonly default: 0;
                                        readonly description: 'Of the random changes.';
                                    };
                                };
                                readonly required: readonly ['kind'];
                                readonly additionalProperties: false;
                            }, {
                                readonly description: 'Invariance: the prediction stays when the picture is shifted; its edge is repeated.';
                                readonly properties: {
                                    readonly kind: {
                                        readonly const: 'shift';
                                    };
                                    readonly name: {
                                        readonly type: 'string';
                                        readonly pattern: '^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$';
                                        readonly description: 'The metric is called `behaviour.<name>`; the kind when absent.';
                                    };
                                    readonly pixels: {
                                        readonly type: 'integer';
                                        readonly minimum: 1;
                                        readonly default: 1;
                                        readonly description: 'Largest shift in each direction.';
                                    };
                                    readonly input: {
                                        readonly type: 'string';
                                        readonly minLength: 1;
                                        readonly description: 'Input of a model with several, by name.';
                                    };
                                    readonly tolerance: {
                                        readonly type: 'number';
                                        readonly minimum: 0;
                                        readonly description: "Regression: how far the output may move, in its own unit; a twentieth of the standard deviation of the original's outputs when absent.";
                                    };
                                    readonly examples: {
                                        readonly type: 'integer';
                                        readonly minimum: 1;
                                        readonly default: 256;
                                        readonly description: 'Test examples to try, drawn once for all tests and models.';
                                    };
                                    readonly seed: {
                                        readonly type: 'integer';
                                        readonly default: 0;
                                        readonly description: 'Of the random changes.';
                                    };
                                };
                                readonly required: readonly ['kind'];
                                readonly additionalProperties: false;
                            }, {
                                readonly description: 'Invariance: the prediction stays when the picture gets lighter or darker.';
                                readonly properties: {
                                    readonly kind: {
                                        readonly const: 'brightness';
                                    };
                                    readonly name: {
                                        readonly type: 'string';
                                        readonly pattern: '^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$';
                                        readonly description: 'The metric is called `behaviour.<name>`; the kind when absent.';
                                    };
                                    readonly amount: {
                                        readonly type: 'number';
                                        readonly exclusiveMinimum: 0;
                                        readonly maximum: 1;
                                        readonly default: 0.1;
                                        readonly description: "As a share of the input's range in the examples; half of them lighter, half darker.";
                                    };
                                    readonly input: {
                                        readonly type: 'string';
                                        readonly minLength: 1;
                                        readonly description: 'Input of a model with several, by name.';
                                    };
                                    readonly tolerance: {
                                        readonly type: 'number';
                                        readonly minimum: 0;
                                        readonly description: "Regression: how far the output may move, in its own unit; a twentieth of the standard deviation of the original's outputs when absent.";
                                    };
                                    readonly examples: {
                                        readonly type: 'integer';
                                        readonly minimum: 1;
                                        readonly default: 256;
                                        readonly description: 'Test examples to try, drawn once for all tests and models.';
                                    };
                                    readonly seed: {
                                        readonly type: 'integer';
                                        readonly default: 0;
                                        readonly description: 'Of the random changes.';
                                    };
                                };
                                readonly required: readonly ['kind'];
                                readonly additionalProperties: false;
                            }, {
                                readonly description: 'Invariance: the prediction stays when the features of a table move a little.';
                                readonly properties: {
                                    readonly kind: {
                                        readonly const: 'jitter';
                                    };
                                    readonly name: {
                                        readonly type: 'string';
                                        readonly pattern: '^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$';
                                        readonly description: 'The metric is called `behaviour.<name>`; the kind when absent.';
                                    };
                                    readonly amount: {
                                        readonly type: 'number';
                                        readonly exclusiveMinimum: 0;
                                        readonly maximum: 1;
                                        readonly default: 0.02;
                                        readonly description: "Standard deviation, as a share of the feature's own standard deviation.";
                                    };
                                    readonly features: {
                                        readonly type: 'array';
                                        readonly items: {
                                            readonly type: readonly ['string', 'integer'];
                                        };
                                        readonly minItems: 1;
                                        readonly description: 'By index, or by name where the data list `features`; when absent, all that have more than two values.';
                                    };
                                    readonly input: {
                                        readonly type: 'string';
                                        readonly minLength: 1;
                                        readonly description: 'Input of a model with several, by name.';
                                    };
                                    readonly tolerance: {
                                        readonly type: 'number';
                                        readonly minimum: 0;
                                        readonly description: "Regression: how far the output may move, in its own unit; a twentieth of the standard deviation of the original's outputs when absent.";
                                    };
                                    readonly examples: {
                                        readonly type: 'integer';
                                        readonly minimum: 1;
                                        readonly default: 256;
                                        readonly description: 'Test examples to try, drawn once for all tests and models.';
                                    };
                                    readonly seed: {
                                        readonly type: 'integer';
                                        readonly default: 0;
                                        readonly description: 'Of the random changes.';
                                    };
                                };
                                readonly required: readonly ['kind'];
                                readonly additionalProperties: false;
                            }, {
                                readonly description: 'Minimum functionality: examples that a model must get right, with their labels.';
                                readonly properties: {
                                    readonly kind: {
                                        readonly const: 'minimum';
                                    };
                                    readonly name: {
                                        readonly type: 'string';
                                        readonly pattern: '^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$';
                                        readonly description: 'The metric is called `behaviour.<name>`; the kind when absent.';
                                    };
                                    readonly data: {
                                        readonly type: 'object';
                                        readonly required: readonly ['format'];
                                        readonly discriminator: {
                                            readonly propertyName: 'format';
                                        };
                                        readonly oneOf: readonly [{
                                            readonly description: 'IDX files as MNIST has them, gzipped or not.';
                                            readonly properties: {
                                                readonly format: {
                                                    readonly const: 'idx';
                                                };
                                                readonly inputs: {
                                                    readonly type: 'string';
                                                    readonly minLength: 1;
                                                    readonly description: 'Path relative to the config file.';
                                                };
                                                readonly labels: {
                                                    readonly type: 'string';
                                                    readonly minLength: 1;
                                                    readonly description: 'Path relative to the config file.';
                                                };
                                                readonly metadata: {
                                                    readonly type: 'string';
                                                    readonly minLength: 1;
                                                    readonly description: 'Table (CSV) of columns that `slices` look at: a header line that names them, then one line per example of the files, in their order.';
                                                };
                                                readonly limit: {
                                                    readonly type: 'integer';
                                                    readonly minimum: 1;
                                                    readonly description: 'Use N examples only: the first ones, see `spread`.';
                                                };
                                                readonly spread: {
                                                    readonly type: 'boolean';
                                                    readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                                                };
                                            };
                                            readonly required: readonly ['format', 'inputs'];
                                            readonly additionalProperties: false;
                                        }, {
                                            readonly description: 'NumPy .npy files: one per model input and one for the labels.';
                                            readonly properties: {
                                                readonly format: {
                                                    readonly const: 'npy';
                                                };
                                                readonly inputs: {
                                                    readonly description: 'Name of the array, or one array per model input by input name.';
                                                    readonly oneOf: readonly [{
                                                        readonly type: 'string';
                                                        readonly minLength: 1;
                                                    }, {
                                                        readonly type: 'object';
                                                        readonly additionalProperties: {
                                                            readonly type: 'string';
                                                            readonly minLength: 1;
                                                        };
                                                        readonly minProperties: 1;
                                                    }];
                                                };
                                                readonly labels: {
                                                    readonly type: 'string';
                                                    readonly minLength: 1;
                                                    readonly description: 'Path relative to the config file.';
                                                };
                                                readonly metadata: {
                                                    readonly type: 'string';
                                                    readonly minLength: 1;
                                                    readonly description: 'Table (CSV) of columns that `slices` look at: a header line that names them, then one line per example of the files, in their order.';
                                                };
                                                readonly limit: {
                                                    readonly type: 'integer';
                                                    readonly minimum: 1;
                                                    readonly description: 'Use N examples only: the first ones, see `spread`.';
                                                };
                                                readonly spread: {
                                                    readonly type: 'boolean';
                                                    readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                                                };
                                            };
                                            readonly required: readonly ['format', 'inputs'];
                                            readonly additionalProperties: false;
                                        }, {
                                            readonly description: 'One NumPy .npz archive; `inputs` and `labels` name its arrays.';
                                            readonly properties: {
                                                readonly format: {
                                                    readonly const: 'npz';
                                                };
                                                readonly path: {
                                                    readonly type: 'string';
                                                    readonly minLength: 1;
                                                    readonly description: 'Path relative to the config file.';
                                                };
                                                readonly inputs: {
                                                    readonly description: 'Name of the array, or one array per model input by input name.';
                                                    readonly oneOf: readonly [{
                                                        readonly type: 'string';
                                                        readonly minLength: 1;
                                                    }, {
                                                        readonly type: 'object';
                                                        readonly additionalProperties: {
                                                            readonly type: 'string';
                                                            readonly minLength: 1;
                                                        };
                                                        readonly minProperties: 1;
                                                    }];
                                                };
                                                readonly labels: {
                                                    readonly type: 'string';
                                                    readonly minLength: 1;
                                                    readonly description: 'Name of the label array.';
                                                };
                                                readonly limit: {
                                                    readonly type: 'integer';
                                                    readonly minimum: 1;
                                                    readonly description: 'Use N examples only: the first ones, see `spread`.';
                                                };
                                                readonly spread: {
                                                    readonly type: 'boolean';
                                                    readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                                                };
                                            };
                                            readonly required: readonly ['format', 'path', 'inputs'];
                                            readonly additionalProperties: false;
                                        }, {
                                            readonly description: 'Values separated by commas, semicolons, tabs or `|`; a header line is recognised unless `header` says otherwise.';
                                            readonly properties: {
                                                readonly format: {
                                                    readonly const: 'csv';
                                                };
                                                readonly path: {
                                                    readonly type: 'string';
                                                    readonly minLength: 1;
                                                    readonly description: 'Path relative to the config file.';
                                                };
                                                readonly header: {
                                                    readonly type: 'boolean';
                                                    readonly description: 'Whether the first line names the columns; found out when absent.';
                                                };
                                                readonly delimiter: {
                                                    readonly type: 'string';
                                                    readonly minLength: 1;
                                                    readonly maxLength: 1;
                                                    readonly description: 'The character between cells. When absent, the comma where the first line holds one outside quotes, else the most frequent of semicolon, tab and `|` there.';
                                                };
                                                readonly label: {
                                                    readonly description: 'Label column, or several for multi-label and multi-output regression.';
                                                    readonly oneOf: readonly [{
                                                        readonly type: readonly ['string', 'integer'];
                                                        readonly description: 'Column name, or index from 0; −1 is the last column.';
                                                    }, {
                                                        readonly type: 'array';
                                                        readonly items: {
                                                            readonly type: readonly ['string', 'integer'];
                                                            readonly description: 'Column name, or index from 0; −1 is the last column.';
                                                        };
                                                        readonly minItems: 1;
                                                    }];
                                                };
                                                readonly features: {
                                                    readonly type: 'array';
                                                    readonly items: {
                                                        readonly type: readonly ['string', 'integer'];
                                                        readonly description: 'Column name, or index from 0; −1 is the last column.';
                                                    };
                                                    readonly minItems: 1;
                                                    readonly description: 'Feature columns in order; all others when absent.';
                                                };
                                                readonly metadata: {
                                                    readonly type: 'array';
                                                    readonly items: {
                                                        readonly type: readonly ['string', 'integer'];
                                                        readonly description: 'Column name, or index from 0; −1 is the last column.';
                                                    };
                                                    readonly minItems: 1;
                                                    readonly description: 'Columns that are no features, for `slices`; with `features` they need not be listed.';
                                                };
                                                readonly categories: {
                                                    readonly type: 'object';
                                                    readonly description: 'Text columns: the values in the order of their codes, by column.';
                                                    readonly additionalProperties: {
                                                        readonly type: 'array';
                                                        readonly items: {
                                                            readonly type: 'string';
                                                        };
                                                    };
                                                };
                                                readonly oneHot: {
                                                    readonly type: 'array';
                                                    readonly items: {
                                                        readonly type: readonly ['string', 'integer'];
                                                        readonly description: 'Column name, or index from 0; −1 is the last column.';
                                                    };
                                                    readonly description: 'Columns of `categories` that become one column of 0 and 1 per value.';
                                                };
                                                readonly missing: {
                                                    readonly enum: readonly ['refuse', 'skip'];
                                                    readonly default: 'refuse';
                                                    readonly description: 'A line with an empty cell (or ?, NA, NaN, null, none): an error, or left out.';
                                                };
                                                readonly limit: {
                                                    readonly type: 'integer';
                                                    readonly minimum: 1;
                                                    readonly description: 'Use N examples only: the first ones, see `spread`.';
                                                };
                                                readonly spread: {
                                                    readonly type: 'boolean';
                                                    readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                                                };
                                            };
                                            readonly required: readonly ['format', 'path'];
                                            readonly additionalProperties: false;
                                        }, {
                                            readonly description: 'One JSON object per line.';
                                            readonly properties: {
                                                readonly format: {
                                                    readonly const: 'jsonl';
                                                };
                                                readonly path: {
                                                    readonly type: 'string';
                                                    readonly minLength: 1;
                                                    readonly description: 'Path relative to the config file.';
                                                };
                                                readonly inputs: {
                                                    readonly description: 'Name of the array, or one array per model input by input name.';
                                                    readonly oneOf: readonly [{
                                                        readonly type: 'string';
                                                        readonly minLength: 1;
                                                    }, {
                                                        readonly type: 'object';
                                                        readonly additionalProperties: {
                                                            readonly type: 'string';
                                                            readonly minLength: 1;
                                                        };
                                                        readonly minProperties: 1;
                                                    }];
                                                    readonly default: 'input';
                                                };
                                                readonly label: {
                                                    readonly type: 'string';
                                                    readonly default: 'label';
                                                    readonly description: 'Field of the label: a number, a text, or a list of one of them.';
                                                };
                                                readonly limit: {
                                                    readonly type: 'integer';
                                                    readonly minimum: 1;
                                                    readonly description: 'Use N examples only: the first ones, see `spread`.';
                                                };
                                                readonly spread: {
                                                    readonly type: 'boolean';
                                                    readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                                                };
                                            };
                                            readonly required: readonly ['format', 'path'];
                                            readonly additionalProperties: false;
                                        }, {
                                            readonly description: 'CIFAR-10 binary records (1 label byte, 3,072 bytes of 3×32×32), gzipped or not.';
                                            readonly properties: {
                                                readonly format: {
                                                    readonly const: 'cifar';
                                                };
                                                readonly path: {
                                                    readonly description: 'Paths relative to the config file; several files are read one after the other.';
                                                    readonly oneOf: readonly [{
                                                        readonly type: 'string';
                                                        readonly minLength: 1;
                                                        readonly description: 'Path relative to the config file.';
                                                    }, {
                                                        readonly type: 'array';
                                                        readonly items: {
                                                            readonly type: 'string';
                                                            readonly minLength: 1;
                                                            readonly description: 'Path relative to the config file.';
                                                        };
                                                        readonly minItems: 1;
                                                    }];
                                                };
                                                readonly metadata: {
                                                    readonly type: 'string';
                                                    readonly minLength: 1;
                                                    readonly description: 'Table (CSV) of columns that `slices` look at: a header line that names them, then one line per example of the files, in their order.';
                                                };
                                                readonly limit: {
                                                    readonly type: 'integer';
                                                    readonly minimum: 1;
                                                    readonly description: 'Use N examples only: the first ones, see `spread`.';
                                                };
                                                readonly spread: {
                                                    readonly type: 'boolean';
                                                    readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                                                };
                                            };
                                            readonly required: readonly ['format', 'path'];
                                            readonly additionalProperties: false;
                                        }, {
                                            readonly description: 'A folder of PNG and JPEG pictures, one sub-folder per class (or none, without labels).';
                                            readonly properties: {
                                                readonly format: {
                                                    readonly const: 'images';
                                                };
                                                readonly path: {
                                                    readonly type: 'string';
                                                    readonly minLength: 1;
                                                    readonly description: 'Path relative to the config file.';
                                                };
                                                readonly classes: {
                                                    readonly type: 'array';
                                                    readonly items: {
                                                        readonly type: 'string';
                                                    };
                                                    readonly minItems: 1;
                                                    readonly description: 'Order of the classes; alphabetical when absent.';
                                                };
                                                readonly metadata: {
                                                    readonly type: 'string';
                                                    readonly minLength: 1;
                                                    readonly description: 'Table (CSV) of more columns that `slices` look at; its column `file` says which picture a line is of: `cat/17.png`.';
                                                };
                                                readonly limit: {
                                                    readonly type: 'integer';
                                                    readonly minimum: 1;
                                                    readonly description: 'Use N examples only: the first ones, see `spread`.';
                                                };
                                                readonly spread: {
                                                    readonly type: 'boolean';
                                                    readonly description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.';
                                                };
                                            };
                                            readonly required: readonly ['format', 'path'];
                                            readonly additionalProperties: false;
                                        }, {
                                            readonly description: 'A module of yours that yields batches. It runs in the worker process.';
                                            readonly properties: {
                                                readonly format: {
                                                    readonly const: 'module';
                                                };
                                                readonly path: {
                                                    readonly type: 'string';
                                                    readonly minLength: 1;
                                                    readonly description: 'Path relative to the config file.';
                                                };
                                                readonly options: {
                                                    readonly type: 'object';
                                                    readonly description: 'Handed to the module as it is.';
                                                };
                                                readonly limit: {
                                                    readonly type: 'integer';
                                                    readonly minimum: 1;
                                                    readonly description: 'Use N examples only: the first ones, see `spread`.';
                                                };
                                            };
                                            readonly required: readonly ['format', 'path'];
                                            readonly additionalProperties: false;
                                        }];
                                        readonly description: 'The examples; preprocessed as the test split is.';
                                    };
                                    readonly tolerance: {
                                        readonly type: 'number';
                                        readonly minimum: 0;
                                        readonly description: "Regression: how far the output may move, in its own unit; a twentieth of the standard deviation of the original's outputs when absent.";
                                    };
                                };
                                readonly required: readonly ['kind', 'data'];
                                readonly additionalProperties: false;
                            }, {
                                readonly description: 'Directional expectation: a change of one feature moves the output as it must.';
                                readonly properties: {
                                    readonly kind: {
                                        readonly const: 'direction';
                                    };
                                    readonly name: {
                                        readonly type: 'string';
                                        readonly pattern: '^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$';
                                        readonly description: 'The metric is called `behaviour.<name>`; the kind when absent.';
                                    };
                                    readonly feature: {
                                        readonly type: readonly ['string', 'integer'];
                                        readonly description: 'By index, or by name where the data list `features`.';
                                    };
                                    readonly delta: {
                                        readonly type: 'number';
                                        readonly description: 'Added to the feature, in the unit of the data file.';
                                    };
                                    readonly expect: {
                                        readonly enum: readonly ['raise', 'lower', 'notRaise', 'notLower'];
                                        readonly description: 'What must become of the output.';
                                    };
                                    readonly output: {
                                        readonly type: readonly ['string', 'integer'];
                                        readonly description: 'The class (its probability) or the number that is meant; the last of one or two when absent.';
                                    };
                                    readonly input: {
                                        readonly type: 'string';
                                        readonly minLength: 1;
                                        readonly description: 'Input of a model with several, by name.';
                                    };
                                    readonly tolerance: {
                                        readonly type: 'number';
                                        readonly minimum: 0;
                                        readonly default: 0;
                                        readonly description: 'Changes of the output up to this count as none.';
                                    };
                                    readonly examples: {
                                        readonly type: 'integer';
                                        readonly minimum: 1;
                                        readonly default: 256;
                                        readonly description: 'Test examples to try, drawn once for all tests and models.';
                                    };
                                };
                                readonly required: readonly ['kind', 'feature', 'delta', 'expect'];
                                readonly additionalProperties: false;
                            }];
                        };
                        readonly description: 'Behavioural tests; each is a metric `behaviour.<name>`: the share of examples that pass it.';
                    };
                    readonly slices: {
                        readonly type: 'array';
                        readonly maxItems: 200;
                        readonly description: 'Named parts of the test split: by label, by a column of metadata, or by an expression over both. Gates may be set on them.';
                        readonly items: {
                            readonly type: 'object';
                            readonly additionalProperties: false;
                            readonly required: readonly ['name'];
                            readonly properties: {
                                readonly name: {
                                    readonly type: 'string';
                                    readonly pattern: '^[A-Za-z0-9][A-Za-z0-9 ._:/-]{0,59}$';
                                    readonly description: 'As gates and the report name it; `any` and `classes` are taken.';
                                };
                                readonly label: {
                                    readonly description: 'Examples of these classes, by index or name.';
                                    readonly oneOf: readonly [{
                                        readonly type: readonly ['string', 'integer'];
                                    }, {
                                        readonly type: 'array';
                                        readonly items: {
                                            readonly type: readonly ['string', 'integer'];
                                        };
                                        readonly minItems: 1;
                                    }];
                                };
                                readonly column: {
                                    readonly type: 'string';
                                    readonly minLength: 1;
                                    readonly description: 'Column of the data whose value is looked at; goes with `equals`.';
                                };
                                readonly equals: {
                                    readonly description: 'The value of `column`, or several of which one must be it.';
                                    readonly oneOf: readonly [{
                                        readonly type: readonly ['string', 'number', 'boolean'];
                                    }, {
                                        readonly type: 'array';
                                        readonly items: {
                                            readonly type: readonly ['string', 'number', 'boolean'];
                                        };
                                        readonly minItems: 1;
                                    }];
                                };
                                readonly where: {
                                    readonly type: 'string';
                                    readonly minLength: 1;
                                    readonly maxLength: 1000;
                                    readonly description: 'Expression over columns, `label` and `id`: `brightness < 0.2 && site == "lab"`.';
                                };
                            };
                        };
                    };
                    readonly gates: {
                        readonly type: 'array';
                        readonly items: {
                            readonly type: 'object';
                            readonly additionalProperties: false;
                            readonly required: readonly ['metric', 'limit'];
                            readonly properties: {
                                readonly metric: {
                                    readonly type: 'string';
                                    readonly description: 'Name of a metric: `accuracy`, `sizeBrotli` …';
                                };
                                readonly against: {
                                    readonly enum: readonly ['value', 'original', 'baseline', 'release', 'best'];
                                    readonly default: 'baseline';
                                    readonly description: 'What the candidate is held against: a fixed value, the original, the stored baseline, the record of the last release, or the best record of the window of history.';
                                };
                                readonly limit: {
                                    readonly type: readonly ['number', 'string'];
                                    readonly description: 'Against a value: the worst value allowed (`0.95`, `95 %`, `200 kB`). Against original or baseline: how much worse the candidate may be (`1 pp`, `2 %` of the reference, `1 kB`, the wider of two: `2 % or 256 B`); a negative limit demands an improvement (`-70 %`).';
                                };
                                readonly level: {
                                    readonly enum: readonly ['error', 'warn'];
                                    readonly default: 'error';
                                    readonly description: '`error` fails the check, `warn` does not.';
                                };
                                readonly slice: {
                                    readonly type: 'string';
                                    readonly minLength: 1;
                                    readonly description: 'Judge this part of the test split alone: the name of a slice, `any` (the worst of all slices) or `classes` (the worst of all true classes).';
                                };
                            };
                        };
                        readonly description: 'Sensible gates apply when this is absent; the report says so.';
                    };
                    readonly release: {
                        readonly type: 'object';
                        readonly additionalProperties: false;
                        readonly description: 'What holds for a release (`mode: release`, `run --profile release`).';
                        readonly properties: {
                            readonly gates: {
                                readonly type: 'array';
                                readonly minItems: 1;
                                readonly items: {
                                    readonly type: 'object';
                                    readonly additionalProperties: false;
                                    readonly required: readonly ['metric', 'limit'];
                                    readonly properties: {
                                        readonly metric: {
                                            readonly type: 'string';
                                            readonly description: 'Name of a metric: `accuracy`, `sizeBrotli` …';
                                        };
                                        readonly against: {
                                            readonly enum: readonly ['value', 'original', 'baseline', 'release', 'best'];
                                            readonly default: 'baseline';
                                            readonly description: 'What the candidate is held against: a fixed value, the original, the stored baseline, the record of the last release, or the best record of the window of history.';
                                        };
                                        readonly limit: {
                                            readonly type: readonly ['number', 'string'];
                                            readonly description: 'Against a value: the worst value allowed (`0.95`, `95 %`, `200 kB`). Against original or baseline: how much worse the candidate may be (`1 pp`, `2 %` of the reference, `1 kB`, the wider of two: `2 % or 256 B`); a negative limit demands an improvement (`-70 %`).';
                                        };
                                        readonly level: {
                                            readonly enum: readonly ['error', 'warn'];
                                            readonly default: 'error';
                                            readonly description: '`error` fails the check, `warn` does not.';
                                        };
                                        readonly slice: {
                                            readonly type: 'string';
                                            readonly minLength: 1;
                                            readonly description: 'Judge this part of the test split alone: the name of a slice, `any` (the worst of all slices) or `classes` (the worst of all true classes).';
                                        };
                                    };
                                };
                                readonly description: 'Gates of a release. Absent: those of `gates`, each as an `error`, and what is held against the baseline is held against the last release too, with the same limit.';
                            };
                        };
                    };
                    readonly search: {
                        readonly type: 'object';
                        readonly additionalProperties: false;
                        readonly description: 'What `compression-gate search` looks for. A run of the gate does not look at it.';
                        readonly properties: {
                            readonly split: {
                                readonly enum: readonly ['validation', 'train'];
                                readonly default: 'validation';
                                readonly description: 'The examples that trials are judged by. `train` is for data without a validation split, and for recipes that are not fine-tuned. Never `test`, which is for the gates.';
                            };
                            readonly objectives: {
                                readonly type: 'array';
                                readonly minItems: 1;
                                readonly maxItems: 4;
                                readonly uniqueItems: true;
                                readonly items: {
                                    readonly type: 'string';
                                };
                                readonly description: 'Metrics that recipes are compared by, each in its own direction; absent: the headline metric and `sizeBrotli`.';
                            };
                            readonly constraints: {
                                readonly type: 'array';
                                readonly items: {
                                    readonly type: 'object';
                                    readonly additionalProperties: false;
                                    readonly required: readonly ['metric', 'limit'];
                                    readonly properties: {
                                        readonly metric: {
                                            readonly type: 'string';
                                            readonly description: 'Name of a metric: `accuracy`, `sizeBrotli` …';
                                        };
                                        readonly against: {
                                            readonly enum: readonly ['value', 'original'];
                                            readonly default: 'original';
                                            readonly description: 'What the candidate is held against: a fixed value, or the original on the same examples.';
                                        };
                                        readonly limit: {
                                            readonly type: readonly ['number', 'string'];
                                            readonly description: 'As in a gate: `0.95`, `1 pp`, `-85 %`, `200 kB`.';
                                        };
                                    };
                                };
                                readonly description: 'What the chosen recipe must keep. Absent: the gates against a value or the original, as far as the examples of the search can tell.';
                            };
                            readonly prefer: {
                                readonly type: 'string';
                                readonly description: 'Of all recipes within the constraints the best in this objective is chosen. Absent: in the first of size or latency, where there are constraints; else the compromise that is nearest to the best of all objectives.';
                            };
                            readonly space: {
                                readonly type: 'object';
                                readonly additionalProperties: false;
                                readonly default: {};
                                readonly description: 'Narrows what recipes may be made of.';
                                readonly properties: {
                                    readonly methods: {
                                        readonly type: 'array';
                                        readonly minItems: 1;
                                        readonly uniqueItems: true;
                                        readonly items: {
                                            readonly type: 'string';
                                        };
                                        readonly description: 'Methods that a recipe may have; absent: all that have something to search.';
                                    };
                                    readonly always: {
                                        readonly type: 'array';
                                        readonly uniqueItems: true;
                                        readonly items: {
                                            readonly type: 'string';
                                        };
                                        readonly default: readonly [];
                                        readonly description: 'Methods that every recipe has.';
                                    };
                                    readonly options: {
                                        readonly type: 'object';
                                        readonly default: {};
                                        readonly description: 'By method and option: one value to fix it, a list of values to choose from, or `{low, high}` with `scale: log` where it spans orders of magnitude.';
                                        readonly additionalProperties: {
                                            readonly type: 'object';
                                            readonly additionalProperties: true;
                                        };
                                    };
                                    readonly perLayer: {
                                        readonly type: 'object';
                                        readonly default: {};
                                        readonly description: 'By method: options that every kernel gets a value of its own for: `{prune: [sparsity]}`.';
                                        readonly additionalProperties: {
                                            readonly type: 'array';
                                            readonly items: {
                                                readonly type: 'string';
                                            };
                                            readonly minItems: 1;
                                            readonly uniqueItems: true;
                                        };
                                    };
                                };
                            };
                            readonly sampler: {
                                readonly enum: readonly ['gate', 'tpe', 'nsga2', 'random', 'sobol', 'grid'];
                                readonly default: 'gate';
                                readonly description: 'How the next recipe is chosen. `gate`: changes of recipes on the frontier, the most promising by a Gaussian process; `tpe`: tree-structured Parzen estimator; `nsga2`: evolution; `sobol`: evenly spread; `grid`: all combinations.';
                            };
                            readonly scan: {
                                readonly enum: readonly ['auto', 'always', 'never'];
                                readonly default: 'auto';
                                readonly description: 'Each method alone, at a few strengths, on few examples and without fine-tuning, before the first trial; a tenth of what the trials cost at most. `auto`: for the sampler `gate`, where trials are fine-tuned.';
                            };
                            readonly trials: {
                                readonly type: 'integer';
                                readonly minimum: 1;
                                readonly default: 60;
                                readonly description: 'Ends after so many trials.';
                            };
                            readonly minutes: {
                                readonly type: 'number';
                                readonly exclusiveMinimum: 0;
                                readonly description: 'Begins no trial after so long.';
                            };
                            readonly evaluations: {
                                readonly type: 'number';
                                readonly exclusiveMinimum: 0;
                                readonly description: 'Ends when trials have cost as much as so many full ones; a trial on half the examples costs half, and so does what is scanned.';
                            };
                            readonly halving: {
                                readonly type: 'object';
                                readonly additionalProperties: false;
                                readonly default: {};
                                readonly description: 'Trials on few examples and few epochs first; the best share of them goes on to more.';
                                readonly properties: {
                                    readonly rungs: {
                                        readonly type: 'integer';
                                        readonly minimum: 1;
                                        readonly maximum: 5;
                                        readonly default: 1;
                                        readonly description: '1: every trial is a full one. Each rung below it has a share of `1 / factor`.';
                                    };
                                    readonly factor: {
                                        readonly type: 'integer';
                                        readonly minimum: 2;
                                        readonly maximum: 10;
                                        readonly default: 3;
                                        readonly description: 'One of so many goes on.';
                                    };
                                };
                            };
                            readonly seed: {
                                readonly type: 'integer';
                                readonly default: 0;
                                readonly description: 'Seed of the choice of recipes.';
                            };
                        };
                    };
                    readonly inputs: {
                        readonly type: 'array';
                        readonly items: {
                            readonly type: 'string';
                            readonly minLength: 1;
                        };
                        readonly default: readonly [];
                        readonly description: 'Further files that bear on the result (imported by your modules): a change of one of them measures again.';
                    };
                    readonly seed: {
                        readonly type: 'integer';
                        readonly default: 0;
                        readonly description: 'Seed of everything random in compression.';
                    };
                };
            };
        };
        readonly baseline: {
            readonly type: 'object';
            readonly additionalProperties: false;
            readonly default: {};
            readonly description: 'Where the stored baseline lies, and what to do without one.';
            readonly properties: {
                readonly store: {
                    readonly enum: readonly ['folder', 'branch'];
                    readonly default: 'folder';
                    readonly description: '`folder`: files in the repository, reviewed like code. `branch`: a branch of its own, to which every push is recorded.';
                };
                readonly path: {
                    readonly type: 'string';
                    readonly default: '.compression-gate/baseline';
                    readonly description: 'With `folder`: the folder in the repository that holds the stored baseline.';
                };
                readonly branch: {
                    readonly type: 'string';
                    readonly pattern: '^(?!.*(\\.\\.|//|\\.lock(/|$)))[A-Za-z0-9_][A-Za-z0-9._/-]{0,98}[A-Za-z0-9_-]$';
                    readonly default: 'compression-gate';
                    readonly description: 'With `branch`: its name. Nothing but records may lie on it.';
                };
                readonly maxAgeDays: {
                    readonly type: 'integer';
                    readonly minimum: 1;
                    readonly description: 'A record that is older counts as none; absent: records do not expire.';
                };
                readonly onMissing: {
                    readonly enum: readonly ['measure', 'pass', 'warn', 'fail'];
                    readonly default: 'measure';
                    readonly description: "No baseline stored: measure the base commit's model in this run, or take this verdict.";
                };
                readonly maxModelBytes: {
                    readonly type: 'integer';
                    readonly minimum: 0;
                    readonly default: 10485760;
                    readonly description: 'A larger compressed model is not stored.';
                };
                readonly maxPredictions: {
                    readonly type: 'integer';
                    readonly minimum: 0;
                    readonly default: 50000;
                    readonly description: 'Predictions of more examples are not stored.';
                };
            };
        };
        readonly history: {
            readonly type: 'object';
            readonly additionalProperties: false;
            readonly default: {};
            readonly description: 'What of the records on a data branch is looked at.';
            readonly properties: {
                readonly window: {
                    readonly type: 'integer';
                    readonly minimum: 1;
                    readonly maximum: 10000;
                    readonly default: 50;
                    readonly description: 'Newest records that gates with `against: best` look back over, and of which the trend in the report is drawn (30 at most).';
                };
            };
        };
        readonly verdicts: {
            readonly type: 'object';
            readonly additionalProperties: false;
            readonly default: {};
            readonly description: 'How sure a verdict must be, and what doubtful ones count as.';
            readonly properties: {
                readonly confidence: {
                    readonly type: 'number';
                    readonly exclusiveMinimum: 0.5;
                    readonly exclusiveMaximum: 1;
                    readonly default: 0.95;
                    readonly description: 'Nominal coverage of the intervals that are shown, and that a gate must lie within to pass.';
                };
                readonly alpha: {
                    readonly type: 'number';
                    readonly exclusiveMinimum: 0;
                    readonly maximum: 0.5;
                    readonly default: 0.01;
                    readonly description: 'Chance of a false alarm in a run: of any failure, over all gates of level error together, where all of them hold.';
                };
                readonly minSliceSize: {
                    readonly type: 'integer';
                    readonly minimum: 1;
                    readonly default: 30;
                    readonly description: 'A slice of fewer examples is named and fails no gate.';
                };
                readonly inconclusive: {
                    readonly enum: readonly ['pass', 'warn', 'fail'];
                    readonly default: 'warn';
                    readonly description: 'What an inconclusive gate of level error counts as.';
                };
                readonly noBaseline: {
                    readonly enum: readonly ['pass', 'warn', 'fail'];
                    readonly default: 'warn';
                    readonly description: 'What a gate without a baseline counts as.';
                };
            };
        };
        readonly report: {
            readonly type: 'object';
            readonly additionalProperties: false;
            readonly default: {};
            readonly description: 'What the report shows.';
            readonly properties: {
                readonly title: {
                    readonly type: 'string';
                    readonly maxLength: 100;
                    readonly default: 'Compression gate';
                    readonly description: 'Heading of the report.';
                };
                readonly perClass: {
                    readonly type: 'boolean';
                    readonly default: true;
                    readonly description: 'List recall per class.';
                };
                readonly examples: {
                    readonly enum: readonly ['ids', 'rows', 'images'];
                    readonly default: 'ids';
                    readonly description: 'What is shown of examples that were right and are wrong now: their ids; with `rows` or `images` also their input values or pictures, in a file report.html of the run, never in a comment.';
                };
            };
        };
        readonly worker: {
            readonly type: 'object';
            readonly additionalProperties: false;
            readonly default: {};
            readonly description: 'Limits of the process that does all model work.';
            readonly properties: {
                readonly timeoutMinutes: {
                    readonly type: 'number';
                    readonly exclusiveMinimum: 0;
                    readonly default: 60;
                    readonly description: 'The worker is ended after this long.';
                };
                readonly memoryMegabytes: {
                    readonly type: 'integer';
                    readonly minimum: 256;
                    readonly description: 'The worker is ended above this resident size.';
                };
                readonly moduleTimeoutSeconds: {
                    readonly type: 'number';
                    readonly exclusiveMinimum: 0;
                    readonly default: 120;
                    readonly description: 'Longest time that one call into a module of yours may take without an answer.';
                };
                readonly threads: {
                    readonly type: 'integer';
                    readonly minimum: 1;
                    readonly description: 'Kernel threads; all cores when absent.';
                };
            };
        };
    };
};
export type EvaluationOptions = Of<typeof evaluationSchema>;
export type TargetConfig = Of<typeof targetSchema>;
export type Config = Of<typeof configSchema>;
