/** The smallest value that GitHub's description allows at a pointer, with what matters laid over it. */
import { schemaAt } from './description.ts';

type Json = Record<string, unknown>;

/** `over` is merged deeply; its lists replace. */
export function filled(pointer: string, over: Json): Json {
  return merged(smallest(schemaAt(pointer)), over) as Json;
}

function smallest(schema: Json): unknown {
  if (typeof schema.$ref === 'string') return smallest(schemaAt(schema.$ref.slice(1)));
  if (Array.isArray(schema.enum)) return schema.enum[0];
  const choices = (schema.anyOf ?? schema.oneOf) as Json[] | undefined;
  if (choices !== undefined) return choices.some(({ type }) => type === 'null') ? null : smallest(choices[0]);
  if (Array.isArray(schema.allOf)) return Object.assign({}, ...schema.allOf.map((part) => smallest(part as Json)));
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'string':
      return { uri: 'https://api.github.com/', 'date-time': '2026-01-01T00:00:00Z' }[String(schema.format)] ?? '';
    case 'integer':
    case 'number':
      return 0;
    case 'boolean':
      return false;
    case 'array':
      return [];
    case 'null':
      return null;
    default:
      return object(schema);
  }
}

function object({ required = [], properties = {} }: Json): Json {
  const known = properties as Record<string, Json>;
  return Object.fromEntries((required as string[]).map((name) => [name, smallest(known[name] ?? {})]));
}

function merged(under: unknown, over: unknown): unknown {
  if (!isObject(under) || !isObject(over)) return over === undefined ? under : over;
  const names = new Set([...Object.keys(under), ...Object.keys(over)]);
  return Object.fromEntries([...names].map((name) => [name, merged(under[name], over[name])]));
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
