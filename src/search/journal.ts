/**
 * The journal of a study: JSON lines, one that says which study it is, then one per look of the scan before it and one per
 * trial that has ended. Nothing in it
 * differs between two runs of the same study on one worker; times stand in a file beside it.
 */
import { inputFailure } from '../failure.ts';
import { check } from '../schema.ts';
import { recipeKey } from './recipe-of.ts';
import type { Scan } from './scan/scan.ts';
import type { Trial } from './trial.ts';

export interface JournalHead {
  readonly journal: 1;
  readonly target: string;
  /** Everything that the course of the study depends on, budget and number of workers excepted. */
  readonly study: Readonly<Record<string, unknown>>;
  /** Counted from 1. */
  readonly shard?: { readonly index: number; readonly of: number };
}

export interface Journal {
  readonly head: JournalHead;
  readonly scans: readonly Scan[];
  readonly trials: readonly Trial[];
  /** Length of what is whole: a line that was cut short by a kill stands behind it. */
  readonly bytes: number;
}

const headSchema = {
  type: 'object',
  required: ['journal', 'target', 'study'],
  properties: {
    journal: { const: 1 },
    target: { type: 'string' },
    study: { type: 'object' },
    shard: {
      type: 'object',
      required: ['index', 'of'],
      properties: { index: { type: 'integer', minimum: 1 }, of: { type: 'integer', minimum: 1 } },
    },
  },
} as const;

const trialSchema = {
  type: 'object',
  required: ['trial', 'rung', 'point', 'recipe'],
  properties: {
    trial: { type: 'integer', minimum: 0 },
    rung: { type: 'integer', minimum: 0, maximum: 4 },
    point: { type: 'object', additionalProperties: { type: 'number' } },
    recipe: { type: 'array', items: { type: 'object', required: ['method'] } },
    metrics: { type: 'object', additionalProperties: { type: 'number' } },
    failure: { type: 'string' },
    model: { type: 'string' },
    evidence: { type: 'string', pattern: '^(bits|losses) \\d{1,5} [A-Za-z0-9+/=]*$' },
  },
} as const;

const scanSchema = {
  type: 'object',
  required: ['scan', 'point', 'recipe'],
  properties: {
    scan: { type: 'integer', minimum: 0 },
    of: {
      type: 'object',
      required: ['method'],
      properties: {
        method: { type: 'string' },
        layer: { type: 'string' },
        strength: { type: 'string' },
        isEnd: { const: true },
      },
    },
    point: trialSchema.properties.point,
    recipe: trialSchema.properties.recipe,
    metrics: trialSchema.properties.metrics,
    failure: { type: 'string' },
    model: { type: 'string' },
  },
} as const;

export function journalLine(entry: JournalHead | Scan | Trial): string {
  return `${JSON.stringify(entry)}\n`;
}

/**
 * @returns undefined where not even the first line is whole
 * @throws input failure `search/journal` where a whole line is none of a journal
 */
export function parseJournal(text: string, where: string): Journal | undefined {
  const end = text.lastIndexOf('\n') + 1;
  const lines = text.slice(0, end).split('\n').slice(0, -1);
  if (lines.length === 0) return undefined;
  const [head, ...ended] = lines.map((line, index) => parsedLine(line, index, where));
  const [scans, trials] = [true, false].map((isScan) => ended.filter((one) => 'scan' in one === isScan));
  return {
    head: head as JournalHead,
    scans: scans as Scan[],
    trials: trials as Trial[],
    bytes: Buffer.byteLength(text.slice(0, end)),
  };
}

function parsedLine(line: string, index: number, where: string): JournalHead | Scan | Trial {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    value = undefined;
  }
  const isScan = typeof value === 'object' && value !== null && 'scan' in value;
  const schema = index === 0 ? headSchema : isScan ? scanSchema : trialSchema;
  const checked = check<JournalHead | Scan | Trial>(schema, value);
  if (checked.ok) return checked.value;
  const what = index === 0 ? 'this is no journal of a search' : 'this line is none of a journal';
  const fix =
    index === 0
      ? 'Remove the file, or name another one with `--journal FILE`'
      : 'Remove this line: its trial alone is lost';
  throw inputFailure('search/journal', { where: `${where}:${index + 1}`, what, fix });
}

/** Whether both belong to one study, shards of it included. */
export function sameStudy(one: JournalHead, other: JournalHead): boolean {
  return recipeKey([one.target, one.study]) === recipeKey([other.target, other.study]);
}

/** What of the study differs, for messages: `space, objectives`. */
export function differences(one: JournalHead, other: JournalHead): string[] {
  if (one.target !== other.target) return ['target'];
  const keys = new Set([...Object.keys(one.study), ...Object.keys(other.study)]);
  return [...keys].filter((key) => recipeKey(one.study[key] ?? null) !== recipeKey(other.study[key] ?? null));
}

/** Looks of several journals as of one. */
export function mergeScans(journals: readonly Journal[]): Scan[] {
  const found = new Map<string, Scan>();
  for (const scan of journals.flatMap(({ scans }) => scans)) {
    const key = recipeKey(scan.recipe);
    if (found.get(key)?.metrics === undefined) found.set(key, scan);
  }
  const order = [...found.values()].sort((a, b) => a.scan - b.scan);
  return order.map((scan, index) => ({ ...scan, scan: index }));
}

/** Trials of several journals as of one: each recipe once per rung, numbered anew, in the order of shards and trials. */
export function mergeTrials(journals: readonly Journal[]): Trial[] {
  const order = [...journals].sort((a, b) => (a.head.shard?.index ?? 0) - (b.head.shard?.index ?? 0));
  const found = new Map<string, Trial>();
  for (const trial of order.flatMap(({ trials }) => trials)) {
    const key = `${trial.rung} ${recipeKey(trial.recipe)}`;
    const known = found.get(key);
    // The same recipe on two machines: a figure before a failure.
    if (known === undefined || (known.metrics === undefined && trial.metrics !== undefined)) found.set(key, trial);
  }
  return [...found.values()].map((trial, index) => ({ ...trial, trial: index }));
}
