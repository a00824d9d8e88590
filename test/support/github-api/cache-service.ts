/** The cache service of Actions, version 2: Twirp calls, and a blob store behind signed addresses. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { OtherService } from './server.ts';

export interface CacheService {
  readonly serve: OtherService;
  /** Whole archives by `key version`. */
  readonly entries: Map<string, Buffer>;
  /** `METHOD path` of everything asked for. */
  readonly calls: string[];
  /** Refuses every call, as an outage would. */
  down: boolean;
}

const twirp = '/twirp/github.actions.results.api.v1.CacheService/';

export function cacheService(): CacheService {
  const entries = new Map<string, Buffer>();
  const pending = new Map<string, Map<string, Buffer> & { whole?: Buffer }>();
  const calls: string[] = [];

  const rpc = (method: string, body: Record<string, string>, host: string): object => {
    const name = `${body.key} ${body.version}`;
    const address = `http://${host}/blobs/${encodeURIComponent(name)}`;
    switch (method) {
      case 'CreateCacheEntry':
        if (entries.has(name)) return { ok: false, message: 'cache entry with the same key already exists' };
        pending.set(name, new Map());
        return { ok: true, signed_upload_url: address };
      case 'FinalizeCacheEntryUpload': {
        const { whole } = pending.get(name) ?? {};
        if (whole === undefined || String(whole.length) !== String(body.size_bytes)) return { ok: false };
        entries.set(name, whole);
        return { ok: true, entry_id: '1' };
      }
      case 'GetCacheEntryDownloadURL':
        return entries.has(name)
          ? { ok: true, signed_download_url: address, matched_key: body.key }
          : { ok: false, signed_download_url: '', matched_key: '' };
      default:
        throw new Error(`unknown call ${method}`);
    }
  };

  const blob = (request: IncomingMessage, response: ServerResponse, url: URL, body: Buffer): void => {
    const name = decodeURIComponent(url.pathname.slice('/blobs/'.length));
    const upload = pending.get(name);
    const entry = entries.get(name);
    if (request.method === 'PUT' && upload !== undefined) {
      const block = url.searchParams.get('blockid');
      if (url.searchParams.get('comp') === 'block' && block !== null) upload.set(block, body);
      else if (url.searchParams.get('comp') === 'blocklist') {
        const blocks = [...body.toString('utf8').matchAll(/<(?:Latest|Uncommitted)>([^<]+)</g)];
        upload.whole = Buffer.concat(blocks.map(([, id]) => upload.get(id) ?? Buffer.alloc(0)));
      } else upload.whole = body;
      response.writeHead(201, { 'x-ms-request-id': '1', 'x-ms-version': '2024-11-04' }).end();
    } else if (entry !== undefined) {
      response.writeHead(200, { 'content-length': entry.length, 'content-type': 'application/octet-stream' });
      response.end(request.method === 'HEAD' ? undefined : entry);
    } else response.writeHead(404).end();
  };

  const service: CacheService = {
    entries,
    calls,
    down: false,
    serve: async (request, response, body) => {
      const url = new URL(request.url ?? '/', 'http://loopback');
      const isCall = url.pathname.startsWith(twirp);
      if (!isCall && !url.pathname.startsWith('/blobs/')) return false;
      calls.push(`${request.method} ${isCall ? url.pathname.slice(twirp.length) : 'blob'}`);
      if (service.down) response.writeHead(503).end();
      else if (isCall) {
        const answer = rpc(
          url.pathname.slice(twirp.length),
          JSON.parse(body.toString('utf8')),
          request.headers.host ?? '',
        );
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
      } else blob(request, response, url, body);
      return true;
    },
  };
  return service;
}

/** The client only reads the scope from it, and checks no signature. */
export function runtimeToken(): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none' })}.${part({ scp: 'Actions.Results:1:1', ac: '[]' })}.x`;
}
