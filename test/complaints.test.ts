/** docs/complaints.md: what it promises is held by tests that exist under the names it gives, and its links are links. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const page = read('docs/complaints.md');

interface Row {
  readonly section: string;
  readonly text: string;
  readonly tests: readonly { readonly name: string; readonly file: string }[];
}

const rows = page.split(/^## /m).flatMap((section, index): Row[] => {
  const [title, ...lines] = section.split('\n');
  if (index === 0) return [];
  // Behind the head of the table and the line below it.
  const body = lines.filter((line) => line.startsWith('| ')).slice(2);
  return body.map((text) => ({
    section: title,
    text,
    tests: [...text.matchAll(/\[([^\]]+)\]\(\.\.\/(test\/[^)\s]+)\)/g)].map(([, name, file]) => ({ name, file })),
  }));
});

/** A call with this title and a function behind it. */
function hasTest(file: string, name: string): boolean {
  const title = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const call = new RegExp(`\\(\\s*(['"\`])${title}\\1\\s*,\\s*(async\\s*)?(\\(|\\w+\\s*=>)`);
  return existsSync(join(root, file)) && call.test(read(file));
}

test('each test that the page names exists under that name', () => {
  const missing = rows.flatMap(({ tests }) => tests).filter(({ file, name }) => !hasTest(file, name));
  expect(missing).toEqual([]);
  expect(hasTest('test/complaints.test.ts', 'each line of the page has a test')).toBe(true);
  expect(hasTest('test/complaints.test.ts', 'a test that nobody wrote')).toBe(false);
  expect(hasTest('test/nowhere.test.ts', 'each line of the page has a test')).toBe(false);
});

test('each line of the page has a test', () => {
  expect(rows.filter(({ tests }) => tests.length === 0)).toEqual([]);
  expect(new Set(rows.map(({ section }) => section)).size).toBeGreaterThanOrEqual(18);
  expect(page.trimEnd().split('\n').length).toBeLessThanOrEqual(150);
});

test('each link to an issue is one, under its own name, and stands once', () => {
  const links = [...page.matchAll(/\[([^\]]+)\]\((https?:[^)]*)\)/g)].map(([, name, address]) => ({ name, address }));
  const odd = links.filter(({ name, address }) => {
    const found = /^https:\/\/github\.com\/[\w.-]+\/([\w.-]+)\/issues\/(\d+)$/.exec(address);
    return found === null || ![`${found[1]}#${found[2]}`, `#${found[2]}`].includes(name);
  });
  expect(odd).toEqual([]);
  expect(links.length).toBeGreaterThan(120);
  // Of one issue two sides may be told, in sections of their own.
  const perSection = page.split(/^## /m).map((section) => [...section.matchAll(/https:[^)]*/g)].map(([link]) => link));
  for (const section of perSection) expect(new Set(section).size).toBe(section.length);
});

const sources = readdirSync(join(root, 'src'), { recursive: true })
  .map((path) => `src/${String(path).replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith('.ts'));

test('no address of GitHub is written into the code but as the default of an environment variable', () => {
  const written = sources.flatMap((path) =>
    read(path)
      .split('\n')
      .filter((line) => /https?:\/\/[\w.-]*github/.test(line) && !/^\s*(\*|\/\/|\/\*)/.test(line))
      // What a Git LFS pointer begins with, wherever it came from.
      .filter((line) => !line.includes('https://git-lfs.github.com/spec/'))
      // A comment in configs that `init` writes, for editors; the program never asks for it.
      .filter((line) => !line.startsWith('const schemaAddress = '))
      .map((line) => ({ path, line: line.trim() })),
  );
  const defaults = /(GITHUB_SERVER_URL|GITHUB_API_URL|server) \|\| 'https:\/\/(api\.)?github\.com'/;
  expect(written.filter(({ line }) => !defaults.test(line))).toEqual([]);
  expect(written.length).toBeGreaterThan(0);
});

test('the contents API, which leaves out what is above 1 MB, is asked for raw bytes alone', () => {
  const calls = sources.flatMap((path) => read(path).match(/request\('[^']*\/contents\/[\s\S]*?\n\s*\}\)/g) ?? []);
  expect(calls).toHaveLength(1);
  expect(calls[0]).toContain("accept: 'application/vnd.github.raw+json'");
});
