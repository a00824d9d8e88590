import type { ModelFiles } from '../model/model.ts';
import type { StoredBaseline } from '../ports.ts';
import { type RecordFile } from './parse-record.ts';
export declare const MODEL = "model/";
export declare function encodeBaseline({ record, ...beside }: StoredBaseline): Map<string, Uint8Array>;
/**
 * `read` yields undefined for a file that is not there, and is handed the digests of all files; `where` is the path of the
 * folder, or names each file's place, for messages. Undefined: there is no record. Throws input failures for what is
 * corrupt, changed, of a newer schema or a Git LFS pointer.
 */
export declare function decodeBaseline(where: string | ((name: string) => string), read: (name: string, digests: Readonly<Record<string, string>>) => Promise<Uint8Array | undefined>): Promise<StoredBaseline | undefined>;
/** All that is kept of a model. */
export declare function modelAndPacked({ model, packed }: Omit<StoredBaseline, 'record'>): ModelFiles | undefined;
/** The record alone, without the rows of its predictions. `where`: path of the file, for messages. */
export declare function decodeRecord(bytes: Uint8Array, where: string): RecordFile;
