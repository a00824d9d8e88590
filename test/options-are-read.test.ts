/**
 * No option without a reader: each key of the config is read where its section is at work, each input of the action
 * changes what the action is told, each flag is used by its command. What is documented and does nothing misleads worse
 * than what is missing.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import type { Command } from 'commander';
import { acceptedSchema } from '../src/config/accepted-schema.ts';
import { configSchema } from '../src/config/schema.ts';
import { actionInputs, actionOutputs, type InputName, readInputs } from '../src/edge/github/inputs.ts';
import { outputsOf } from '../src/edge/github/outputs.ts';

const src = join(dirname(dirname(fileURLToPath(import.meta.url))), 'src');
const files = readdirSync(src, { recursive: true })
  .map((path) => String(path).replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'));

/** Where the keys of a section are at work; the first that fits counts. */
const readers: readonly (readonly [section: RegExp, places: readonly string[]])[] = [
  [/^targets\.\*\.(train|fineTune)\b/, ['train/', 'pipeline/']],
  [/^targets\.\*\.(data|behaviour\[\]\.data)\.(train|validation|test|all|format|[a-z]+$)/i, ['data/', 'pipeline/']],
  [/^targets\.\*\.(data|behaviour\[\]\.data)\b/, ['data/']],
  [/^targets\.\*\.task\b/, ['evaluate/', 'data/', 'train/', 'pipeline/']],
  [/^targets\.\*\.recipe\b/, ['compress/', 'pipeline/']],
  [/^targets\.\*\.evaluation\b/, ['pipeline/', 'evaluate/']],
  [/^targets\.\*\.behaviour\b/, ['evaluate/behaviour/', 'pipeline/test-behaviour.ts']],
  [/^targets\.\*\.slices\b/, ['data/slice/', 'pipeline/']],
  [/^targets\.\*\.search\b/, ['search/', 'run/search/', 'pipeline/trials.ts']],
  [/^targets\.\*\.gates\b/, ['validate/', 'run/']],
  [/^targets\.\*\.release\b/, ['validate/', 'run/']],
  [/^targets\b/, ['run/', 'pipeline/']],
  [/^worker\b/, ['edge/worker/', 'commands/local-run.ts']],
  [/^baseline\b/, ['run/', 'history/', 'local.ts']],
  [/^(backend|history|verdicts|report)\b/, ['run/']],
];

/** For people and editors: nothing is to be read there beyond what the schema itself checks. */
const unread = new Set(['$schema', 'version']);

interface SchemaNode {
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
  readonly allOf?: readonly SchemaNode[];
}

function keysOf(node: SchemaNode, path = ''): string[] {
  const below = Object.entries(node.properties ?? {}).flatMap(([name, sub]) => {
    const here = path === '' ? name : `${path}.${name}`;
    return [here, ...keysOf(sub, here)];
  });
  const { items, additionalProperties: others } = node;
  return [
    ...below,
    ...(items === undefined ? [] : keysOf(items, `${path}[]`)),
    ...(typeof others === 'object' ? keysOf(others, `${path}.*`) : []),
    ...[node.anyOf, node.oneOf, node.allOf].flatMap((all) => (all ?? []).flatMap((sub) => keysOf(sub, path))),
  ];
}

/** What runs: without literals that declare options, types, comments and texts. */
function codeOf(path: string): string {
  return readFileSync(join(src, path), 'utf8')
    .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
    .replace(/^(export )?const \w+ = [{[][\s\S]*?^[}\]] as const;/gm, '')
    .replace(/^(export )?const \w+ = \{.*\} as const;$/gm, '')
    .replace(/^(export )?interface [\s\S]*?^\}/gm, '')
    .replace(/'(?:[^'\\\n]|\\.)*'/g, "''");
}
const code = new Map(files.map((path) => [path, codeOf(path)]));

function isRead(name: string, places: readonly string[]): boolean {
  const pattern = new RegExp(`\\.${name}\\b|[{,]\\s*${name}\\s*[,}:=]`);
  return files.some((path) => places.some((place) => path.startsWith(place)) && pattern.test(code.get(path)!));
}

function unreadKeys(schema: SchemaNode, where = readers): string[] {
  return [...new Set(keysOf(schema))].filter((path) => {
    if (unread.has(path)) return false;
    const places = where.find(([section]) => section.test(path))?.[1];
    return places === undefined || !isRead(path.replace(/^.*\./, '').replace('[]', ''), places);
  });
}

test('each key of the config has a reader in its own section', () => {
  expect(unreadKeys(configSchema as unknown as SchemaNode)).toEqual([]);
  expect(new Set(keysOf(configSchema as unknown as SchemaNode)).size).toBeGreaterThan(200);
});

test('so has each key of an accepted regression', () => {
  const { items } = acceptedSchema as unknown as { items: SchemaNode };
  expect(keysOf(items).length).toBeGreaterThan(4);
  expect(unreadKeys(items, [[/./, ['config/accepted.ts', 'validate/']]])).toEqual([]);
});

test('each option of the library is read by a run', () => {
  const named = /interface RunOptions \{([\s\S]*?)^\}/m.exec(readFileSync(join(src, 'run/run.ts'), 'utf8'))![1];
  const options = [...named.matchAll(/^ {2}readonly (\w+)\??:/gm)].map(([, name]) => name);
  expect(options.length).toBeGreaterThan(8);
  const places = ['run/', 'commands/release-run.ts'];
  expect(options.filter((name) => !isRead(name, places))).toEqual([]);
});

test('a key that nothing reads is found, and so is one that is read elsewhere only', () => {
  const withKey = (section: 'verdicts' | 'worker', name: string) => ({
    properties: { [section]: { properties: { [name]: {} } } },
  });
  expect(unreadKeys(withKey('verdicts', 'strictness'))).toEqual(['verdicts.strictness']);
  expect(unreadKeys(withKey('worker', 'sparsity'))).toEqual(['worker.sparsity']);
  expect(unreadKeys({ properties: { tuning: {} } })).toEqual(['tuning']);
});

/** A value that is allowed and is not the default. */
function otherValue(name: InputName): string {
  const { allowed, default: usual } = actionInputs[name] as { allowed?: readonly string[]; default?: string };
  return allowed?.find((value) => value !== (usual ?? allowed[0])) ?? `another-${name}`;
}

test.each(Object.keys(actionInputs) as InputName[])('input %s changes what the action is told', (name) => {
  const plain = readInputs(() => '');
  const given = readInputs((asked) => (asked === name ? otherValue(name) : ''));
  expect([plain.failure, given.failure]).toEqual([undefined, undefined]);
  expect(given.inputs).not.toEqual(plain.inputs);
});

test('each thing that the action is told is read', () => {
  const { inputs } = readInputs(() => '');
  const places = ['action.ts', 'edge/github/'];
  const told = Object.keys(inputs).filter((name) => !readsInput(name, places));
  expect(told).toEqual([]);
  expect(readsInput('colour', places)).toBe(false);
});

function readsInput(name: string, places: readonly string[]): boolean {
  const taken = `\\{[^{}]*\\b${name}\\b[^{}]*\\}`;
  const pattern = new RegExp(
    `\\binputs\\.${name}\\b|${taken} = (ports\\.)?inputs|inputs: ${taken}|${taken}: Inputs\\b`,
  );
  return files.some(
    (path) =>
      path !== 'edge/github/inputs.ts' &&
      places.some((place) => path.startsWith(place)) &&
      pattern.test(code.get(path)!),
  );
}

test('each output is set', () => {
  expect(Object.keys(outputsOf({}, (path) => path)).sort()).toEqual(Object.keys(actionOutputs).sort());
});

const commands = files.filter((path) => /^commands\/[^/]+\.ts$/.test(path));

test('each flag is used by its command', async () => {
  const flags: string[] = [];
  for (const path of commands) {
    const module = (await import(join(src, path))) as Record<string, unknown>;
    for (const [name, make] of Object.entries(module)) {
      if (!/Command$/.test(name) || typeof make !== 'function') continue;
      for (const command of withSubcommands((make as (act: () => Promise<void>) => Command)(async () => {}))) {
        for (const option of command.options) {
          const flag = option.attributeName();
          flags.push(flag);
          expect({ path, flag, used: usesFlag(path, flag) }).toEqual({ path, flag, used: true });
        }
      }
    }
  }
  expect(new Set(flags).size).toBeGreaterThan(20);
  expect(usesFlag('commands/run.ts', 'colour')).toBe(false);
});

function usesFlag(path: string, flag: string): boolean {
  const taken = `\\{[^{}]*\\b${flag}\\b[^{}]*\\}`;
  // A command of several files has a folder of its name.
  const own = [path, ...files.filter((file) => file.startsWith(path.replace(/\.ts$/, '/')))];
  const used = new RegExp(`flags\\.${flag}\\b|${taken}: |${taken} = flags`);
  return own.some((file) => used.test(code.get(file)!)) || passedOn(path, flag);
}

function withSubcommands(command: Command): Command[] {
  return [command, ...command.commands.flatMap(withSubcommands)];
}

/** `eachTarget(flags, …)` takes config, target and backend out of all flags that it is handed. */
function passedOn(path: string, flag: string): boolean {
  const shared = code.get('commands/target-job.ts')!;
  return /eachTarget[<(]/.test(code.get(path)!) && new RegExp(`flags\\.${flag}\\b`).test(shared);
}
