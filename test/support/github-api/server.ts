/**
 * A GitHub API on this machine, for one repository. Every request and every answer is held against GitHub's own OpenAPI
 * description; what breaches it is kept in `breaches`, which a test expects to be empty.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { commentEndsQuery } from '../../../src/edge/github/comment-ends.ts';
import { errorJson } from './answers.ts';
import { commentEnds, type EndsVariables } from './comment-ends.ts';
import { findOperation } from './description.ts';
import { type PlannedFault, takeFault } from './faults.ts';
import { judgeAnswer, judgeRequest } from './judge.ts';
import { assetBlob } from './release-routes.ts';
import type { RepositoryState, TokenRights } from './repository.ts';
import { type Answer, routes } from './routes.ts';

export interface LoggedRequest {
  readonly method: string;
  /** With its query, decoded. */
  readonly path: string;
  readonly body: unknown;
  /** What was answered: a status, or the fault that took its place. */
  readonly answer: string;
}

/** Paths that are no part of the REST description (the cache service) may be served by others. */
export type OtherService = (request: IncomingMessage, response: ServerResponse, body: Buffer) => Promise<boolean>;

export interface GitHubApi {
  readonly url: string;
  readonly state: RepositoryState;
  readonly requests: LoggedRequest[];
  readonly breaches: string[];
  readonly faults: PlannedFault[];
  close(): Promise<void>;
}

export async function startGitHubApi(state: RepositoryState, others: readonly OtherService[] = []): Promise<GitHubApi> {
  const requests: LoggedRequest[] = [];
  const breaches: string[] = [];
  const faults: PlannedFault[] = [];
  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      breaches.push(`the fake failed: ${error instanceof Error ? error.stack : String(error)}`);
      response.destroy();
    });
  });

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const raw = await bodyOf(request);
    for (const other of others) if (await other(request, response, raw)) return;
    if (serveBlob(request, response)) return;
    const method = request.method ?? 'GET';
    // Enterprise servers have the same calls below these.
    const address = (request.url ?? '/').replace(/^\/api(\/(v3|uploads)(?=\/)|(?=\/graphql))/, '');
    const url = new URL(address, 'http://loopback');
    const path = decodeURIComponent(url.pathname + url.search);
    const isUpload = method === 'POST' && /\/releases\/\d+\/assets$/.test(url.pathname);
    const body = isUpload ? raw : raw.length === 0 ? undefined : JSON.parse(raw.toString('utf8'));
    const fault = takeFault(faults, method, path);
    const log = (answer: string): void =>
      void requests.push({ method, path, body: isUpload ? `${raw.length} bytes` : body, answer });

    if (fault?.kind === 'drop' && !fault.after) {
      log('connection dropped');
      request.socket.destroy();
      return;
    }
    if (fault?.kind === 'status') {
      log(String(fault.status));
      return send(response, {
        status: fault.status,
        body: errorJson(fault.status, fault.message ?? 'Server Error'),
        headers: fault.headers,
      });
    }
    if (fault?.kind === 'html') {
      log(`${fault.status} as HTML`);
      const page = Buffer.from(`<html><body><h1>${fault.status} Bad Gateway</h1></body></html>`);
      return send(response, { status: fault.status, body: page, mediaType: 'text/html' });
    }
    if (fault?.kind === 'slow') await sleep(fault.milliseconds);
    const answer = answerTo({ method, url, body, request });
    if (fault?.kind === 'drop') {
      log(`${answer.status}, but the connection dropped`);
      request.socket.destroy();
      return;
    }
    log(fault?.kind === 'cut' ? `${answer.status}, cut off` : String(answer.status));
    send(response, answer, fault?.kind === 'cut');
  }

  /** Zips of artifacts and bytes of assets, at signed addresses that want no token. */
  function serveBlob(request: IncomingMessage, response: ServerResponse): boolean {
    const id = /^\/artifact-blobs\/(\d+)$/.exec(request.url ?? '')?.[1];
    const artifact = state.artifacts.find((one) => String(one.id) === id);
    const body = artifact === undefined ? assetBlob(state, request.url ?? '') : Buffer.from(artifact.zip);
    if (body === undefined) return false;
    if (request.headers.authorization !== undefined) breaches.push('a token was sent to the storage');
    send(response, { status: 200, body, mediaType: 'application/octet-stream' });
    return true;
  }

  function answerTo(call: { method: string; url: URL; body: unknown; request: IncomingMessage }): Answer {
    const { method, url, body, request } = call;
    const rights = state.tokens.get((request.headers.authorization ?? '').replace(/^(token|bearer) /i, ''));
    if (rights === undefined) return { status: 401, body: errorJson(401, 'Bad credentials') };
    if (url.pathname === '/graphql') return graphql(body, rights);
    const match = findOperation(method, url.pathname);
    if (match === undefined) {
      breaches.push(`GitHub has no ${method} ${url.pathname}`);
      return { status: 404, body: errorJson(404, 'Not Found') };
    }
    const wrong = judgeRequest(match, { query: url.searchParams, body });
    breaches.push(...wrong);
    if (wrong.length > 0) return { status: 422, body: errorJson(422, wrong.join('; ')) };
    const route = routes[match.operation.id];
    if (route === undefined) throw new Error(`no route for ${match.operation.id}`);
    const { owner, repo } = match.path;
    const known = owner === state.owner && repo === state.name;
    const answer: Answer = known
      ? route({
          state,
          rights,
          path: match.path,
          query: url.searchParams,
          body,
          accept: request.headers.accept ?? '',
          address: `http://${request.headers.host}${url.pathname}`,
        })
      : { status: 404, body: errorJson(404, 'Not Found') };
    const mediaType = answer.mediaType ?? 'application/json';
    breaches.push(...judgeAnswer(match.operation, answer.status, mediaType, answer.body));
    return answer;
  }

  /** GraphQL has no such description: exactly the two questions of the action are known. */
  function graphql(body: unknown, { account: { login } }: TokenRights): Answer {
    const { query } = body as { query?: string };
    if (query === 'query { viewer { login } }') return { status: 200, body: { data: { viewer: { login } } } };
    const { variables } = body as { variables?: EndsVariables };
    if (query === commentEndsQuery && variables !== undefined) return commentEnds(state, login, variables);
    breaches.push(`unknown GraphQL query: ${query}`);
    return { status: 200, body: { errors: [{ message: 'unknown query' }] } };
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    state,
    requests,
    breaches,
    faults,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function send(response: ServerResponse, { status, body, headers, mediaType }: Answer, cut = false): void {
  if (body === undefined) {
    response.writeHead(status, headers);
    if (cut) response.destroy();
    else response.end();
    return;
  }
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body));
  response.writeHead(status, {
    'content-type': mediaType ?? 'application/json; charset=utf-8',
    'content-length': bytes.length,
    ...headers,
  });
  if (!cut) {
    response.end(bytes);
    return;
  }
  response.write(bytes.subarray(0, bytes.length >> 1), () => response.destroy());
}
