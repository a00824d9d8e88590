/** The one pinned version of TensorFlow whose kernels are provisioned (docs/decisions/0004-tensorflow-wheel.md). */
export declare const tensorflowVersion = "2.21.0";
/** Node-API level the addon is built for. */
export declare const nodeApi = 8;
interface Member {
    /** Path in the wheel and in the cache. */
    readonly path: string;
    readonly bytes: number;
    readonly sha256: string;
}
/** A wheel that holds the runtime library of TensorFlow. No Python runs it: it is a zip file fetched by the user's pip. */
export interface Wheel {
    /** `linux-x64` … */
    readonly platform: string;
    /** Name of the package on the index. */
    readonly package: string;
    /** What `pip download` is asked for. */
    readonly pipPlatform: string;
    readonly bytes: number;
    readonly sha256: string;
    /** The two libraries, pinned one by one, so that a restored cache is held against this file and not against itself. */
    readonly libraries: readonly [Member, Member];
}
export declare const wheels: readonly Wheel[];
/** The Python tag of the wheels above. Any one would do, for the libraries do not depend on Python. */
export declare const wheelPython: {
    readonly version: '3.11';
    readonly abi: 'cp311';
};
/** Unpacked, compiled and ready: the two libraries, bytes. The download stands beside them while they are unpacked. */
export declare function runtimeBytes(wheel: Wheel): number;
/** Names what a cached runtime is: system, TensorFlow, Node-API, wheel, addon. */
export declare function runtimeKey(wheel: Wheel): string;
export {};
