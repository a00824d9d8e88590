import type { ToolPorts } from './download-wheel.ts';
export type Probe = {
    readonly version: string;
} | {
    readonly fault: string;
};
/** Loads an addon in a process of its own, which may die of it, and tells its version of TensorFlow. */
export declare function probeAddon(addon: string, { environment, signal }: ToolPorts): Promise<Probe>;
