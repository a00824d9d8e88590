/** The parts of event payloads that are read, per event that the gate runs on. */

const sha = { type: 'string', pattern: '^[0-9a-f]{40}([0-9a-f]{24})?$' } as const;

const repository = {
  type: 'object',
  properties: { default_branch: { type: 'string', minLength: 1 } },
} as const;

const named = { type: 'object', required: ['full_name'], properties: { full_name: { type: 'string' } } } as const;

export const pullRequestPayload = {
  type: 'object',
  required: ['pull_request'],
  properties: {
    repository,
    pull_request: {
      type: 'object',
      required: ['number', 'head', 'base'],
      properties: {
        number: { type: 'integer', minimum: 1 },
        head: {
          type: 'object',
          required: ['sha', 'repo'],
          properties: { sha, repo: { anyOf: [named, { type: 'null' }] } },
        },
        base: {
          type: 'object',
          required: ['sha', 'ref', 'repo'],
          properties: { sha, ref: { type: 'string' }, repo: named },
        },
      },
    },
  },
} as const;

const mergeGroupPayload = {
  type: 'object',
  required: ['merge_group'],
  properties: {
    repository,
    merge_group: { type: 'object', required: ['base_sha'], properties: { base_sha: sha } },
  },
} as const;

const pushPayload = {
  type: 'object',
  required: ['before'],
  properties: { repository, before: sha },
} as const;

const otherPayload = { type: 'object', properties: { repository } } as const;

export const payloadSchemas = {
  pull_request: pullRequestPayload,
  pull_request_target: pullRequestPayload,
  merge_group: mergeGroupPayload,
  push: pushPayload,
  workflow_dispatch: otherPayload,
  schedule: otherPayload,
  release: otherPayload,
  repository_dispatch: otherPayload,
} as const;

export function payloadSchemaOf(event: string): object | undefined {
  return Object.hasOwn(payloadSchemas, event) ? payloadSchemas[event as keyof typeof payloadSchemas] : undefined;
}
