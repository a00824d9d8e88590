/** A module and the files it imports by relative paths, directly or through others: what bears on what it yields. */
import type { ReadableFiles } from '../../ports.ts';

const imports = /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*)(['"])(\.{1,2}\/[^'"\n]+)\1/g;
const readable = /\.[cm]?[jt]sx?$/;
const tried = ['', '.js', '.mjs', '.cjs', '.ts', '.mts', '.json', '/index.js', '/index.ts'];

/** Sorted. Imports that can't be found are left out: the module itself will say so when it is run. */
export async function moduleFiles(path: string, files: ReadableFiles): Promise<string[]> {
  const found = new Set<string>([path]);
  // A set may grow while it is walked.
  for (const file of found) {
    if (!readable.test(file)) continue;
    const text = new TextDecoder().decode(await files.read(file));
    for (const [, , target] of text.matchAll(imports)) {
      const resolved = await resolveImport(file, target.replace(/[?#].*$/, ''), files);
      if (resolved !== undefined) found.add(resolved);
    }
  }
  return [...found].sort();
}

async function resolveImport(from: string, target: string, files: ReadableFiles): Promise<string | undefined> {
  const base = join(from.slice(0, from.lastIndexOf('/') + 1), target);
  // TypeScript lets `./a.js` stand for the source `./a.ts`.
  for (const candidate of [...tried.map((end) => base + end), base.replace(/\.([cm]?)js$/, '.$1ts')]) {
    const stat = await files.stat(candidate);
    if (stat !== undefined && !stat.isFolder) return candidate;
  }
  return undefined;
}

function join(folder: string, target: string): string {
  const parts = folder.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '.' || part === '') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
}
