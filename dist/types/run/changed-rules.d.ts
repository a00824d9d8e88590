import type { Config } from '../config/schema.ts';
import type { BaseCommit } from '../ports.ts';
import type { Project } from './project.ts';
/** One sentence for the report; undefined: nothing has changed, or there is no base commit or no config in it. */
export declare function changedRules(project: Project, base: BaseCommit | undefined, root: string): Promise<string | undefined>;
/** Clauses, each with the place in the config. Gates that are new are no news: they can only fail. */
export declare function ruleChanges(before: Config, now: Config): string[];
