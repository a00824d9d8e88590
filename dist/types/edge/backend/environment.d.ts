import type { BackendChoice } from '../worker/protocol.ts';
export interface KernelSettings {
    /** Absent: as many as the machine has processors. */
    readonly threads?: number;
    readonly oneDnn: boolean;
}
/**
 * Variables that TensorFlow reads once, when its library is loaded: they must stand in the environment of the worker
 * before its process starts.
 */
export declare function kernelEnvironment(choice: BackendChoice, settings: KernelSettings): Record<string, string>;
