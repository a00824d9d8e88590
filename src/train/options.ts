/** Options of training the original and of fine-tuning. */
import type { Of } from '../schema.ts';
import { augmentSchema as augment } from './augment-options.ts';
import { distillSchema as distill } from './distill-options.ts';
import { optimizerSchema as optimizer } from './optimizer-options.ts';

const schedule = {
  enum: ['constant', 'cosine', 'flatCosine', 'linear', 'oneCycle', 'step'],
  default: 'cosine',
  description:
    'Course of the learning rate over the run: cosine and linear end at 1 % of it, flatCosine keeps it for 30 % before it falls so, oneCycle rises for 30 % first, step divides by 10 at 60 % and 85 %.',
} as const;

const common = {
  batchSize: { type: 'integer', minimum: 1, default: 64, description: 'Examples per optimizer step.' },
  optimizer,
  schedule,
  warmUp: {
    type: 'number',
    minimum: 0,
    maximum: 0.9,
    default: 0,
    description: 'Share of the run over which the learning rate rises in a straight line before the schedule begins.',
  },
  findRate: {
    type: 'boolean',
    default: false,
    description:
      'Find the learning rate by a range test of 64 steps (Smith 2017) where `optimizer` names none, within a tenth and ten times the usual one.',
  },
  patience: {
    type: 'integer',
    minimum: 1,
    description: 'Stop after so many epochs without improvement on the validation split.',
  },
  augment,
  seed: {
    type: 'integer',
    default: 0,
    description: 'Seed of shuffling, augmentation, dropout and initial weights.',
  },
} as const;

/** `train` of a target: how `compression-gate train` makes the original. */
export const trainSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['module'],
  description: 'How `compression-gate train` makes the original; a run never trains it.',
  properties: {
    module: {
      type: 'string',
      minLength: 1,
      description:
        'Module whose default export, given `{tf, inputShape, classes, seed}`, returns an uncompiled LayersModel.',
    },
    epochs: { type: 'integer', minimum: 1, default: 10, description: 'Passes over the train split.' },
    ...common,
  },
} as const;

/** Passes over the train split after pruning, where the config names no number and the split is large. */
export const defaultEpochs = 3;
/** Small splits are passed over more often, until so many steps are taken: what was cut is not learnt back in a few dozen. */
const FEWEST_STEPS = 600;
const MOST_EPOCHS = 20;

/** Where the config names no number of epochs; `examples` undefined: not known before they are read. */
export function usualEpochs(examples: number | undefined, batchSize: number): number {
  if (examples === undefined || examples === 0) return defaultEpochs;
  const steps = Math.ceil(examples / batchSize);
  return Math.min(MOST_EPOCHS, Math.max(defaultEpochs, Math.ceil(FEWEST_STEPS / steps)));
}

/** `fineTune` of a target: recovers quality under the masks of pruning. Zero epochs switch it off. */
export const fineTuneSchema = {
  type: 'object',
  additionalProperties: false,
  default: {},
  description: 'Needs a `train` split; without one the report says that nothing was fine-tuned.',
  properties: {
    epochs: {
      type: 'integer',
      minimum: 0,
      description:
        'Passes over the train split; 0 switches fine-tuning off. Absent: where the recipe prunes 3, on fewer than 200 batches as many as make 600 steps (20 at most), else 0. A number fine-tunes before quantization too, where nothing is pruned.',
    },
    maxSteps: { type: 'integer', minimum: 1, description: 'Upper bound of optimizer steps over all epochs.' },
    ...common,
    distill,
  },
} as const;

export type TrainOptions = Of<typeof trainSchema>;
export type FineTuneOptions = Of<typeof fineTuneSchema>;
