import { createHash } from 'node:crypto';

/** First 8 bytes of SHA-256 as hex: file names and row keys may be private, a stored baseline holds only this. */
export function hashId(id: string): string {
  return createHash('sha256').update(id).digest('hex').slice(0, 16);
}
