import { acceptedSchema } from './accepted-schema.ts';
import { configSchema } from './schema.ts';

/** The config's JSON Schema as it is published: without our own annotations, so that any editor's validator takes it. */
export function publishedConfigSchema(): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Config of compression-gate',
    ...(strip(configSchema) as object),
  };
}

/** The same of the file of accepted regressions. */
export function publishedAcceptedSchema(): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Accepted regressions of compression-gate',
    ...(strip(acceptedSchema) as object),
  };
}

/** `search` ranges and `discriminator` are read by our own code; a plain validator would stumble over them. */
function strip(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(strip);
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema).flatMap(([key, value]) => {
      // `properties` and values of `default` hold names of the user's, not keywords.
      if (key === 'properties') {
        return [[key, Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, strip(inner)]))]];
      }
      if (key === 'default' || key === 'enum' || key === 'const') return [[key, value]];
      return key === 'search' || key === 'discriminator' ? [] : [[key, strip(value)]];
    }),
  );
}
