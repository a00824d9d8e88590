/** What an analysis has found so far, as lines of JSON: the first says what the trials stand on, each other one is a trial. */
import { checkOfStranger } from '../schema.ts';
import type { AnalysedTrial } from './analysis.ts';
import { trialSchema } from './analysis-schema.ts';

const SCHEMA = 1;

export interface TrialJournal {
  /** By id. Lines that are no trial are left out: such trials are run again. */
  readonly trials: ReadonlyMap<string, AnalysedTrial>;
  /** Length of what is whole; 0 where the trials stand on something else. */
  readonly bytes: number;
}

export function readJournal(text: string, key: string): TrialJournal {
  // A line that a kill has cut short has no end.
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  const [head, ...lines] = whole.split('\n');
  const first = parsed(head) as { readonly analysis?: unknown; readonly key?: unknown } | null | undefined;
  if (first?.analysis !== SCHEMA || first.key !== key) return { trials: new Map(), bytes: 0 };
  const trials = new Map(
    lines.flatMap((line): [string, AnalysedTrial][] => {
      const checked = checkOfStranger<AnalysedTrial>(trialSchema, parsed(line));
      return checked.ok ? [[checked.value.id, checked.value]] : [];
    }),
  );
  return { trials, bytes: new TextEncoder().encode(whole).length };
}

export function journalHead(key: string): string {
  return `${JSON.stringify({ analysis: SCHEMA, key })}\n`;
}

export function journalLine(trial: AnalysedTrial): string {
  return `${JSON.stringify(trial)}\n`;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
