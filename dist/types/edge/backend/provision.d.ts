import type { Progress } from '../../ports.ts';
import { type ToolPorts } from './download-wheel.ts';
import { probeAddon } from './probe-addon.ts';
import { type Wheel } from './wheel.ts';
export interface ProvisionPorts extends ToolPorts {
    readonly progress: Progress;
    /** Runtimes are kept in `native` below it. */
    readonly cacheRoot: string;
    /** Folder with `binding` and `node-api` (scripts/assets.mjs). */
    readonly assets: string;
    /** Loads the built addon in a process of its own; for tests. */
    readonly probe?: typeof probeAddon;
}
/**
 * Downloads TensorFlow's library with pip, builds the addon against it and puts both into the cache as one step: all
 * work is done in a folder of its own beside the target, which is renamed when it is whole. Two runs at once both work
 * and the second to finish finds the first one's result; a run that is killed leaves a temporary folder that the next
 * one removes. Returns the path of the addon.
 *
 * Throws a Failure that says in one sentence what stands in the way: `native/no-pip`, `native/no-compiler`,
 * `native/disk-full`, `native/download`, `native/wheel`, `native/compile`, `native/unusable`.
 */
export declare function provision(wheel: Wheel, ports: ProvisionPorts): Promise<string>;
