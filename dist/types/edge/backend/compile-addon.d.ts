import type { ToolPorts } from './download-wheel.ts';
export interface Compiler {
    readonly command: string;
    /** First line of `--version`. */
    readonly version: string;
}
/** `$CXX`, else the first C++ compiler that runs. */
export declare function findCompiler({ environment, signal }: ToolPorts): Promise<Compiler | undefined>;
export interface AddonSources {
    /** tfjs-node's own C++ files. */
    readonly binding: string;
    /** What is included before them: src/edge/backend/addon. */
    readonly addon: string;
    /** Headers of Node-API. */
    readonly nodeApi: string;
    /** The wheel's `tensorflow/include`. */
    readonly tensorflow: string;
    /** Folder of the two libraries, beside which the addon will look: `tensorflow` below its own folder. */
    readonly libraries: string;
}
/** Headers of the wheel that the binding includes, directly or not. */
export declare function isNeededHeader(path: string): boolean;
/** Builds the addon with one compiler call into `target`. Throws a Failure `native/compile`. */
export declare function compileAddon(compiler: Compiler, sources: AddonSources, target: string, { environment, signal }: ToolPorts): Promise<void>;
