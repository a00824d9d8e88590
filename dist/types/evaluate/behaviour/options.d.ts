import type { Of } from '../../schema.ts';
export declare const behaviourTestSchema: {
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
export declare const behaviourSchema: {
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
export type BehaviourTest = Of<typeof behaviourTestSchema>;
export type Behaviour = Of<typeof behaviourSchema>;
