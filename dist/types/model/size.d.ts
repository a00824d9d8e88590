import type { ModelFiles } from './model.ts';
export interface SizeFigures {
    readonly raw: number;
    /** Level 9 for files up to 1 MB, zlib's default 6 above. */
    readonly gzip: number;
    readonly brotli: number;
    /** The packed container of the model (docs/packed.md), a file of its own. Absent in older records. */
    readonly packed?: number;
    /** Of it, all but the topology: names, shapes, scales, values, digest. */
    readonly packedWeights?: number;
    /** Weight shards alone, raw. */
    readonly weights: number;
    readonly files: readonly {
        readonly name: string;
        readonly bytes: number;
    }[];
    /** Quality 11 for files up to 1 MB, 5 above. */
    readonly brotliQuality: 11 | 5 | 'mixed';
}
export declare function measureSize(files: ModelFiles): Promise<SizeFigures>;
