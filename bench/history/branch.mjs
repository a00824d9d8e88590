/** A data branch with many records in a repository of its own, made by `git fast-import`, and a clone that works with it. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { baselineOf } from './baseline.mjs';
import { madeUpHistory } from './made-up.mjs';
import { work } from './prepare.mjs';

export const branchName = 'compression-gate';
export const target = 'digits';
/** Records of one commit, where commits are not what is measured. */
const TOGETHER = 100;

/** @returns a clone of it, its entries, and how many bytes it has when git has tidied up. */
export async function makeBranch(library, count) {
  const origin = join(work, 'origin.git');
  const clone = join(work, 'clone');
  for (const folder of [origin, clone]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(origin, { recursive: true });
  git(origin, 'init', '--quiet', '--bare');
  const entries = madeUpHistory(library, { target, count });
  await fastImport(origin, commitsOf(library, entries));
  git(origin, 'repack', '-a', '-d', '-f', '-q');
  const kibibytes = Number(/^size-pack: (\d+)$/m.exec(git(origin, 'count-objects', '-v'))[1]);
  git(work, 'clone', '--quiet', '--no-checkout', origin, clone);
  return { clone, entries, bytes: 1024 * kibibytes };
}

/** Files of each commit; the last one brings the index. */
function* commitsOf(library, entries) {
  const folder = library.scopedFolder('', target);
  const seen = new Set();
  let index = { loose: 0, records: 0, entries: [] };
  for (let from = 0; from < entries.length; from += TOGETHER) {
    const files = [];
    const indexed = [];
    for (const [offset, entry] of entries.slice(from, from + TOGETHER).entries()) {
      const baseline = baselineOf(library, entry, from + offset);
      const encoded = library.encodeForBranch(folder, baseline);
      files.push([encoded.path, encoded.text], ...encoded.files);
      indexed.push({ path: encoded.path, entry: JSON.parse(JSON.stringify(library.entryOf(baseline.record))) });
    }
    index = library.extendIndex(index, indexed);
    if (from + TOGETHER >= entries.length) files.push([library.indexPath(folder), library.encodeIndex(index)]);
    yield files.filter(([path]) => !seen.has(path) && seen.add(path));
  }
}

/** What one push sends that brings the `back`-th commit before the newest. */
export function pushedBytes(folder, back) {
  const pack = [
    'pack-objects',
    '--quiet',
    '--revs',
    '--thin',
    '--delta-base-offset',
    '--no-use-bitmap-index',
    '--stdout',
  ];
  const tip = `origin/${branchName}~${back}`;
  return execFileSync('git', pack, { cwd: folder, input: `${tip}\n^${tip}~1\n`, maxBuffer: 1 << 28 }).length;
}

export async function fastImport(folder, commits) {
  const child = spawn('git', ['fast-import', '--quiet'], { cwd: folder, stdio: ['pipe', 'inherit', 'inherit'] });
  const ended = once(child, 'close');
  const write = async (part) => {
    if (!child.stdin.write(part)) await Promise.race([once(child.stdin, 'drain'), ended]);
  };
  const data = async (bytes) => {
    await write(`data ${bytes.length}\n`);
    await write(bytes);
    await write('\n');
  };
  const ref = `refs/heads/${branchName}`;
  for (const files of commits) {
    await write(`commit ${ref}\ncommitter compression-gate <compression-gate@noreply.invalid> 1700000000 +0000\n`);
    await data(Buffer.from(`Record ${target}\n`));
    for (const [path, bytes] of files) {
      await write(`M 100644 inline ${path}\n`);
      await data(bytes);
    }
  }
  child.stdin.end();
  const [code] = await ended;
  if (code !== 0) throw new Error(`git fast-import ended with ${code}`);
}

function git(folder, ...parameters) {
  return execFileSync('git', parameters, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26 });
}
