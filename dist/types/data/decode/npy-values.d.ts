import type { MetadataValue } from '../metadata.ts';
/** `bytes`: a whole .npy file. */
export declare function npyValues(bytes: Uint8Array, count: number, where: string): readonly MetadataValue[];
