import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

/** Who may import whom (ARCHITECTURE.md). A file's own folder, `failure` and `schema` are always allowed. */
const allowed: Record<string, readonly string[]> = {
  math: [],
  model: ['math'],
  stats: ['math'],
  data: ['math', 'ports', 'model'],
  compress: ['model', 'math'],
  train: ['ports', 'data', 'model', 'math', 'compress', 'evaluate'],
  evaluate: ['ports', 'data', 'model', 'math', 'stats'],
  history: ['evaluate', 'stats', 'model', 'ports', 'math'],
  validate: ['evaluate', 'math', 'stats', 'history'],
  report: ['analyze', 'plot', 'validate', 'history', 'evaluate', 'math'],
  search: ['compress', 'math', 'stats'],
  config: ['compress', 'evaluate', 'validate', 'data', 'train', 'search', 'version'],
  packed: ['model', 'math'],
  analyze: ['compress', 'evaluate', 'math', 'search', 'stats'],
  plot: ['analyze', 'evaluate', 'validate'],
  page: ['analyze', 'plot', 'report', 'evaluate', 'validate'],
  release: ['history', 'model', 'ports', 'report'],
  ports: ['model', 'data', 'history'],
  pipeline: ['config', 'compress', 'data', 'evaluate', 'history', 'math', 'model', 'packed', 'ports', 'stats', 'train'],
  run: [
    'analyze',
    'config',
    'compress',
    'search',
    'data',
    'evaluate',
    'history',
    'model',
    'packed',
    'pipeline',
    'ports',
    'report',
    'validate',
    'version',
  ],
  edge: [
    'config',
    'data',
    'pipeline',
    'evaluate',
    'history',
    'model',
    'ports',
    'release',
    'report',
    'train',
    'validate',
    'math',
    'version',
  ],
};

/** Entries, and the commands behind `cli`, may import anything. */
const entries = new Set(['action', 'cli', 'decoder', 'index', 'worker', 'commands', 'jobs', 'local', 'run-gate']);

/** The only places for these packages; a prefix ends with `/`. */
const packages: Record<string, readonly string[]> = {
  ajv: ['schema.ts'],
  jsep: ['data/slice/'],
  yaml: ['config/', 'edge/github/action-yml.ts'],
  'markdown-table': ['report/'],
  uplot: ['page/'],
  picocolors: ['report/', 'edge/', 'cli.ts', 'commands/'],
};
const anywhere = new Set(['json-schema-to-ts', 'node:crypto', 'node:zlib']);

const src = join(dirname(dirname(fileURLToPath(import.meta.url))), 'src');
const files = readdirSync(src, { recursive: true })
  .map(String)
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'));

interface Import {
  readonly file: string;
  readonly from: string;
  readonly typeOnly: boolean;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(src, file), 'utf8');
  const pattern = /^(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm;
  return [...text.matchAll(pattern)].map((match) => ({
    file,
    from: match[2] ?? match[3],
    typeOnly: match[1] !== undefined,
  }));
}

const room = (file: string): string => file.split('/')[0].replace(/\.ts$/, '');

test('folders import only what they may', () => {
  const breaches: string[] = [];
  for (const { file, from } of files.flatMap(importsOf)) {
    if (!from.startsWith('.')) continue;
    const [here, there] = [room(file), room(relative(src, resolve(src, dirname(file), from)).replaceAll('\\', '/'))];
    if (here === there || entries.has(here) || ['failure', 'schema'].includes(there)) continue;
    if (!(allowed[here] ?? []).includes(there)) breaches.push(`${file} imports ${from}`);
  }
  expect(breaches).toEqual([]);
});

test('the core touches the world through ports only', () => {
  const breaches: string[] = [];
  for (const { file, from, typeOnly } of files.flatMap(importsOf)) {
    if (from.startsWith('.') || entries.has(room(file)) || anywhere.has(from)) continue;
    const name = from.startsWith('@') ? from.split('/').slice(0, 2).join('/') : from.split('/')[0];
    const homes = packages[name];
    if (homes !== undefined) {
      if (!homes.some((home) => file.startsWith(home))) breaches.push(`${file} imports ${from}`);
    } else if (room(file) !== 'edge' && /^(node:|@actions|@octokit|@tensorflow)/.test(from) && !typeOnly) {
      breaches.push(`${file} imports ${from}`);
    }
  }
  expect(breaches).toEqual([]);
});

test('the core uses no global of the machine', () => {
  const globals =
    /\b(Date\.now|new Date\(\)|Math\.random|process\.[a-zA-Z]|console\.[a-z]+\(|fetch\(|performance\.now|setTimeout\()/;
  const breaches = files
    .filter((file) => !['edge', 'page'].includes(room(file)) && !entries.has(room(file)))
    .flatMap((file) =>
      readFileSync(join(src, file), 'utf8')
        .split('\n')
        .map((line, index) => ({ line, at: `${file}:${index + 1}` }))
        .filter(({ line }) => !/^\s*(\*|\/\/|\/\*)/.test(line) && globals.test(line))
        .map(({ line, at }) => `${at} ${line.trim()}`),
    );
  expect(breaches).toEqual([]);
});

test('files stay readable: 300 lines at most', () => {
  const long = files.filter((file) => readFileSync(join(src, file), 'utf8').split('\n').length > 301);
  expect(long).toEqual([]);
});

test('no circles between files', () => {
  const edges = new Map(
    files.map((file) => [
      file,
      importsOf(file)
        .filter(({ from, typeOnly }) => from.startsWith('.') && !typeOnly)
        .map(({ from }) => relative(src, resolve(src, dirname(file), from)).replaceAll('\\', '/')),
    ]),
  );
  const circles: string[] = [];
  const state = new Map<string, 'open' | 'closed'>();
  const visit = (file: string, trail: string[]): void => {
    if (state.get(file) === 'closed') return;
    if (state.get(file) === 'open') {
      circles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
      return;
    }
    state.set(file, 'open');
    for (const next of edges.get(file) ?? []) visit(next, [...trail, file]);
    state.set(file, 'closed');
  };
  for (const file of files) visit(file, []);
  expect(circles).toEqual([]);
});
