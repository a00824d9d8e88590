/** What each optimizer takes beside its learning rate, and the values of TensorFlow.js where the config names none. */

const share = { type: 'number', minimum: 0, exclusiveMaximum: 1 } as const;

/** `optimizer` of `train` and `fineTune`. No default stands in it: it depends on the optimizer. */
export const optimizerSchema = {
  type: 'object',
  additionalProperties: false,
  default: {},
  properties: {
    name: {
      enum: ['adam', 'adamax', 'rmsprop', 'sgd', 'momentum', 'adagrad', 'adadelta'],
      default: 'adam',
      description: 'The optimizer, as TensorFlow.js defines it.',
    },
    learningRate: {
      type: 'number',
      exclusiveMinimum: 0,
      maximum: 10,
      description:
        'Absent: 0.001 for adam and rmsprop, 0.002 for adamax, 0.05 for sgd, 0.02 for momentum and adagrad, 0.1 for adadelta.',
    },
    momentum: { ...share, description: 'Of momentum (absent: 0.9) and rmsprop (absent: 0).' },
    useNesterov: { type: 'boolean', description: 'Of momentum: Nesterov’s form of it. Absent: false.' },
    beta1: { ...share, description: 'Of adam and adamax: decay of the mean of gradients. Absent: 0.9.' },
    beta2: {
      ...share,
      description: 'Of adam and adamax: decay of the mean, or maximum, of their size. Absent: 0.999.',
    },
    decay: {
      ...share,
      description:
        'Of rmsprop: decay of the mean of squared gradients (absent: 0.9). Of adamax: fall of the learning rate per step (absent: 0).',
    },
    centered: {
      type: 'boolean',
      description: 'Of rmsprop: divides by the variance of gradients instead of their mean square. Absent: false.',
    },
    rho: {
      ...share,
      description:
        'Of adadelta: decay of both its means, which in TensorFlow.js 4 are alike, so that it steps as sgd does. Absent: 0.95.',
    },
    initialAccumulatorValue: {
      type: 'number',
      exclusiveMinimum: 0,
      description: 'Of adagrad: what its sums start from. Absent: 0.1.',
    },
    epsilon: {
      type: 'number',
      exclusiveMinimum: 0,
      maximum: 1,
      description: 'Of adam, adamax, rmsprop and adadelta: keeps divisors from zero. Absent: 1e-7.',
    },
  },
} as const;

/** Of TensorFlow.js on every backend with float32. */
export const float32Epsilon = 1e-7;

/** The defaults of `tf.train`; momentum has none there. The keys are all that an optimizer takes. */
const settings = {
  adam: { beta1: 0.9, beta2: 0.999, epsilon: float32Epsilon },
  adamax: { beta1: 0.9, beta2: 0.999, epsilon: float32Epsilon, decay: 0 },
  rmsprop: { decay: 0.9, momentum: 0, epsilon: float32Epsilon, centered: false },
  sgd: {},
  momentum: { momentum: 0.9, useNesterov: false },
  adagrad: { initialAccumulatorValue: 0.1 },
  adadelta: { rho: 0.95, epsilon: float32Epsilon },
};

type Settings = typeof settings;
export type OptimizerName = keyof Settings;

/** All that the optimizer takes, as given or by default; what others take is left out. */
export function settingsOf<Name extends OptimizerName>(name: Name, given: object): Settings[Name] {
  const known: Record<string, unknown> = settings[name];
  const chosen = Object.entries(given).filter(([key, value]) => key in known && value !== undefined);
  return { ...settings[name], ...Object.fromEntries(chosen) };
}

/** Options that the chosen optimizer does not take, in words. */
export function optimizerProblems(
  options: { readonly name: OptimizerName } & object,
): { readonly option: string; readonly what: string; readonly fix: string }[] {
  const { name } = options;
  const own = ['learningRate', ...Object.keys(settings[name])];
  const foreign = Object.keys(options).filter((option) => option !== 'name' && !own.includes(option));
  return foreign.map((option) => {
    const owners = Object.entries(settings).flatMap(([owner, known]) => (option in known ? [`\`${owner}\``] : []));
    return {
      option,
      what: `the optimizer \`${name}\` has no \`${option}\``,
      fix: `It takes ${listed(own.map((key) => `\`${key}\``))}; \`${option}\` belongs to ${listed(owners)}`,
    };
  });
}

function listed(words: readonly string[]): string {
  return words.length === 1 ? words[0] : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
