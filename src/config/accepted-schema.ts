/** The file of accepted regressions, `.compression-gate/accepted.yml`: a list of reviewed entries. */
import type { Of } from '../schema.ts';
import { gateSchema } from '../validate/gate.ts';

const { metric, slice, against } = gateSchema.properties;

export const acceptedSchema = {
  type: 'array',
  maxItems: 500,
  description: 'Regressions that are accepted for a time; each entry replaces the limit of one gate until it expires.',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['target', 'metric', 'limit', 'reason', 'expires'],
    properties: {
      target: { type: 'string', minLength: 1, description: 'Name of the target.' },
      metric,
      slice: { ...slice, description: "As in the gate's own `slice`." },
      against: { ...against, description: "As in the gate's own `against`." },
      limit: { type: ['number', 'string'], description: "Holds instead of the gate's limit, and is written alike." },
      reason: {
        type: 'string',
        minLength: 10,
        maxLength: 500,
        description: 'Why: shown in every report while it holds.',
      },
      expires: {
        type: 'string',
        pattern: '^\\d{4}-\\d{2}-\\d{2}$',
        description: 'Last day on which it holds (UTC), such as `2026-12-31`. After it the entry does nothing.',
      },
    },
  },
} as const;

export type AcceptedEntry = Of<typeof acceptedSchema>[number];
