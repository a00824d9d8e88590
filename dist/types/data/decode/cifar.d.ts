import type { Files } from '../../ports.ts';
import type { Examples } from '../examples.ts';
export interface CifarOptions {
    readonly path: string | readonly string[];
}
export declare function openCifar(options: CifarOptions, files: Files, memoryBytes: number): Promise<Examples>;
