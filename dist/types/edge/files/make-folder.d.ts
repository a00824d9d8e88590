/** A folder and those above it. Node's own `recursive` never returns where the system says ENOENT for ever (`/proc`). */
export declare function makeFolder(path: string): Promise<void>;
