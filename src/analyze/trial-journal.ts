/** What an analysis has found so far, as lines of JSON: the first says what the trials stand on, each other one is a trial. */
import type { AnalysedTrial } from './analysis.ts';

const SCHEMA = 1;

/** Lines that are no trial any more are left out: they are run again. */
export function readJournal(text: string, key: string): ReadonlyMap<string, AnalysedTrial> {
  const [head, ...lines] = text.split('\n');
  const first = parsed(head);
  if (first?.analysis !== SCHEMA || first.key !== key) return new Map();
  return new Map(
    lines.flatMap((line): [string, AnalysedTrial][] => {
      const trial = parsed(line) as Partial<AnalysedTrial> | undefined;
      return typeof trial?.id === 'string' && typeof trial.metrics === 'object'
        ? [[trial.id, trial as AnalysedTrial]]
        : [];
    }),
  );
}

export function writeJournal(key: string, trials: Iterable<AnalysedTrial>): string {
  return [{ analysis: SCHEMA, key }, ...trials].map((line) => `${JSON.stringify(line)}\n`).join('');
}

function parsed(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
