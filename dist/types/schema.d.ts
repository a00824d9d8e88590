/** The only file that imports ajv: a JSON Schema literal becomes a check that yields a typed value or a list of errors. */
import { type ErrorObject } from 'ajv/dist/2020.js';
import type { FromExtendedSchema, JSONSchema } from 'json-schema-to-ts';
/** Our annotation `search`: the range that automatic choice of hyper-parameters looks in. */
export type SearchAnnotation = {
    search?: readonly unknown[] | {
        readonly low: number;
        readonly high: number;
        readonly scale?: 'linear' | 'log';
    };
};
export type Schema = JSONSchema | Record<string, unknown>;
/** The value that a schema literal (`as const`) describes, after validation: defaulted properties are present. */
export type Of<S> = S extends JSONSchema ? FromExtendedSchema<SearchAnnotation, S> : never;
export type SchemaError = ErrorObject;
export type Checked<T> = {
    readonly ok: true;
    readonly value: T;
} | {
    readonly ok: false;
    readonly errors: readonly SchemaError[];
};
/** Checks a copy of `value` (defaults are filled into the copy). */
export declare function check<T>(schema: object, value: unknown): Checked<T>;
