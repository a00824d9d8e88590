/** The file of accepted regressions → checked entries, or one failure that names every mistake. */
import { metricsOf } from '../evaluate/metrics.ts';
import { allOf } from '../failure.ts';
import { check } from '../schema.ts';
import { gateName, isFor } from '../validate/accept.ts';
import { defaultGates } from '../validate/default-gates.ts';
import type { GateOptions } from '../validate/gate.ts';
import { parseLimit } from '../validate/limit.ts';
import { gatesUnder } from '../validate/release-profile.ts';
import { type AcceptedEntry, acceptedSchema } from './accepted-schema.ts';
import { parseDocumentText } from './document.ts';
import { explainErrors } from './explain.ts';
import { nearest } from './nearest.ts';
import { failWith, type Problem } from './problem.ts';
import type { Config, TargetConfig } from './schema.ts';

export interface PlacedEntry extends AcceptedEntry {
  /** First and last line of the entry in the file, counted from 1. */
  readonly lines: readonly [first: number, last: number];
}

/**
 * An empty file is an empty list. Throws failures as `parseConfig` does: of syntax, of shape, and for entries that no gate
 * of the config answers to, which would otherwise lie there and do nothing.
 *
 * @param path The file's name as it should stand in messages.
 */
export function parseAccepted(text: string, path: string, config: Config): PlacedEntry[] {
  const { value, lineOf } = parseDocumentText(text, path);
  const checked = check<AcceptedEntry[]>(acceptedSchema, value ?? []);
  if (!checked.ok) failWith(explainErrors(checked.errors, value), path, lineOf);
  const entries = checked.value;
  const problems = entries.flatMap((entry, index) => problemsOf(entry, index, entries, config));
  if (problems.length > 0) failWith(problems, path, lineOf);
  const end = text.trimEnd().split('\n').length;
  return entries.map((entry, index) => {
    const first = lineOf(`[${index}]`) ?? 1;
    const next = lineOf(`[${index + 1}]`);
    return { ...entry, lines: [first, Math.max(first, next === undefined ? end : next - 1)] };
  });
}

function problemsOf(entry: AcceptedEntry, index: number, all: readonly AcceptedEntry[], config: Config): Problem[] {
  const at = (key: string) => [index, key];
  if (Number.isNaN(Date.parse(entry.expires)) || !isDay(entry.expires)) {
    return [
      { path: at('expires'), what: `"${entry.expires}" is no day`, fix: 'Write year, month and day: 2026-12-31' },
    ];
  }
  const target = Object.hasOwn(config.targets, entry.target) ? config.targets[entry.target] : undefined;
  if (target === undefined) return [unknown(at('target'), 'target', entry.target, Object.keys(config.targets))];
  const gates = gatesOf(target);
  const gate = gates.find((one) => isFor(entry, one));
  if (gate === undefined) return [noGate(entry, at('metric'), gates)];
  const info = metricsOf(target.task, target.behaviour).find(({ name }) => name === entry.metric);
  const limit = info && parseLimit(entry.limit, info, entry.against);
  if (limit !== undefined && 'what' in limit) return [{ path: at('limit'), ...limit }];
  const twin = all.findIndex((other, place) => place < index && other.target === entry.target && isFor(entry, other));
  if (twin < 0) return [];
  const what = `${gateName(entry)} of ${entry.target} is accepted twice, here and in entry ${twin + 1}`;
  return [{ path: [index], what, fix: 'Keep the newer one' }];
}

/** Days that a month does not have would be read as days of the next. */
function isDay(text: string): boolean {
  return new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
}

/**
 * Those of every day and those of a release. Which default gates apply is known once the data has been looked at: those
 * with labels, or those without.
 */
function gatesOf({ gates, release, task }: TargetConfig): readonly GateOptions[] {
  const everyDay = gates ?? [...defaultGates(task.kind, true), ...defaultGates(task.kind, false)];
  const strict =
    release?.gates ??
    gatesUnder({ own: false, first: false }, everyDay)
      .slice(everyDay.length)
      .map(({ gate }) => gate);
  return [...everyDay, ...strict];
}

function noGate(entry: AcceptedEntry, path: Problem['path'], gates: readonly GateOptions[]): Problem {
  const names = [...new Set(gates.map(gateName))];
  const what = `${entry.target} has no gate on ${gateName(entry)}, so nothing would be accepted`;
  const guess = nearest(gateName(entry), names) ?? names.find((name) => name.startsWith(`${entry.metric} `));
  const list = names.length === 0 ? 'The target has no gates' : `Its gates are ${allOf(names)}`;
  return { path, what, fix: guess === undefined ? list : `Did you mean ${guess}? ${list}` };
}

function unknown(path: Problem['path'], kind: string, name: string, known: readonly string[]): Problem {
  const guess = nearest(name, known);
  const list = `There ${known.length === 1 ? 'is' : 'are'} ${allOf(known)}`;
  return {
    path,
    what: `there is no ${kind} "${name}"`,
    fix: guess === undefined ? list : `Did you mean \`${guess}\`? ${list}`,
  };
}
