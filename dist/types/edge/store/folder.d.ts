import type { Files, Store } from '../../ports.ts';
export declare function folderStore(files: Files, path: string): Store;
