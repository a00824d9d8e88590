/** Named parts of the test split, whose figures are shown and gated on their own. */
import type { Of } from '../../schema.ts';

const value = { type: ['string', 'number', 'boolean'] } as const;

export const slicesSchema = {
  type: 'array',
  maxItems: 200,
  description:
    'Named parts of the test split: by label, by a column of metadata, or by an expression over both. Gates may be set on them.',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['name'],
    properties: {
      name: {
        type: 'string',
        pattern: '^[A-Za-z0-9][A-Za-z0-9 ._:/-]{0,59}$',
        description: 'As gates and the report name it; `any` and `classes` are taken.',
      },
      label: {
        description: 'Examples of these classes, by index or name.',
        oneOf: [
          { type: ['string', 'integer'] },
          { type: 'array', items: { type: ['string', 'integer'] }, minItems: 1 },
        ],
      },
      column: {
        type: 'string',
        minLength: 1,
        description: 'Column of the data whose value is looked at; goes with `equals`.',
      },
      equals: {
        description: 'The value of `column`, or several of which one must be it.',
        oneOf: [value, { type: 'array', items: value, minItems: 1 }],
      },
      where: {
        type: 'string',
        minLength: 1,
        maxLength: 1000,
        description: 'Expression over columns, `label` and `id`: `brightness < 0.2 && site == "lab"`.',
      },
    },
  },
} as const;

export type SliceOptions = Of<typeof slicesSchema>[number];

/** Names that mean something else in a gate. */
export const RESERVED_SLICES: readonly string[] = ['any', 'classes'];
