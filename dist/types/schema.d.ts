import type { FromExtendedSchema, JSONSchema } from 'json-schema-to-ts';
/**
 * Our annotation `search`: where automatic choice of hyper-parameters looks. `when`: the option does something only where
 * other options of the method, by path, have (one of) these values; null: are absent. `orAbsent`: that it is left out is
 * one of the choices.
 */
export type SearchAnnotation = {
    search?: readonly unknown[] | (SearchRange & SearchCondition) | (SearchChoices & SearchCondition);
};
interface SearchRange {
    readonly low: number;
    readonly high: number;
    readonly scale?: 'linear' | 'log';
}
/** Choices of which more is to be said. */
interface SearchChoices {
    readonly choices: readonly unknown[];
}
interface SearchCondition {
    readonly when?: {
        readonly [option: string]: unknown;
    };
    readonly orAbsent?: true;
}
export type Schema = JSONSchema | Record<string, unknown>;
/** The value that a schema literal (`as const`) describes, after validation: defaulted properties are present. */
export type Of<S> = S extends JSONSchema ? FromExtendedSchema<SearchAnnotation, S> : never;
/** An error of the validator, as far as it is explained. A shape of our own: the library's types stand on no package but its own. */
export interface SchemaError {
    readonly keyword: string;
    /** JSON pointer. */
    readonly instancePath: string;
    readonly schemaPath: string;
    readonly params: Readonly<Record<string, any>>;
    readonly propertyName?: string;
    readonly message?: string;
    readonly parentSchema?: object;
    readonly data?: unknown;
}
export type Checked<T> = {
    readonly ok: true;
    readonly value: T;
} | {
    readonly ok: false;
    readonly errors: readonly SchemaError[];
};
/** Checks a copy of `value` (defaults are filled into the copy). */
export declare function check<T>(schema: object, value: unknown): Checked<T>;
/** The same up to the first error: what a stranger has written may hold a million. */
export declare function checkOfStranger<T>(schema: object, value: unknown): Checked<T>;
export {};
