/** What each optimizer takes beside its learning rate, and the values of TensorFlow.js where the config names none. */
/** `optimizer` of `train` and `fineTune`. No default stands in it: it depends on the optimizer. */
export declare const optimizerSchema: {
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
/** Of TensorFlow.js on every backend with float32. */
export declare const float32Epsilon = 1e-7;
/** The defaults of `tf.train`; momentum has none there. The keys are all that an optimizer takes. */
declare const settings: {
    adam: {
        beta1: number;
        beta2: number;
        epsilon: number;
    };
    adamax: {
        beta1: number;
        beta2: number;
        epsilon: number;
        decay: number;
    };
    rmsprop: {
        decay: number;
        momentum: number;
        epsilon: number;
        centered: boolean;
    };
    sgd: {};
    momentum: {
        momentum: number;
        useNesterov: boolean;
    };
    adagrad: {
        initialAccumulatorValue: number;
    };
    adadelta: {
        rho: number;
        epsilon: number;
    };
};
type Settings = typeof settings;
export type OptimizerName = keyof Settings;
/** All that the optimizer takes, as given or by default; what others take is left out. */
export declare function settingsOf<Name extends OptimizerName>(name: Name, given: object): Settings[Name];
/** Options that the chosen optimizer does not take, in words. */
export declare function optimizerProblems(options: {
    readonly name: OptimizerName;
} & object): {
    readonly option: string;
    readonly what: string;
    readonly fix: string;
}[];
export {};
