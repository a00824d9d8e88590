/** Who was hurt: one sentence, and the ids of the most confident mistakes. */
import type { Hurt } from '../evaluate/measurement.ts';
import type { TargetReport } from './report.ts';
/** Against the baseline where there is one, else against the original. */
export declare function hurtOf({ hurt, baseline }: Pick<TargetReport, 'hurt' | 'baseline'>): Hurt | undefined;
/** `12 examples were right with the baseline and are wrong now, 9 the other way round`; plain text without full stop. */
export declare function hurtPhrase({ against, count, healed }: Hurt): string;
/** What the folded part is called: it tells how many were hurt without being opened. */
export declare function hurtTitle(target: Pick<TargetReport, 'hurt' | 'baseline'>): string;
/** Markdown of the folded part; undefined where nobody was hurt. */
export declare function hurtTable(target: TargetReport): string | undefined;
