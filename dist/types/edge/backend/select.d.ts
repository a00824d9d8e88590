import type { Log } from '../../ports.ts';
import type { BackendChoice } from '../worker/protocol.ts';
import { type ProvisionPorts } from './provision.ts';
import { type Wheel } from './wheel.ts';
export interface SelectPorts extends ProvisionPorts {
    /** Absolute folder of the project: a working tfjs-node installed there is taken first. */
    readonly root: string;
    readonly log: Log;
    /** The action keeps runtimes between jobs; called only when none is cached and when one was made. */
    readonly keepNative?: {
        restore(): Promise<void>;
        save(): Promise<void>;
    };
    /** For tests; those of this machine when absent. */
    readonly wheel?: Wheel;
}
/**
 * Decides which kernels a run uses. `auto`: native as installed, cached or provisioned, else WASM with a notice that says
 * why; the others are taken as they are. Throws a Failure only for `native`, when it can't be had.
 */
export declare function selectBackend(wanted: 'auto' | 'native' | 'wasm' | 'cpu', ports: SelectPorts): Promise<BackendChoice>;
