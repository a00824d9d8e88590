import type { StoredBaseline } from '../ports.ts';
export declare function encodeBaseline({ record, model }: StoredBaseline): Map<string, Uint8Array>;
/**
 * `read` yields undefined for a file that is not there; `where` is the path or ref of the folder, for messages. Undefined:
 * there is no record. Throws input failures for what is corrupt, changed, of a newer schema or a Git LFS pointer.
 */
export declare function decodeBaseline(where: string, read: (name: string) => Promise<Uint8Array | undefined>): Promise<StoredBaseline | undefined>;
