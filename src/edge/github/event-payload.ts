/** The parts of event payloads that are read, per event that the gate runs on. */

const sha = { type: 'string', pattern: '^[0-9a-f]{40}([0-9a-f]{24})?$' } as const;

const repository = {
  type: 'object',
  properties: { default_branch: { type: 'string', minLength: 1 } },
} as const;

const action = { type: 'string' } as const;

const named = { type: 'object', required: ['full_name'], properties: { full_name: { type: 'string' } } } as const;

export const pullRequestPayload = {
  type: 'object',
  required: ['pull_request'],
  properties: {
    action,
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
    action,
    repository,
    merge_group: { type: 'object', required: ['base_sha'], properties: { base_sha: sha } },
  },
} as const;

const pushPayload = {
  type: 'object',
  required: ['before'],
  properties: { repository, before: sha, deleted: { type: 'boolean' } },
} as const;

const otherPayload = { type: 'object', properties: { action, repository } } as const;

const releasePayload = {
  type: 'object',
  properties: {
    action,
    repository,
    release: { type: 'object', properties: { tag_name: { type: 'string', minLength: 1, maxLength: 1000 } } },
  },
} as const;

/** What GitHub says about the run that has ended; of a fork's run only the names of branch and repository are the fork's. */
export const workflowRunPayload = {
  type: 'object',
  required: ['workflow_run'],
  properties: {
    action,
    repository,
    workflow_run: {
      type: 'object',
      required: ['id', 'event', 'head_sha', 'head_branch', 'head_repository'],
      properties: {
        id: { type: 'integer', minimum: 1, maximum: 999_999_999_999_999 },
        run_attempt: { type: 'integer', minimum: 1 },
        event: { type: 'string' },
        head_sha: sha,
        head_branch: { type: ['string', 'null'] },
        head_repository: { anyOf: [named, { type: 'null' }] },
        conclusion: { type: ['string', 'null'] },
      },
    },
  },
} as const;

export const payloadSchemas = {
  pull_request: pullRequestPayload,
  pull_request_target: pullRequestPayload,
  merge_group: mergeGroupPayload,
  push: pushPayload,
  workflow_dispatch: otherPayload,
  schedule: otherPayload,
  release: releasePayload,
  repository_dispatch: otherPayload,
  workflow_run: workflowRunPayload,
} as const;

export function payloadSchemaOf(event: string): object | undefined {
  return Object.hasOwn(payloadSchemas, event) ? payloadSchemas[event as keyof typeof payloadSchemas] : undefined;
}
