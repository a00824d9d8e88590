/** GitHub's own OpenAPI description, as the judge of what is sent and answered. */
import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: object;
  readonly 'x-multi-segment'?: boolean;
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema?: object }>>;
}

interface RawOperation {
  readonly operationId: string;
  readonly parameters?: readonly (Parameter | { $ref: string })[];
  readonly requestBody?: Content & { readonly required?: boolean };
  readonly responses: Readonly<Record<string, Content | { $ref: string }>>;
}

export interface Operation {
  readonly id: string;
  readonly pointer: string;
  readonly parameters: readonly Parameter[];
  readonly raw: RawOperation;
}

export interface Match {
  readonly operation: Operation;
  readonly path: Readonly<Record<string, string>>;
}

type Json = Record<string, unknown>;

/** 13 MB: read once per process, and only this file of the package (its index weighs 400 MB). */
const document = (() => {
  const file = new URL('../../../node_modules/@octokit/openapi/generated/api.github.com.json', import.meta.url);
  const parsed = JSON.parse(readFileSync(file, 'utf8')) as Json;
  allowNull(parsed);
  return parsed as { paths: Record<string, Record<string, RawOperation>>; components: Json };
})();

const ajv = new Ajv({ strict: false, allErrors: true, logger: false, validateSchema: false });
ajv.addFormat('uri', (text: string) => URL.canParse(text));
ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/);
ajv.addSchema(document, 'github');

const validators = new Map<string, ValidateFunction>();

/** `pointer`: JSON pointer into the document. Returns what is wrong. */
export function wrongWith(pointer: string, value: unknown, what: string): string[] {
  let validate = validators.get(pointer);
  if (validate === undefined) {
    validate = ajv.compile({ $ref: `github#${pointer}` });
    validators.set(pointer, validate);
  }
  if (validate(value)) return [];
  return (validate.errors ?? []).slice(0, 5).map(({ instancePath, message }) => `${what}${instancePath} ${message}`);
}

/** The schema itself, for what ajv cannot know: GitHub ignores unknown fields, we don't. */
export function schemaAt(pointer: string): Json {
  const steps = pointer.slice(1).split('/').map(unescapePointer);
  return steps.reduce((node, step) => node[step] as Json, document as unknown as Json);
}

export function resolved<T>(node: T | { $ref: string }): T {
  return typeof node === 'object' && node !== null && '$ref' in node
    ? (schemaAt(node.$ref.slice(1)) as unknown as T)
    : (node as T);
}

/** Undefined: GitHub has no such call. Fixed segments win over parameters, as on the real server. */
export function findOperation(method: string, pathname: string): Match | undefined {
  for (const { pattern, template } of templates) {
    const found = pattern.exec(pathname);
    const raw = found && document.paths[template][method.toLowerCase()];
    if (!found || !raw) continue;
    const values = Object.entries(found.groups ?? {}).map(([name, text]) => [name, decodeURIComponent(text)]);
    const pointer = `/paths/${escapePointer(template)}/${method.toLowerCase()}`;
    const parameters = (raw.parameters ?? []).map((parameter) => resolved<Parameter>(parameter));
    return { operation: { id: raw.operationId, pointer, parameters, raw }, path: Object.fromEntries(values) };
  }
  return undefined;
}

const templates = Object.keys(document.paths)
  .map((template) => ({ template, pattern: patternOf(template), variables: template.split('{').length }))
  .sort((one, other) => one.variables - other.variables);

function patternOf(template: string): RegExp {
  const operations = Object.values(document.paths[template]);
  const wide = new Set(
    operations
      .flatMap((operation) => operation.parameters ?? [])
      .map((parameter) => resolved<Parameter>(parameter))
      .filter((parameter) => parameter['x-multi-segment'])
      .map(({ name }) => name),
  );
  const source = template
    .split(/(\{[^}]+\})/)
    .map((part) => {
      if (!part.startsWith('{')) return part.replace(/[.*+?^$()[\]\\|]/g, '\\$&');
      const name = part.slice(1, -1);
      return `(?<${name.replaceAll('-', '_')}>${wide.has(name) ? '.+' : '[^/]+'})`;
    })
    .join('');
  return new RegExp(`^${source}$`);
}

/** OpenAPI 3.0 writes `nullable: true` beside a type or a reference; JSON Schema has `null` as a type. */
function allowNull(node: unknown): void {
  if (Array.isArray(node)) for (const item of node) allowNull(item);
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
  for (const [key, child] of Object.entries(node)) if (key !== 'example' && key !== 'examples') allowNull(child);
  const schema = node as Json;
  if (schema.nullable !== true) return;
  delete schema.nullable;
  const rest = { ...schema };
  for (const key of Object.keys(schema)) delete schema[key];
  schema.anyOf = [{ type: 'null' }, rest];
}

export function escapePointer(text: string): string {
  return text.replaceAll('~', '~0').replaceAll('/', '~1');
}

function unescapePointer(text: string): string {
  return text.replaceAll('~1', '/').replaceAll('~0', '~');
}
