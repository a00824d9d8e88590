import { type Wheel } from './wheel.ts';
export interface Machine {
    /** As Node names them: `linux`, `x64` … */
    readonly platform: string;
    readonly arch: string;
    /** `2.36`; undefined where the C library is another one (musl). Asked on Linux only. */
    readonly glibc?: string;
    /** Instruction sets, as /proc/cpuinfo lists them; undefined where that is unknown. */
    readonly cpuFlags?: ReadonlySet<string>;
}
/** What this process runs on. */
export declare function thisMachine(): Machine;
/** The wheel for a machine. Throws a Failure (`native/unsupported`) that says why there is none. */
export declare function supportedWheel(machine: Machine): Wheel;
