/** Options of distillation: fine-tuning that also learns from what the original says. */
export declare const distillSchema: {
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
