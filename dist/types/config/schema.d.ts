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
                    readonly enum: readonly ['constant', 'cosine', 'linear', 'step'];
                    readonly default: 'cosine';
                    readonly description: 'Course of the learning rate over the run: cosine and linear end at 1 % of it, step divides by 10 at 60 % and 85 %.';
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
                    readonly description: 'How `all` is split; seeded, stratified by class where labels are classes.';
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
                    readonly enum: readonly ['constant', 'cosine', 'linear', 'step'];
                    readonly default: 'cosine';
                    readonly description: 'Course of the learning rate over the run: cosine and linear end at 1 % of it, step divides by 10 at 60 % and 85 %.';
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
                    readonly description: 'Passes over the train split; 0 switches fine-tuning off. Absent: 3 where the recipe prunes, else 0. A number fine-tunes before quantization too, where nothing is pruned.';
                };
                readonly maxSteps: {
                    readonly type: 'integer';
                    readonly minimum: 1;
                    readonly description: 'Upper bound of optimizer steps over all epochs.';
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
                                readonly enum: readonly ['constant', 'cosine', 'linear', 'step'];
                                readonly default: 'cosine';
                                readonly description: 'Course of the learning rate over the run: cosine and linear end at 1 % of it, step divides by 10 at 60 % and 85 %.';
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
                                readonly description: 'How `all` is split; seeded, stratified by class where labels are classes.';
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
                                readonly enum: readonly ['constant', 'cosine', 'linear', 'step'];
                                readonly default: 'cosine';
                                readonly description: 'Course of the learning rate over the run: cosine and linear end at 1 % of it, step divides by 10 at 60 % and 85 %.';
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
                                readonly description: 'Passes over the train split; 0 switches fine-tuning off. Absent: 3 where the recipe prunes, else 0. A number fine-tunes before quantization too, where nothing is pruned.';
                            };
                            readonly maxSteps: {
                                readonly type: 'integer';
                                readonly minimum: 1;
                                readonly description: 'Upper bound of optimizer steps over all epochs.';
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
