/** The pages that users read: links lead somewhere, configs in them work, workflows are the ones that are tested. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { parse, stringify } from 'yaml';
import { parseConfig } from '../src/config/load.ts';
import { configSchema, targetSchema } from '../src/config/schema.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const pages = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], { cwd: root })
  .toString()
  .split('\n')
  .filter((path) => path !== '' && !path.startsWith('test/golden/') && existsSync(join(root, path)));

test('the pages are found', () => {
  expect(pages).toEqual(expect.arrayContaining(['README.md', 'ARCHITECTURE.md', 'docs/configuration.md']));
});

test.each(pages)('%s: links and anchors lead somewhere', (page) => {
  const prose = withoutFences(read(page)).replace(/`[^`\n]*`/g, '');
  const broken = [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target)
    .filter((target) => !/^https?:/.test(target) && !leadsSomewhere(page, target));
  expect(broken).toEqual([]);
});

function leadsSomewhere(page: string, target: string): boolean {
  const [path, anchor] = target.split('#');
  const file = path === '' ? page : join(dirname(page), path);
  if (!existsSync(join(root, file))) return false;
  return anchor === undefined || (statSync(join(root, file)).isFile() && anchorsOf(read(file)).has(anchor));
}

/** As GitHub makes them: lower case, no punctuation, hyphens for spaces. */
function anchorsOf(text: string): Set<string> {
  const headings = [...withoutFences(text).matchAll(/^#{1,6} (.+)$/gm)].map(([, title]) => title);
  return new Set(
    headings.map((title) =>
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

function withoutFences(text: string): string {
  return text.replace(/^```[\s\S]*?^```/gm, '');
}

const fences = pages.flatMap((page) =>
  [...read(page).matchAll(/^```ya?ml\n([\s\S]*?)^```/gm)].map(([, text], index) => ({ page, index, text })),
);

test('configs on the pages work', () => {
  const checked = fences.filter(({ page, text }) => {
    const config = asConfig(parse(text));
    if (config === undefined) return false;
    expect({ page, text, problem: problemOf(config) }).toEqual({ page, text, problem: undefined });
    return true;
  });
  expect(checked.length).toBeGreaterThanOrEqual(10);
});

/** A whole config as it is, a part of a target or of a config with the rest around it; undefined: no config at all. */
function asConfig(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> | undefined {
  const keys = Object.keys(value);
  const rest = {
    model: 'model.json',
    data: { test: { format: 'cifar', path: 'test.bin' } },
    task: { kind: 'classification' },
  };
  if (keys.every((key) => key in configSchema.properties)) return { targets: { some: rest }, ...value };
  if (keys.every((key) => key in targetSchema.properties)) return { targets: { some: { ...rest, ...value } } };
  return undefined;
}

function problemOf(config: object): string | undefined {
  try {
    parseConfig(stringify(config), 'page.yml');
  } catch (error) {
    return (error as Error).message;
  }
  return undefined;
}

test('the workflow of the README is the first one of docs/workflow.md', () => {
  const workflows = (page: string) => fences.filter((fence) => fence.page === page && fence.text.includes('\njobs:'));
  expect(workflows('README.md').map(({ text }) => text)).toEqual([workflows('docs/workflow.md')[0].text]);
});

test.each(pages)('%s speaks of no place on somebody’s machine', (page) => {
  expect(read(page)).not.toMatch(/(^|[\s"'`(])(\/(root|home|Users|tmp|work)\/|[A-Z]:\\)/m);
});

test('decisions are numbered in a row and short', () => {
  const notes = pages.filter((page) => page.startsWith('docs/decisions/')).sort();
  const numbers = notes.map((page) => /\/(\d{4})-[a-z0-9-]+\.md$/.exec(page)?.[1]);
  expect(numbers).toEqual(notes.map((_, index) => String(index + 1).padStart(4, '0')));
  for (const page of notes) {
    expect(read(page)).toMatch(/^# \S/);
    expect({ page, short: read(page).trimEnd().split('\n').length <= 20 }).toEqual({ page, short: true });
  }
});
