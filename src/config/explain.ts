/** Errors of the schema validator → what is wrong and what would work, in words. */
import { oneOf } from '../failure.ts';
import type { SchemaError } from '../schema.ts';
import { nearest } from './nearest.ts';
import type { Problem } from './problem.ts';

type Json = Readonly<Record<string, unknown>>;

export function explainErrors(errors: readonly SchemaError[], value: unknown): Problem[] {
  const problems = new Map<string, Problem>();
  // A missing tag is reported twice; the discriminator knows what it may be.
  const first = withoutBranches(errors).sort(
    (a, b) => Number(b.keyword === 'discriminator') - Number(a.keyword === 'discriminator'),
  );
  for (const error of first) {
    const path = segments(error.instancePath, value);
    const problem = explain(error, path);
    const key = problem.path.join('\0');
    // The more telling of two errors on one value comes first: what it must be, then what it lacks.
    if (!problems.has(key)) problems.set(key, problem);
  }
  return [...problems.values()];
}

/**
 * A failed `oneOf` without a discriminator reports every branch. Where a branch got further into the value than the others,
 * its errors tell more than the sum of all.
 */
function withoutBranches(errors: readonly SchemaError[]): SchemaError[] {
  let kept = [...errors];
  for (const choice of errors.filter(({ keyword }) => keyword === 'oneOf')) {
    const branches = kept.filter(({ schemaPath }) => schemaPath.startsWith(`${choice.schemaPath}/`));
    const deeper = branches.filter(({ instancePath }) => instancePath.length > choice.instancePath.length);
    const drop = new Set(deeper.length > 0 ? [choice, ...branches.filter((one) => !deeper.includes(one))] : branches);
    kept = kept.filter((error) => !drop.has(error));
  }
  return kept;
}

/** JSON pointer → path; digits are an index only where the value is a list. */
function segments(pointer: string, root: unknown): (string | number)[] {
  let value = root;
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((key) => {
      const segment = Array.isArray(value) ? Number(key) : key;
      value = (value as Record<string | number, unknown> | undefined)?.[segment];
      return segment;
    });
}

function explain(error: SchemaError, path: (string | number)[]): Problem {
  const { keyword, params, data, parentSchema } = error;
  const schema = (parentSchema ?? {}) as Json;
  switch (keyword) {
    case 'additionalProperties':
      return unknownKey(params.additionalProperty, path, schema);
    case 'required':
      return missingKey(params.missingProperty, path, schema);
    case 'discriminator':
      return wrongTag(params.tag, params.tagValue, path, schema);
    case 'enum':
      return wrongChoice(data, params.allowedValues, path);
    case 'const':
      return { path, what: `${show(data)} is not allowed`, fix: `Write ${show(params.allowedValue)}` };
    case 'type':
      return wrongType(data, params.type, path, schema);
    case 'oneOf':
      return { path, what: `${show(data)} is not allowed here`, fix: described(schema) ?? alternatives(schema) };
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return outOfRange(data, path, schema);
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return tooFew(data, keyword === 'minLength' ? 'character' : 'entry', params.limit, path, schema);
    case 'maxLength':
      return {
        path,
        what: `the text has ${[...String(data)].length} characters`,
        fix: `Write at most ${params.limit}`,
      };
    case 'maxItems':
      return { path, what: `${(data as unknown[]).length} entries are given`, fix: `Keep at most ${params.limit}` };
    case 'pattern':
    case 'propertyNames':
      return wrongName(error, path, schema);
    default:
      return { path, what: `${show(data)} ${error.message ?? 'is not allowed'}`, fix: described(schema) };
  }
}

function unknownKey(key: string, path: (string | number)[], schema: Json): Problem {
  const known = Object.keys((schema.properties ?? {}) as Json).filter((name) => name !== '$schema');
  const guess = nearest(key, known);
  const list = known.length === 0 ? 'Remove it' : `Known here: ${known.join(', ')}`;
  return {
    path: [...path, key],
    what: `\`${key}\` is not a known setting`,
    fix: guess === undefined ? list : `Did you mean \`${guess}\`? ${list}`,
  };
}

function missingKey(key: string, path: (string | number)[], schema: Json): Problem {
  const property = ((schema.properties ?? {}) as Json)[key] as Json | undefined;
  const about = property === undefined ? undefined : described(property);
  return {
    path,
    what: `\`${key}\` is missing`,
    fix: about === undefined ? `Add \`${key}\`` : `Add \`${key}\`. ${about}`,
  };
}

function wrongTag(tag: string, value: unknown, path: (string | number)[], schema: Json): Problem {
  const allowed = ((schema.oneOf ?? []) as Json[])
    .map((branch) => ((branch.properties as Json)[tag] as Json).const)
    .filter((name): name is string => typeof name === 'string');
  if (value === undefined) return { path, what: `\`${tag}\` is missing`, fix: `Add \`${tag}\`: ${oneOf(allowed)}` };
  return wrongChoice(value, allowed, [...path, tag]);
}

function wrongChoice(value: unknown, allowed: readonly unknown[], path: (string | number)[]): Problem {
  const guess =
    typeof value === 'string'
      ? nearest(
          value,
          allowed.filter((one) => typeof one === 'string'),
        )
      : undefined;
  const list = `Write ${oneOf(allowed.map(String))}`;
  return {
    path,
    what: `${show(value)} is not allowed`,
    fix: guess === undefined ? list : `Did you mean \`${guess}\`? ${list}`,
  };
}

function wrongType(data: unknown, type: string | readonly string[], path: (string | number)[], schema: Json): Problem {
  const types = typeof type === 'string' ? [type] : type;
  if (data === null) {
    return {
      path,
      what: 'nothing is written after the colon',
      fix: 'Write a value, or leave the key out for the default',
    };
  }
  if (typeof data === 'number' && !Number.isFinite(data)) {
    return { path, what: `${data} is no finite number`, fix: described(schema) ?? 'Write a number' };
  }
  const share = typeof data === 'string' ? /^\s*(\d+(?:\.\d+)?)\s*%\s*$/.exec(data) : null;
  if (share !== null && types.includes('number')) {
    return { path, what: `${show(data)} is text where a number is needed`, fix: `Write ${Number(share[1]) / 100}` };
  }
  const wanted = oneOf(types.map((one) => TYPE_WORDS[one] ?? one));
  return {
    path,
    what: `${show(data)} is ${nameOf(data)} where ${wanted} is needed`,
    fix: shapeHint(data, types) ?? described(schema),
  };
}

function outOfRange(data: unknown, path: (string | number)[], schema: Json): Problem {
  const bounds = [
    schema.minimum === undefined ? undefined : `at least ${schema.minimum}`,
    schema.exclusiveMinimum === undefined ? undefined : `above ${schema.exclusiveMinimum}`,
    schema.maximum === undefined ? undefined : `at most ${schema.maximum}`,
    schema.exclusiveMaximum === undefined ? undefined : `below ${schema.exclusiveMaximum}`,
  ].filter((bound) => bound !== undefined);
  const top = schema.maximum ?? schema.exclusiveMaximum;
  const percent = top === 1 && typeof data === 'number' && data > 1 && data <= 100;
  return {
    path,
    what: `${show(data)} is out of range${percent ? '; this is a fraction, not a percentage' : ''}`,
    fix: percent ? `Write ${data / 100} for ${data} %` : `Write a number ${bounds.join(' and ')}`,
  };
}

function tooFew(
  data: unknown,
  thing: 'character' | 'entry',
  limit: number,
  path: (string | number)[],
  schema: Json,
): Problem {
  const count = typeof data === 'string' ? data.length : Object.keys(data as object).length;
  const many = (n: number): string => `${n} ${n === 1 ? thing : thing === 'entry' ? 'entries' : `${thing}s`}`;
  const about = described(schema);
  return {
    path,
    what: count > 0 ? `only ${many(count)} ${count === 1 ? 'is' : 'are'} given` : 'nothing is given here',
    fix: `Give at least ${many(limit)}${about === undefined ? '' : `. ${about}`}`,
  };
}

function wrongName(error: SchemaError, path: (string | number)[], schema: Json): Problem {
  const name = error.propertyName ?? error.params.propertyName;
  if (typeof name === 'string') {
    return {
      path: [...path, name],
      what: `${show(name)} can't be used as a name`,
      fix: 'Use 1 to 64 letters, digits, `.`, `_` or `-`, beginning with a letter or digit',
    };
  }
  const fix = described(schema) ?? `Write a text that matches ${error.params.pattern}`;
  return { path, what: `${show(error.data)} is not allowed`, fix };
}

function shapeHint(data: unknown, types: readonly string[]): string | undefined {
  if (types.includes('array')) return 'Write a list, each entry on a line that begins with `- `';
  if (types.includes('object'))
    return Array.isArray(data) ? 'Write `key: value` lines without dashes' : 'Write `key: value` lines below it';
  if (types.includes('boolean')) return 'Write true or false, without quotes';
  if (typeof data === 'string' && /^[\d.eE+-]+$/.test(data)) return `Write ${data} without quotes`;
  return undefined;
}

function alternatives(schema: Json): string | undefined {
  const types = ((schema.oneOf ?? []) as Json[])
    .flatMap(({ type }) => type ?? [])
    .map((type) => TYPE_WORDS[String(type)]);
  return types.length === 0 ? undefined : `Write ${oneOf(types)}`;
}

function described({ description }: Json): string | undefined {
  return typeof description === 'string' ? description.replace(/\.$/, '') : undefined;
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  object: 'a mapping',
  array: 'a list',
};

function nameOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  return TYPE_WORDS[typeof value] ?? typeof value;
}

/** The value as it would be written, shortened. */
function show(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
