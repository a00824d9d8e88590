/**
 * A compression method: one file, one export, options declared once (default, range, search range, a sentence each).
 * A method is arithmetic on named arrays and needs no backend.
 */
import type { Random } from '../math/random.ts';
import type { Model } from '../model/model.ts';
/** Weights that must stay zero, by weight name: 1 = kept, 0 = pruned; same length as the weight. */
export type Masks = ReadonlyMap<string, Uint8Array>;
export interface MethodContext {
    readonly random: Random;
    /** Masks that earlier steps left; a method may add to them and must keep their zeros. */
    readonly masks: Masks;
}
export interface MethodOutcome {
    readonly model: Model;
    readonly masks: Masks;
    /** One sentence for the report: what changed, in numbers. */
    readonly summary: string;
    /** What was left alone and why, one sentence each. */
    readonly notes: readonly string[];
}
export interface Method<Options> {
    /** As written in a recipe. */
    readonly name: string;
    /** The JSON Schema (`as const`) of its options, without `method`. */
    readonly schema: object;
    /** `train`: fine-tuning comes after it (masks hold); `encode`: changes how values are stored and comes last. */
    readonly phase: 'train' | 'encode';
    apply(model: Model, options: Options, context: MethodContext): MethodOutcome;
    /**
     * For methods with a gradual schedule: the outcome at `progress` in [0, 1] of the ramp (1 = `apply`). Called again and
     * again while fine-tuning, with the masks that the call before left. Absent: applied once, before fine-tuning.
     */
    applyAt?(model: Model, options: Options, context: MethodContext, progress: number): MethodOutcome;
    /** The step in a few words, for the run's facts: `prune 80 % (global, cubic)`. */
    describe(options: Options): string;
    /** Whether these options ask for `applyAt`. */
    isGradual?(options: Options): boolean;
}
