/** The only file that imports ajv: a JSON Schema literal becomes a check that yields a typed value or a list of errors. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
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
  readonly when?: { readonly [option: string]: unknown };
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
  // biome-ignore lint/suspicious/noExplicitAny: another shape for every keyword
  readonly params: Readonly<Record<string, any>>;
  readonly propertyName?: string;
  readonly message?: string;
  readonly parentSchema?: object;
  readonly data?: unknown;
}
export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly errors: readonly SchemaError[] };

const settings = {
  useDefaults: true,
  discriminator: true,
  strict: true,
  strictTypes: false,
  strictRequired: false,
  allowUnionTypes: true,
  // A validator runs once or twice in a process: optimizing its code costs more than running it.
  code: { optimize: false },
};
const all = validators({ ...settings, allErrors: true, verbose: true });
const first = validators(settings);

type Validators = (schema: object) => ValidateFunction;

function validators(options: ConstructorParameters<typeof Ajv2020>[0]): Validators {
  const ajv = new Ajv2020(options);
  ajv.addKeyword({ keyword: 'search' });
  const compiled = new WeakMap<object, ValidateFunction>();
  return (schema) => {
    const validate = compiled.get(schema) ?? ajv.compile(schema);
    compiled.set(schema, validate);
    return validate;
  };
}

/** Checks a copy of `value` (defaults are filled into the copy). */
export function check<T>(schema: object, value: unknown): Checked<T> {
  return checked(all(schema), value);
}

/** The same up to the first error: what a stranger has written may hold a million. */
export function checkOfStranger<T>(schema: object, value: unknown): Checked<T> {
  return checked(first(schema), value);
}

function checked<T>(validate: ValidateFunction, value: unknown): Checked<T> {
  const copy = structuredClone(value);
  if (validate(copy)) return { ok: true, value: copy as T };
  return { ok: false, errors: validate.errors ?? [] };
}
