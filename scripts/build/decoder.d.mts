import type { BuildOptions } from 'esbuild';
export const decoderOptions: BuildOptions;
