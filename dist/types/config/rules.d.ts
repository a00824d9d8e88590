import type { Problem } from './problem.ts';
import type { Config } from './schema.ts';
export declare function ruleProblems(config: Config): Problem[];
