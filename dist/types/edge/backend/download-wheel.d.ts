import { type Wheel } from './wheel.ts';
export interface ToolPorts {
    readonly environment: Readonly<Record<string, string | undefined>>;
    readonly signal?: AbortSignal;
}
export interface Pip {
    readonly command: readonly string[];
    /** As pip tells: `pip 24.0 from … (python 3.12)`. */
    readonly version: string;
}
/** The first pip that runs. */
export declare function findPip({ environment, signal }: ToolPorts): Promise<Pip | undefined>;
/**
 * Downloads the wheel into `folder` with the user's pip, so that mirror, proxy and credentials apply; pip holds it against
 * the pinned digest. `onBytes` is told the growing size. Returns the path of the wheel.
 * Throws a Failure: `native/download`, `native/disk-full`.
 */
export declare function downloadWheel(wheel: Wheel, pip: Pip, folder: string, onBytes: (bytes: number) => void, { environment, signal }: ToolPorts): Promise<string>;
