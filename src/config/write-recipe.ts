/** A recipe into the text of a config file: the lines of the old one are replaced, every other character stays. */
import { isMap, isScalar, type Pair, parseDocument, stringify, type YAMLMap } from 'yaml';
import { type Recipe, stepSchema } from '../compress/recipe.ts';
import { inputFailure } from '../failure.ts';
import { check } from '../schema.ts';
import { parseConfig } from './load.ts';

const stepsSchema = { type: 'array', items: stepSchema } as const;
const MARK = '# Found by `compression-gate search`';

/**
 * @param provenance Lines of a comment above the recipe; that of an earlier search is replaced.
 * @throws input failure `search/cannot-write` where the recipe does not stand in the file itself (an alias, a merge)
 */
export function recipeInConfig(
  text: string,
  file: string,
  target: string,
  recipe: Recipe,
  provenance: readonly string[],
): string {
  const document = parseDocument(text, { merge: true, logLevel: 'error' });
  const map = document.getIn(['targets', target], true);
  const cannot = (what: string) =>
    inputFailure('search/cannot-write', { where: file, what, fix: 'Write the recipe yourself: `--json` has it' });
  if (!isMap(map) || map.range == null) throw cannot(`\`targets.${target}\` is not written out in this file`);
  const written = replaced(text, map, shortRecipe(recipe), provenance);
  if (written === undefined) throw cannot(`\`targets.${target}.recipe\` is not written out in this file`);
  const found = parseConfig(written, file).config.targets[target].recipe;
  if (JSON.stringify(sorted(found)) !== JSON.stringify(sorted(resolved(recipe))))
    throw cannot('the recipe would not read as it was written');
  return written;
}

function replaced(
  text: string,
  map: YAMLMap,
  recipe: readonly object[],
  provenance: readonly string[],
): string | undefined {
  const pairs = map.items as Pair[];
  const pair = pairs.find(({ key }) => isScalar(key) && key.value === 'recipe');
  const first = startOf(pairs[0]);
  const last = endOf(pairs.at(-1)!);
  if (first === undefined || last === undefined) return undefined;
  if (map.flow) return inFlow(text, map, pair, recipe);
  const indent = ' '.repeat(first - (text.lastIndexOf('\n', first - 1) + 1));
  const body = stringify({ recipe }, { lineWidth: 0, flowCollectionPadding: true }).trimEnd();
  const block = [
    ...provenance.map((line, index) => `${index === 0 ? MARK.slice(0, 2) : '# '}${line}`),
    ...body.split('\n'),
  ];
  const lines = block.map((line, index) => (index === 0 ? line : `${indent}${line}`)).join('\n');
  if (pair === undefined) {
    const at = lineEnd(text, last);
    return `${text.slice(0, at)}\n${indent}${lines}${text.slice(at)}`;
  }
  const [start, end] = [startOf(pair), endOf(pair)];
  if (start === undefined || end === undefined) return undefined;
  const from = withoutProvenance(text, start);
  return text.slice(0, from) + lines + text.slice(lineEnd(text, end));
}

/** JSON, and YAML between braces. */
function inFlow(text: string, map: YAMLMap, pair: Pair | undefined, recipe: readonly object[]): string | undefined {
  if (pair === undefined) {
    const at = endOf((map.items as Pair[]).at(-1)!)!;
    return `${text.slice(0, at)}, "recipe": ${JSON.stringify(recipe)}${text.slice(at)}`;
  }
  const value = pair.value as { range?: readonly number[] | null } | null;
  if (value?.range == null) return undefined;
  const start = value.range[0];
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const indent = /^\s*/.exec(text.slice(lineStart, start))![0];
  const json = JSON.stringify(recipe, null, 2).replaceAll('\n', `\n${indent}`);
  return text.slice(0, start) + json + text.slice(value.range[1]);
}

function startOf(pair: Pair): number | undefined {
  return (pair.key as { range?: readonly number[] | null } | null)?.range?.[0];
}

function endOf(pair: Pair): number | undefined {
  const value = pair.value as { range?: readonly number[] | null; items?: readonly unknown[] } | null;
  return value?.range?.[1];
}

/** Block values may end behind their last line break. */
function lineEnd(text: string, at: number): number {
  let end = at;
  while (end > 0 && /\s/.test(text[end - 1])) end--;
  const next = text.indexOf('\n', end);
  // A comment behind the last value belongs to it.
  return next < 0 ? text.length : next;
}

/** Where the comment of an earlier search above the key begins; otherwise where the key does. */
function withoutProvenance(text: string, key: number): number {
  const lines = text.slice(0, key).split('\n');
  let first = lines.length - 1;
  while (first > 0 && lines[first - 1].trimStart().startsWith('#')) first--;
  const mark = lines.findIndex((line, index) => index >= first && line.trimStart().startsWith(MARK));
  if (mark < 0) return key;
  return lines.slice(0, mark).reduce((sum, line) => sum + line.length + 1, 0) + lines[mark].indexOf('#');
}

/** Without options that have their default. */
export function shortRecipe(recipe: Recipe): readonly object[] {
  const whole = resolved(recipe);
  return recipe.map((step, place) => {
    let short: Record<string, unknown> = { ...step };
    for (const key of Object.keys(step)) {
      if (key === 'method') continue;
      const { [key]: _, ...without } = short;
      const found = resolvedOrNothing(recipe.map((other, index) => (index === place ? without : other)));
      if (found !== undefined && JSON.stringify(sorted(found[place])) === JSON.stringify(sorted(whole[place])))
        short = without;
    }
    return short;
  });
}

/** Options mean the same in any order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}

function resolved(recipe: readonly object[]): Recipe {
  return resolvedOrNothing(recipe) ?? (recipe as Recipe);
}

function resolvedOrNothing(recipe: readonly object[]): Recipe | undefined {
  const checked = check<Recipe>(stepsSchema, recipe);
  return checked.ok ? checked.value : undefined;
}
