/** Options of distillation: fine-tuning that also learns from what the original says. */
export const distillSchema = {
  type: 'object',
  additionalProperties: false,
  description:
    'Learn from the original’s outputs too, or from them alone where the train split has no labels. Absent: from labels alone.',
  properties: {
    weight: {
      type: 'number',
      exclusiveMinimum: 0,
      maximum: 1,
      default: 0.5,
      description: 'Share of the original’s outputs in the loss; labels have the rest.',
      search: { low: 0.1, high: 1 },
    },
    temperature: {
      type: 'number',
      minimum: 0.1,
      maximum: 100,
      default: 2,
      description: 'Of classes and labels: both outputs are softened by it, so that small probabilities count.',
      search: { low: 1, high: 8, scale: 'log' },
    },
    focal: {
      type: 'number',
      minimum: 0,
      maximum: 100,
      default: 0,
      description:
        'Examples that the original had right weigh 1 + so much times as much as others: fewer of them get lost. Needs labels.',
      search: { low: 0, high: 5 },
    },
    features: {
      type: 'number',
      minimum: 0,
      maximum: 1000,
      default: 0,
      description:
        'Weight of the difference between inner outputs of both models, over their mean square. 0: outputs alone.',
      search: { low: 0, high: 10 },
    },
    layers: {
      type: 'array',
      items: { type: 'string', minLength: 1 },
      minItems: 1,
      description:
        'Layers, or nodes of a graph, whose outputs `features` compares. Absent: up to three with kernels, spread over the depth.',
    },
  },
} as const;
