/**
 * What to do about the baseline of a target: a pure decision from what is stored, what has changed, the policy, and whether
 * the base commit can be had. Asked once before kernels are opened (no `facts`) and again when the facts are known.
 */
import type { RunFacts } from '../evaluate/measurement.ts';
import type { FoundBaseline } from '../ports.ts';
import type { ContentKey } from './record.ts';
export interface BaselineSituation {
    readonly stored?: Omit<FoundBaseline, 'model'> & {
        readonly model?: unknown;
    };
    /** A clause: why the one that is stored does not count. */
    readonly expired?: string;
    /** A clause: how the next one comes to be stored. */
    readonly proposal?: string;
    /** Wall clock, ISO 8601: old records say how old. */
    readonly now?: string;
    readonly key: ContentKey;
    /** Of this run, once known. */
    readonly facts?: RunFacts;
    /** Measure again though nothing has changed. */
    readonly fresh: boolean;
    /** `baseline.onMissing` of the config. */
    readonly onMissing: 'measure' | 'pass' | 'warn' | 'fail';
    /** Only looked at when nothing is stored: the base commit's model, or a clause that says why there is none. */
    readonly base?: {
        readonly commit: string;
    } | {
        readonly unavailable: string;
    };
}
export interface BaselinePlan {
    /**
     * reuse-result: nothing has changed, no measurement at all. compare-stored: figures on record beside those of this run.
     * remeasure-stored: measure the stored model again in this run. measure-base: measure the base commit's model in this
     * run. none: nothing to compare with.
     */
    readonly kind: 'reuse-result' | 'compare-stored' | 'remeasure-stored' | 'measure-base' | 'none';
    /** With `none`: the verdict that the config asks for; absent: `verdicts.noBaseline` decides. */
    readonly verdict?: 'pass' | 'warn' | 'fail';
    /** For the report. `text` is a clause without capital and full stop. */
    readonly info: {
        readonly kind: 'stored' | 'remeasured' | 'base-commit' | 'none';
        readonly text: string;
        readonly commit?: string;
        readonly createdAt?: string;
        /** A clause: how the next one comes to be stored, where none is. */
        readonly proposal?: string;
    };
}
export declare function resolveBaseline(situation: BaselineSituation): BaselinePlan;
