/**
 * Journals of the shards of a study, as they come from other machines: untrusted. What a journal says is checked before it is
 * used, and its recipes are recipes; its figures are believed.
 */
import { type Recipe, recipeProblems, stepSchema } from '../../compress/recipe.ts';
import type { TargetConfig } from '../../config/schema.ts';
import { metricsOf } from '../../evaluate/metrics.ts';
import { inputFailure } from '../../failure.ts';
import type { TrialOutcome } from '../../pipeline/trials/outcome.ts';
import { check, checkOfStranger } from '../../schema.ts';
import { differences, type Journal, parseJournal, sameStudy } from '../../search/journal.ts';
import type { SearchOptions } from '../../search/options.ts';
import { recipeKey } from '../../search/recipe-of.ts';

export interface Shards {
  readonly journals: readonly Journal[];
  readonly of?: number;
  /** Numbers of shards that no journal is of. */
  readonly missing: readonly number[];
  readonly original: Readonly<Record<string, number>>;
  readonly examples: number;
  readonly seed: number;
}

/** Larger ones are none: ten thousand trials with all that is kept of their examples. */
export const MOST_BYTES = 256 << 20;
/** Recipes and studies have no deeper ones. */
const DEEPEST = 32;
const MOST_SHARDS = 256;

const FIX = 'Name what `compression-gate search --shard` recorded';

const studySchema = {
  type: 'object',
  required: ['original', 'examples', 'seeds'],
  properties: {
    original: { type: 'object', additionalProperties: { type: 'number' } },
    examples: { type: 'integer', minimum: 1, maximum: 1e9 },
    seeds: { type: 'array', items: { type: 'integer' }, minItems: 2, maxItems: 2 },
  },
} as const;

const recipeSchema = { type: 'array', items: stepSchema } as const;

/**
 * Journals in which nothing is recorded yet are left out, unless all are so.
 *
 * @throws input failure `search/journal`, `search/other-study`
 */
export function openShards(files: readonly { readonly path: string; readonly text: string }[]): Shards {
  const read = files.flatMap(({ path, text }) => {
    const journal = openOne(text, path);
    return journal === undefined ? [] : [{ path, journal }];
  });
  if (read.length === 0)
    throw inputFailure('search/journal', { where: files[0].path, what: 'the journal is empty', fix: FIX });
  const [{ path: firstPath, journal: first }] = read;
  for (const { path, journal } of read) {
    const sameParts = journal.head.shard?.of === first.head.shard?.of;
    if (sameStudy(journal.head, first.head) && sameParts) continue;
    const differ = sameParts ? differences(first.head, journal.head) : ['number of shards'];
    const what = `it is of another study than ${firstPath} (${differ.join(', ')} differ)`;
    throw inputFailure('search/other-study', { where: path, what, fix: 'Merge shards of one study' });
  }
  const study = checkOfStranger<{ original: Record<string, number>; examples: number; seeds: [number, number] }>(
    studySchema,
    first.head.study,
  );
  if (!study.ok) {
    const [{ instancePath, message }] = study.errors;
    throw bad(`${firstPath}:1`, `what it says of its study is wrong (${instancePath} ${message})`);
  }
  const of = first.head.shard?.of;
  const there = new Set(read.map(({ journal }) => journal.head.shard?.index));
  return {
    journals: read.map(({ journal }) => journal),
    of,
    missing: Array.from({ length: of ?? 0 }, (_, index) => index + 1).filter((index) => !there.has(index)),
    original: study.value.original,
    examples: study.value.examples,
    seed: study.value.seeds[0],
  };
}

function openOne(text: string, path: string): Journal | undefined {
  for (const [index, line] of text.split('\n').entries())
    if (depthOf(line) > DEEPEST) throw bad(`${path}:${index + 1}`, 'this line is none of a journal');
  const journal = parseJournal(text, path);
  const { index = 1, of = 1 } = journal?.head.shard ?? {};
  if (index > of || of > MOST_SHARDS) throw bad(`${path}:1`, `there is no shard ${index} of ${of}`);
  for (const entry of [...(journal?.trials ?? []), ...(journal?.scans ?? [])]) {
    const checked = check<Recipe>(recipeSchema, entry.recipe);
    if (checked.ok && recipeProblems(checked.value).length === 0) continue;
    throw bad(path, `a recipe in it is none of this version: ${JSON.stringify(entry.recipe).slice(0, 200)}`);
  }
  return journal;
}

/** Brackets within brackets, those in texts excepted. */
function depthOf(line: string): number {
  let [depth, deepest, isText] = [0, 0, false];
  for (let i = 0; i < line.length; i++) {
    const character = line[i];
    if (character === '"') isText = !isText;
    else if (isText) i += character === '\\' ? 1 : 0;
    else if (character === '[' || character === '{') deepest = Math.max(deepest, ++depth);
    else if (character === ']' || character === '}') depth--;
  }
  return deepest;
}

function bad(where: string, what: string) {
  return inputFailure('search/journal', { where, what, fix: FIX });
}

/** All that aims need of the original, as it is on record. */
export function recordedOriginal({ original, examples }: Shards, { task }: TargetConfig): TrialOutcome {
  const isLabelled = Object.hasOwn(original, metricsOf(task)[0].name);
  return { metrics: original, examples, quality: isLabelled ? {} : undefined } as unknown as TrialOutcome;
}

/**
 * Trials are comparable where they were trained and judged alike; gates and objectives may be others by now.
 *
 * @throws input failure `search/other-study` where the config has changed since in what figures depend on
 */
export function refuseOtherConfig(
  { journals: [{ head }], seed }: Shards,
  config: TargetConfig,
  { split, halving }: SearchOptions,
  path: string,
): void {
  const own: Readonly<Record<string, unknown>> = {
    fineTune: config.fineTune,
    split,
    halving,
    seeds: [seed, config.seed],
  };
  const differ = Object.keys(own).filter((key) => recipeKey(own[key]) !== recipeKey(head.study[key] ?? null));
  if (differ.length === 0) return;
  const what = `it is of another study than the config now asks for (${differ.join(', ')} differ)`;
  const fix = 'Merge with the config that the shards had';
  throw inputFailure('search/other-study', { where: path, what, fix });
}
