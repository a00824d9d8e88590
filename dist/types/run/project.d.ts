/** A config file opened: what it says, where its paths lead, which targets are wanted. */
import type { Config, TargetConfig } from '../config/schema.ts';
import type { Files } from '../ports.ts';
import type { Precious } from './model-folder.ts';
export interface Project {
    readonly config: Config;
    /** As the user named it. */
    readonly configPath: string;
    /** Rooted at the folder of the config file, which its paths are relative to. */
    readonly files: Files;
    readonly targets: readonly {
        readonly name: string;
        readonly config: TargetConfig;
    }[];
    lineOf(path: string): number | undefined;
}
/** What a run must not write over. `baselinePath`: where it is not what the config says. */
export declare function preciousOf({ config, files: { root } }: Project, baselinePath?: string): Precious;
/** Throws an input failure for a config that cannot be used, and for a target that it does not hold. */
export declare function openProject(configPath: string, wanted: readonly string[] | undefined, filesAt: (folder: string) => Files): Promise<Project>;
