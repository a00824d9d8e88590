/** What to do about a path that leads nowhere: the nearest one that is there. */
import { extname } from 'node:path';
import { closest, distance } from 'fastest-levenshtein';
import { allOf } from '../../failure.ts';

/** Names in a folder, which is written as the path is; none where it is no folder. */
export type NamesIn = (folder: string) => Promise<readonly string[]>;

/** More names of the same kind than this would be no help. */
const mostNames = 3;

/** Undefined where nothing there resembles it. Every part of the path may be misspelt. */
export async function nearestPath(path: string, namesIn: NamesIn): Promise<string | undefined> {
  const parts = path.replaceAll('\\', '/').split('/');
  let folder = '';
  for (const [index, part] of parts.entries()) {
    const isLast = index === parts.length - 1;
    if (part === '' || part === '.' || part === '..') {
      folder += `${part}/`;
      continue;
    }
    const names = await namesIn(folder === '' ? '.' : folder);
    const found = names.includes(part) ? part : likely(part, names);
    if (found === undefined) return isLast ? others(part, folder, names) : undefined;
    if (isLast && folder + found !== path) return `Did you mean \`${folder}${found}\`?`;
    folder += `${found}/`;
  }
  return undefined;
}

function likely(written: string, names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined;
  const best = closest(written, [...names]);
  return distance(written, best) <= Math.max(2, written.length / 3) ? best : undefined;
}

function others(written: string, folder: string, names: readonly string[]): string | undefined {
  const kind = extname(written);
  const alike = kind === '' ? [] : names.filter((name) => extname(name) === kind);
  if (alike.length === 0 || alike.length > mostNames) return undefined;
  const list = allOf(alike.map((name) => `\`${folder}${name}\``));
  return `Correct the path; there ${alike.length === 1 ? 'is' : 'are'} ${list}`;
}
