/**
 * The hidden first line of a comment, by which it is found again. It holds digests and numbers only, so no text of a user
 * can get into it; and it counts only as the very first characters of a body, where the rendered report never stands.
 */
import { createHash } from 'node:crypto';

export interface Marker {
  /** Digest of the comment key. */
  readonly key: string;
  /** Digest of verdict and figures, for `on-change`. */
  readonly state: string;
  /** Workflow run that wrote it, and the commit that it judged. */
  readonly run: number;
  readonly commit: string;
}

const pattern =
  /^<!-- compression-gate\/1 key=([0-9a-f]{16}) state=([0-9a-f]{16}) run=(\d{1,15}) commit=([0-9a-f]{40,64}) -->/;

export function markerLine({ key, state, run, commit }: Marker): string {
  return `<!-- compression-gate/1 key=${key} state=${state} run=${run} commit=${commit} -->`;
}

export function readMarker(body: string): Marker | undefined {
  const found = pattern.exec(body);
  return found === null ? undefined : { key: found[1], state: found[2], run: Number(found[3]), commit: found[4] };
}

/** 16 hex digits. */
export function shortDigest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
