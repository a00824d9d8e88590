/** What the model's output means. */
import type { Of } from '../schema.ts';
export declare const taskSchema: {
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
export type Task = Of<typeof taskSchema>;
