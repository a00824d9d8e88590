/** The bytes of a streamed answer, up to `limit`; undefined when it breaks off before its announced end. */
import { runFailure } from '../../failure.ts';

export async function readBody(
  stream: unknown,
  limit: number,
  tooLarge: (limit: number) => Error = baseFileTooLarge,
): Promise<Uint8Array | undefined> {
  if (stream === null || stream === undefined) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > limit) throw tooLarge(limit);
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}

function baseFileTooLarge(limit: number): Error {
  return runFailure('base-file-too-large', {
    what: `a file of the base commit is larger than the ${Math.round(limit / 1048576)} MiB that the API hands out`,
    fix: 'Store a baseline (`compression-gate baseline update`), or check out with `fetch-depth: 0`',
  });
}
