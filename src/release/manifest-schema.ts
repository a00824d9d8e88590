/**
 * JSON Schema of the manifest that a release carries, published as schema/manifest.schema.json. It grows by additions only
 * within one `schemaVersion`: readers must ignore properties that they don't know.
 */
import type { Of } from '../schema.ts';

export const MANIFEST_SCHEMA_VERSION = 1;

const text = { type: 'string', minLength: 1, maxLength: 2000 } as const;
const sha256 = { type: 'string', pattern: '^[0-9a-f]{64}$', description: 'SHA-256 as lower-case hex.' } as const;
const bytes = { type: 'integer', minimum: 0, maximum: 9007199254740991 } as const;
/** As GitHub keeps names of assets: other characters it replaces. */
const assetName = { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$' } as const;

const asset = {
  type: 'object',
  required: ['name', 'bytes', 'sha256'],
  properties: { name: assetName, bytes, sha256 },
} as const;

export const manifestSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Manifest of a release gated by compression-gate',
  type: 'object',
  required: [
    'schemaVersion',
    'tag',
    'commit',
    'createdAt',
    'tool',
    'toolchain',
    'config',
    'verdict',
    'targets',
    'files',
  ],
  properties: {
    schemaVersion: { const: MANIFEST_SCHEMA_VERSION },
    tag: { ...text, description: 'Tag of the release.' },
    commit: { type: 'string', pattern: '^[0-9a-f]{40}([0-9a-f]{24})?$', description: 'Commit of the tag.' },
    createdAt: { ...text, description: 'When the result was written, ISO 8601, UTC.' },
    tool: {
      type: 'object',
      required: ['name', 'version'],
      properties: { name: { const: 'compression-gate' }, version: text },
    },
    toolchain: { ...text, description: 'Versions of what made the models.' },
    config: {
      type: 'object',
      required: ['path', 'sha256'],
      properties: { path: text, sha256 },
    },
    verdict: { enum: ['pass', 'warn', 'inconclusive', 'no-baseline'], description: 'A failure is never attached.' },
    targets: {
      type: 'array',
      minItems: 1,
      maxItems: 256,
      items: {
        type: 'object',
        required: ['name', 'verdict', 'headline', 'contentKey', 'original', 'candidate', 'files', 'archive'],
        properties: {
          name: { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$' },
          verdict: { enum: ['pass', 'warn', 'inconclusive', 'no-baseline'] },
          headline: { type: 'string', maxLength: 2000 },
          contentKey: { ...sha256, description: 'Of model, data, recipe, settings and toolchain, as in the result.' },
          original: {
            ...sha256,
            description:
              'Digest of the original model: over names and bytes of its files, as in records of the history.',
          },
          candidate: { ...sha256, description: 'The same of the compressed model that was measured and judged.' },
          files: {
            type: 'array',
            minItems: 1,
            maxItems: 10_000,
            description: 'The files of the compressed model, as they lie in the archive.',
            items: {
              type: 'object',
              required: ['path', 'bytes', 'sha256'],
              properties: {
                path: {
                  type: 'string',
                  maxLength: 400,
                  pattern: '^(?!.*(^|/)\\.{1,2}(/|$))[^/\\\\:\\u0000-\\u001f]+(/[^/\\\\:\\u0000-\\u001f]+)+$',
                },
                bytes,
                sha256,
              },
            },
          },
          archive: asset,
        },
      },
    },
    files: { type: 'array', maxItems: 100, items: asset, description: 'Report and result of the run that judged.' },
  },
} as const;

export type Manifest = Of<typeof manifestSchema>;
export type ManifestTarget = Manifest['targets'][number];
export type ManifestAsset = ManifestTarget['archive'];
