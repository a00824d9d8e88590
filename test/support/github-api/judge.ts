/** Holds a request and an answer against the description. Each sentence that comes back is a breach. */
import { escapePointer, type Match, type Operation, resolved, schemaAt, wrongWith } from './description.ts';

export interface JudgedRequest {
  readonly query: URLSearchParams;
  /** Undefined: none was sent. */
  readonly body: unknown;
}

export function judgeRequest({ operation, path }: Match, { query, body }: JudgedRequest): string[] {
  return [...judgeParameters(operation, path, query), ...judgeBody(operation, body)].map(
    (breach) => `${operation.id}: ${breach}`,
  );
}

function judgeParameters(operation: Operation, path: Match['path'], query: URLSearchParams): string[] {
  const breaches: string[] = [];
  const known = operation.parameters.filter((parameter) => parameter.in === 'query');
  for (const name of query.keys()) {
    if (!known.some((parameter) => parameter.name === name)) breaches.push(`query ${name} is unknown`);
  }
  for (const { name, in: place, required, schema } of operation.parameters) {
    const text = place === 'path' ? path[name.replaceAll('-', '_')] : place === 'query' ? query.get(name) : undefined;
    if (text === undefined || text === null) {
      if (required && place === 'query') breaches.push(`query ${name} is missing`);
      continue;
    }
    const { type } = resolved<{ type?: string }>(schema as { type?: string });
    if (type === 'integer' && !/^\d+$/.test(text)) breaches.push(`${place} ${name} is no whole number: ${text}`);
    if (name === 'per_page' && Number(text) > 100) breaches.push(`per_page is above 100: ${text}`);
  }
  return breaches;
}

function judgeBody(operation: Operation, body: unknown): string[] {
  // Of bytes nothing is said but that there are some.
  if (operation.raw.requestBody?.content?.['application/octet-stream'] !== undefined) {
    return body instanceof Uint8Array ? [] : ['bytes are missing'];
  }
  const content = operation.raw.requestBody?.content?.['application/json'];
  if (content === undefined) return body === undefined ? [] : ['a body, where none belongs'];
  if (body === undefined) return operation.raw.requestBody?.required ? ['the body is missing'] : [];
  const pointer = `${operation.pointer}/requestBody/content/application~1json/schema`;
  const breaches = wrongWith(pointer, body, 'body');
  const { properties } = schemaAt(pointer) as { properties?: Record<string, unknown> };
  if (properties !== undefined && typeof body === 'object' && body !== null) {
    for (const name of Object.keys(body)) if (!(name in properties)) breaches.push(`body ${name} is unknown`);
  }
  return breaches;
}

/** The fake's own answers; a status or media type that the description does not name is not judged. */
export function judgeAnswer(operation: Operation, status: number, mediaType: string, body: unknown): string[] {
  const response = operation.raw.responses[String(status)];
  if (response === undefined) return [];
  const reference = '$ref' in response ? response.$ref.slice(1) : `${operation.pointer}/responses/${status}`;
  const schema = resolved<{ content?: Record<string, unknown> }>(response).content?.[mediaType];
  if (schema === undefined) return [];
  const pointer = `${reference}/content/${escapePointer(mediaType)}/schema`;
  return wrongWith(pointer, body, 'answer').map((breach) => `${operation.id} ${status}: ${breach}`);
}
