import type { Approval, BaseCommit, Clock, Files } from '../ports.ts';
import type { Acceptance } from '../validate/accept.ts';
import type { Project } from './project.ts';
/** Relative to the folder of the config file. */
export declare const ACCEPTED_FILE = ".compression-gate/accepted.yml";
export interface AcceptedPorts {
    readonly clock: Clock;
    /** Who last changed these lines of a file (absolute path). Absent: nobody can tell here. */
    readonly approval?: (file: string, lines: readonly [first: number, last: number]) => Promise<Approval>;
    /** The commit that is judged against: entries that it does not hold are new. */
    readonly rulesBase?: () => Promise<BaseCommit | undefined>;
    /** The working directory, which paths in the base commit are relative to. */
    readonly files: Pick<Files, 'root'>;
}
/** The entries of the file beside the config, where there is one. Throws an input failure that names its mistakes. */
export declare function readAccepted({ config, configPath, files }: Project, { clock, approval, rulesBase, files: { root } }: AcceptedPorts): Promise<Acceptance[]>;
