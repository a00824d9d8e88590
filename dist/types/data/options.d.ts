/** The `data` part of a target: where the splits are and how examples become model inputs. Declared once, for config, docs and code. */
import type { Of } from '../schema.ts';
/** One set of examples. */
export declare const sourceSchema: {
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
};
export declare const preprocessSchema: {
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
export declare const dataSchema: {
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
export type SourceOptions = Of<typeof sourceSchema>;
export type PreprocessOptions = Of<typeof preprocessSchema>;
export type DataOptions = Of<typeof dataSchema>;
