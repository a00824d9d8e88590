import { type Wheel } from './wheel.ts';
export declare const addonName = "tfjs_binding.node";
export declare function runtimeFolder(cacheRoot: string, wheel: Wheel): string;
/**
 * Why the runtime in `folder` can't be used; undefined when it can; `absent` when nothing is there. `quick` compares
 * sizes, `full` digests too (about a second): the libraries' are pinned in the program, the addon's stands in the manifest.
 */
export declare function runtimeFault(folder: string, wheel: Wheel, check: 'quick' | 'full'): Promise<string | undefined>;
/** The last file to be written: a folder without it counts as unfinished. */
export declare function writeManifest(folder: string, wheel: Wheel): Promise<void>;
