/** What the schemas of results are made of. */

export const text = { type: 'string' } as const;
export const number = { type: 'number' } as const;
export const share = { type: 'number', minimum: 0, maximum: 1 } as const;
export const count = { type: 'integer', minimum: 0 } as const;
export const figure = { type: ['number', 'null'], description: "In the metric's unit; null: not measured." } as const;
export const texts = { type: 'array', items: text } as const;
export const status = {
  enum: ['pass', 'warn', 'fail', 'inconclusive', 'no-baseline', 'not-measured'],
  description: 'inconclusive: the limit lies inside the interval; not-measured never counts as a pass.',
} as const;
export const doubt = { enum: ['pass', 'warn', 'fail'] } as const;
export const pair = { type: 'array', items: number, minItems: 2, maxItems: 2 } as const;

/** All properties are required but those named in `optional`. */
export function record(properties: Readonly<Record<string, object>>, optional: readonly string[] = []) {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', required, properties } as const;
}

export const list = (items: object) => ({ type: 'array', items }) as const;
export const orNull = (schema: object) => ({ anyOf: [schema, { type: 'null' }] }) as const;

/** Of `SizeFigures`. */
export const sizes = record(
  {
    raw: count,
    gzip: count,
    brotli: count,
    packed: { ...count, description: 'Of the packed container, a file of its own.' },
    packedWeights: { ...count, description: 'Of the packed container, all but the topology.' },
    weights: count,
    files: list(record({ name: text, bytes: count })),
    brotliQuality: { enum: [11, 5, 'mixed'] },
  },
  ['packed', 'packedWeights'],
);

export const trailPoint = record(
  { step: text, weightBytes: count, packedBytes: count, nonZeros: count, quality: figure },
  ['packedBytes', 'quality'],
);
