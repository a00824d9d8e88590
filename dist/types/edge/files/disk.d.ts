import type { Files } from '../../ports.ts';
export declare function diskFiles(root: string): Files;
