import type { Of } from '../schema.ts';

const patterns = { type: 'array', items: { type: 'string', minLength: 1 } } as const;

export const quantizeSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    type: {
      enum: ['float16', 'uint8', 'uint16'],
      default: 'uint8',
      description: 'How weights are stored in the file; tfjs decodes them to float32 at load.',
      search: ['float16', 'uint8', 'uint16'],
    },
    include: { ...patterns, description: 'Weight names to quantize, `*` matches anything; kernels when absent.' },
    exclude: { ...patterns, default: [], description: 'Weight names to leave at full width.' },
    wide: {
      enum: ['float32', 'float16'],
      default: 'float32',
      description: 'How biases and batch-norm parameters are stored.',
      search: ['float32', 'float16'],
    },
  },
} as const;

export type QuantizeOptions = Of<typeof quantizeSchema>;
