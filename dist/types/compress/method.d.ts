/**
 * A compression method: one file, one export, options declared once (default, range, search range, a sentence each).
 * A method is arithmetic on named arrays and needs no backend.
 */
import type { Random } from '../math/random.ts';
import type { Model } from '../model/model.ts';
import type { Evidence } from './evidence.ts';
import type { Statistics } from './flow/statistics.ts';
import type { Forms } from './form.ts';
import type { RecipeClash, Step } from './recipe.ts';
/** Weights that must stay zero, by weight name: 1 = kept, 0 = pruned; same length as the weight. */
export type Masks = ReadonlyMap<string, Uint8Array>;
export interface MethodContext {
    readonly random: Random;
    /** Masks that earlier steps left; a method may add to them and must keep their zeros. */
    readonly masks: Masks;
    /** Forms that earlier steps left; absent: none. */
    readonly forms?: Forms;
    /** What batch norms that earlier steps took away knew about their layers; absent: none were taken away. */
    readonly statistics?: Statistics;
    /** Absent where there is no train split. */
    readonly evidence?: Evidence;
    /** What `prepare` learnt, or fine-tuning has gathered since it began. */
    readonly gathered?: Gathered;
}
/** Of gradients, per element of a weight, by weight name. */
export type Gathered = ReadonlyMap<string, {
    readonly movement?: Float32Array;
    readonly squares: Float32Array;
}>;
export interface MethodOutcome {
    readonly model: Model;
    readonly masks: Masks;
    /** Absent: those of before. */
    readonly forms?: Forms;
    /** Absent: those of before. */
    readonly statistics?: Statistics;
    /** One sentence for the report: what changed, in numbers. */
    readonly summary: string;
    /** What was left alone and why, one sentence each. */
    readonly notes: readonly string[];
}
/** In the order of a recipe. */
export declare const phases: readonly ['structure', 'train', 'rewrite', 'encode'];
export type Phase = (typeof phases)[number];
export interface Method<Options> {
    /** As written in a recipe. */
    readonly name: string;
    /** The JSON Schema (`as const`) of its options, without `method`. */
    readonly schema: object;
    /**
     * `structure`: changes layers and shapes; fine-tuning comes after it. `train`: changes values, and fine-tuning holds its
     * masks and forms. `rewrite`: other weights for the same function, after fine-tuning. `encode`: changes how values are
     * stored and comes last.
     */
    readonly phase: Phase;
    apply(model: Model, options: Options, context: MethodContext): MethodOutcome | Promise<MethodOutcome>;
    /**
     * For methods with a gradual schedule: the outcome at `progress` in [0, 1] of the ramp (1 = `apply`). Called again and
     * again while fine-tuning, with the masks that the call before left. Absent: applied once, before fine-tuning.
     */
    applyAt?(model: Model, options: Options, context: MethodContext, progress: number): MethodOutcome;
    /** What `apply` must learn from data beforehand, for methods that answer at once otherwise. */
    prepare?(model: Model, options: Options, context: MethodContext): Promise<Gathered | undefined>;
    /** Whether `applyAt` ranks by gradients, so that fine-tuning has to gather them. */
    gathers?(options: Options): boolean;
    /** The step in a few words, for the run's facts: `prune 80 % (global, cubic)`. */
    describe(options: Options): string;
    /** Whether these options ask for `applyAt`. */
    isGradual?(options: Options): boolean;
    /** May stand in a recipe several times though it encodes. */
    readonly repeats?: boolean;
    /** Why the step cannot stand behind these; order by phase is checked already. */
    clash?(options: Options, before: readonly Step[]): RecipeClash | undefined;
    /** Leaves few distinct values per tensor, which a step that scales channels would make many again. */
    readonly fewValues?: boolean;
    /** Multiplies the channels of a weight by factors of their own. */
    readonly scales?: boolean;
    /**
     * Gradual steps before this one end, and are recovered from, in a fine-tuning of their own: what this step holds on to
     * must not be pruned away from under it. Its own fine-tuning follows.
     */
    readonly startsAnew?: boolean;
    /** Passes over the train split that fine-tuning needs after this step where the config names no number. */
    epochs?(options: Options): number;
}
/** A method that needs no evidence and answers at once. */
export interface PlainMethod<Options> extends Method<Options> {
    apply(model: Model, options: Options, context: MethodContext): MethodOutcome;
}
