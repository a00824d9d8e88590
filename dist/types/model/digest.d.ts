import type { ModelFiles } from './model.ts';
export declare function digestOf(files: ModelFiles): string;
