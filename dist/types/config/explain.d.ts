import type { SchemaError } from '../schema.ts';
import type { Problem } from './problem.ts';
export declare function explainErrors(errors: readonly SchemaError[], value: unknown): Problem[];
