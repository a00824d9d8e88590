/** Short phrases about a check that several renderings share. Plain text, not escaped. */
import type { RunFacts } from '../evaluate/measurement.ts';
import type { MetricInfo } from '../evaluate/metric.ts';
import type { Check, Status } from '../validate/gate.ts';
import type { TargetReport } from './report.ts';
type Figure = Pick<MetricInfo, 'title' | 'unit' | 'better'>;
/** `Accuracy −2.10 pp against the baseline, limit 1 pp`; `Agreement with original 93.10 %, limit: at least 95 %`. */
export declare function gatePhrase(check: Check, { title, unit, better }: Figure): string;
export interface Trouble {
    readonly status: Status;
    /** A sentence without its full stop. */
    readonly text: string;
}
/** What did not pass, the worst first; gates with one and the same reason share a sentence. */
export declare function troublesOf({ checks, rows }: TargetReport): Trouble[];
/** Passes with something to know about them, and why figures are missing that no gate asks for. Without full stop. */
export declare function notesOf({ checks, rows }: TargetReport): string[];
/** What to do, each thing once however many gates call for it. Sentences without full stop. */
export declare function adviceOf({ checks, rows, baseline: { store } }: TargetReport): string[];
/** The bound as it stands in a table: `≥ −1 pp` of change, `≤ +2 % or 256 B`, `≥ 95 %` of the value itself. */
export declare function limitPhrase({ limit, against }: Check, { unit, better }: Figure): string;
/** What computed the figures: `native TensorFlow 2.21.0`, `TensorFlow.js 4.22.0 on WASM`. */
export declare function kernelsPhrase({ backend, tensorflow, tfjs }: RunFacts): string;
/** In a table: what a gate could not be held against is named. */
export declare function statusWords({ status, against }: Pick<Check, 'status' | 'against'>): string;
/** What there is none of where a gate against it has the status `no-baseline`. */
export declare function nameOfLacking(against: Check['against']): 'baseline' | 'release' | 'history';
export declare const STATUS_ICONS: Readonly<Record<Status, string>>;
export {};
