/** The `data` part of a target: where the splits are and how examples become model inputs. Declared once, for config, docs and code. */
import type { Of } from '../schema.ts';

const path = { type: 'string', minLength: 1, description: 'Path relative to the config file.' } as const;
const column = {
  type: ['string', 'integer'],
  description: 'Column name, or index from 0; −1 is the last column.',
} as const;
const arrays = {
  description: 'Name of the array, or one array per model input by input name.',
  oneOf: [
    { type: 'string', minLength: 1 },
    { type: 'object', additionalProperties: { type: 'string', minLength: 1 }, minProperties: 1 },
  ],
} as const;
const limit = {
  type: 'integer',
  minimum: 1,
  description: 'Use N examples only: the first ones, see `spread`.',
} as const;
const spread = {
  type: 'boolean',
  description: 'Take the examples of `limit` evenly from the whole set: for files that are sorted by class.',
} as const;
const metadata = {
  ...path,
  description:
    'Table (CSV) of columns that `slices` look at: a header line that names them, then one line per example of the files, in their order.',
} as const;

/** One set of examples. */
export const sourceSchema = {
  type: 'object',
  required: ['format'],
  discriminator: { propertyName: 'format' },
  oneOf: [
    {
      description: 'IDX files as MNIST has them, gzipped or not.',
      properties: { format: { const: 'idx' }, inputs: path, labels: path, metadata, limit, spread },
      required: ['format', 'inputs'],
      additionalProperties: false,
    },
    {
      description: 'NumPy .npy files: one per model input and one for the labels.',
      properties: { format: { const: 'npy' }, inputs: arrays, labels: path, metadata, limit, spread },
      required: ['format', 'inputs'],
      additionalProperties: false,
    },
    {
      description: 'One NumPy .npz archive; `inputs` and `labels` name its arrays.',
      properties: {
        format: { const: 'npz' },
        path,
        inputs: arrays,
        labels: { type: 'string', minLength: 1, description: 'Name of the label array.' },
        limit,
        spread,
      },
      required: ['format', 'path', 'inputs'],
      additionalProperties: false,
    },
    {
      description:
        'Values separated by commas, semicolons, tabs or `|`; a header line is recognised unless `header` says otherwise.',
      properties: {
        format: { const: 'csv' },
        path,
        header: { type: 'boolean', description: 'Whether the first line names the columns; found out when absent.' },
        delimiter: {
          type: 'string',
          minLength: 1,
          maxLength: 1,
          description:
            'The character between cells. When absent, the comma where the first line holds one outside quotes, else the most frequent of semicolon, tab and `|` there.',
        },
        label: {
          description: 'Label column, or several for multi-label and multi-output regression.',
          oneOf: [column, { type: 'array', items: column, minItems: 1 }],
        },
        features: {
          type: 'array',
          items: column,
          minItems: 1,
          description: 'Feature columns in order; all others when absent.',
        },
        metadata: {
          type: 'array',
          items: column,
          minItems: 1,
          description: 'Columns that are no features, for `slices`; with `features` they need not be listed.',
        },
        categories: {
          type: 'object',
          description: 'Text columns: the values in the order of their codes, by column.',
          additionalProperties: { type: 'array', items: { type: 'string' } },
        },
        oneHot: {
          type: 'array',
          items: column,
          description: 'Columns of `categories` that become one column of 0 and 1 per value.',
        },
        missing: {
          enum: ['refuse', 'skip'],
          default: 'refuse',
          description: 'A line with an empty cell (or ?, NA, NaN, null, none): an error, or left out.',
        },
        limit,
        spread,
      },
      required: ['format', 'path'],
      additionalProperties: false,
    },
    {
      description: 'One JSON object per line.',
      properties: {
        format: { const: 'jsonl' },
        path,
        inputs: { ...arrays, default: 'input' },
        label: {
          type: 'string',
          default: 'label',
          description: 'Field of the label: a number, a text, or a list of one of them.',
        },
        limit,
        spread,
      },
      required: ['format', 'path'],
      additionalProperties: false,
    },
    {
      description: 'CIFAR-10 binary records (1 label byte, 3,072 bytes of 3×32×32), gzipped or not.',
      properties: {
        format: { const: 'cifar' },
        path: {
          description: 'Paths relative to the config file; several files are read one after the other.',
          oneOf: [path, { type: 'array', items: path, minItems: 1 }],
        },
        metadata,
        limit,
        spread,
      },
      required: ['format', 'path'],
      additionalProperties: false,
    },
    {
      description: 'A folder of PNG and JPEG pictures, one sub-folder per class (or none, without labels).',
      properties: {
        format: { const: 'images' },
        path,
        classes: {
          type: 'array',
          items: { type: 'string' },
          minItems: 1,
          description: 'Order of the classes; alphabetical when absent.',
        },
        metadata: {
          ...path,
          description:
            'Table (CSV) of more columns that `slices` look at; its column `file` says which picture a line is of: `cat/17.png`.',
        },
        limit,
        spread,
      },
      required: ['format', 'path'],
      additionalProperties: false,
    },
    {
      description: 'A module of yours that yields batches. It runs in the worker process.',
      properties: {
        format: { const: 'module' },
        path,
        options: { type: 'object', description: 'Handed to the module as it is.' },
        limit,
      },
      required: ['format', 'path'],
      additionalProperties: false,
    },
  ],
} as const;

const perChannel = { oneOf: [{ type: 'number' }, { type: 'array', items: { type: 'number' }, minItems: 1 }] } as const;

export const preprocessSchema = {
  type: 'object',
  additionalProperties: false,
  default: {},
  description:
    'From what the files hold to what the model takes, in this order: resize, channels, divide, subtract mean, divide by std, reshape.',
  properties: {
    resize: {
      type: 'object',
      description: 'Pictures are brought to this size, without antialiasing.',
      additionalProperties: false,
      required: ['height', 'width'],
      properties: {
        height: { type: 'integer', minimum: 1, description: 'Pixels.' },
        width: { type: 'integer', minimum: 1, description: 'Pixels.' },
        method: {
          enum: ['bilinear', 'nearest', 'area'],
          default: 'bilinear',
          description: '`bilinear` and `nearest` as `tf.image.resize` does them; `area` averages what a pixel covers.',
        },
      },
    },
    channels: { enum: [1, 3], description: 'Grey (ITU-R BT.601 luma) or RGB.' },
    divide: {
      type: 'number',
      exclusiveMinimum: 0,
      default: 1,
      description: 'Each value is divided by this, 255 for 8-bit pixels.',
    },
    mean: {
      ...perChannel,
      default: 0,
      description: 'Subtracted after `divide`; one number, or one per last-axis channel.',
    },
    std: {
      ...perChannel,
      default: 1,
      description: 'Divided by after `mean`; one number, or one per last-axis channel.',
    },
    shape: {
      type: 'array',
      items: { type: 'integer', minimum: 1 },
      description: "Shape of one example; the model's input shape when absent.",
    },
    labelMap: {
      type: 'object',
      additionalProperties: { type: 'integer', minimum: 0 },
      description: 'From the label in the data (number or text) to the class index of the model.',
    },
    oneHotLabels: { type: 'boolean', default: false, description: 'The labels are stored one-hot.' },
  },
} as const;

export const dataSchema = {
  type: 'object',
  additionalProperties: false,
  description: 'Give `test` (and `train`, `validation` for fine-tuning), or one set as `all` to be split.',
  properties: {
    train: { ...sourceSchema, description: 'What training and fine-tuning learn from.' },
    validation: {
      ...sourceSchema,
      description: 'Chooses the best epoch of training and fine-tuning, and ends them early.',
    },
    test: { ...sourceSchema, description: 'What gates look at; training and fine-tuning never see it.' },
    all: { ...sourceSchema, description: 'One set that is split into the three.' },
    split: {
      type: 'object',
      additionalProperties: false,
      description:
        'How `all` is split. Beside `train` without `validation`: `split.validation` of it becomes the validation split. Seeded, stratified by class where labels are classes.',
      properties: {
        train: { type: 'number', minimum: 0, maximum: 1, default: 0.7, description: 'Share for `train`.' },
        validation: { type: 'number', minimum: 0, maximum: 1, default: 0.1, description: 'Share for `validation`.' },
        test: {
          type: 'number',
          exclusiveMinimum: 0,
          maximum: 1,
          default: 0.2,
          description: 'Share for `test`; the three add up to 1 at most.',
        },
        seed: { type: 'integer', default: 0, description: 'The same seed gives the same split on every machine.' },
      },
    },
    preprocess: preprocessSchema,
  },
} as const;

export type SourceOptions = Of<typeof sourceSchema>;
export type PreprocessOptions = Of<typeof preprocessSchema>;
export type DataOptions = Of<typeof dataSchema>;
