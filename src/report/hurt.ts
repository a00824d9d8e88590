/** Who was hurt: one sentence, and the ids of the most confident mistakes. */
import type { Hurt } from '../evaluate/measurement.ts';
import { formatCount, formatValue } from '../validate/units.ts';
import { codeMarkdown, escapeMarkdown } from './escape.ts';
import type { TargetReport } from './report.ts';
import { table } from './table.ts';

/** Listed in the comment; all that were found stand in the JSON. */
const LISTED = 10;

/** Against the baseline where there is one, else against the original. */
export function hurtOf({ hurt, baseline }: Pick<TargetReport, 'hurt' | 'baseline'>): Hurt | undefined {
  const wanted = baseline.kind === 'none' ? 'original' : 'baseline';
  return hurt?.find(({ against }) => against === wanted);
}

/** `12 examples were right with the baseline and are wrong now, 9 the other way round`; plain text without full stop. */
export function hurtPhrase({ against, count, healed }: Hurt): string {
  if (count === 0) {
    const right = healed === 1 ? '1 that was wrong is right' : `${formatCount(healed)} that were wrong are right`;
    return `No example that was right with the ${against} is wrong now${healed === 0 ? '' : `, and ${right}`}`;
  }
  const were = count === 1 ? 'example was' : 'examples were';
  const are = count === 1 ? 'is' : 'are';
  return `${formatCount(count)} ${were} right with the ${against} and ${are} wrong now, ${formatCount(healed)} the other way round`;
}

/** What the folded part is called: it tells how many were hurt without being opened. */
export function hurtTitle(target: Pick<TargetReport, 'hurt' | 'baseline'>): string {
  const count = hurtOf(target)?.count ?? 0;
  return count === 1
    ? '1 example that was right and is wrong now'
    : `${formatCount(count)} examples that were right and are wrong now`;
}

/** Markdown of the folded part; undefined where nobody was hurt. */
export function hurtTable(target: TargetReport): string | undefined {
  const found = hurtOf(target);
  if (found === undefined || found.count === 0) return undefined;
  const rows = found.examples
    .slice(0, LISTED)
    .map(({ id, truth, after, confidence }) => [
      codeMarkdown(id, 80),
      escapeMarkdown(truth, 40),
      escapeMarkdown(after, 40),
      formatValue(confidence, 'fraction').replaceAll(' ', '\u00a0'),
    ]);
  const more = found.count - rows.length;
  const rest = more > 0 ? `\n\nand ${formatCount(more)} more, with less confidence` : '';
  const head = ['Example', 'True', 'Now predicted', 'Confidence'];
  return `${escapeMarkdown(hurtPhrase(found))}. The most confident mistakes:\n\n${table(head, ['l', 'l', 'l', 'r'], rows)}${rest}`;
}
