/** What the pipeline is asked to measure. Crosses to the worker as it is, so: plain data. */
import type { Recipe } from '../compress/recipe.ts';
import type { TargetConfig } from '../config/schema.ts';
import type { Predictions, RunFacts } from '../evaluate/measurement.ts';
import type { ModelFiles } from '../model/model.ts';
/** The part of a target's config that decides what the candidate is. */
export interface ProduceOptions extends Pick<TargetConfig, 'fineTune' | 'task' | 'seed'> {
    readonly recipe: Recipe;
    /** Fine-tuning that would take more passes ends after so many: trials that need a first impression only. */
    readonly mostEpochs?: number;
}
/** A model to measure beside original and candidate: the stored baseline's, or the base commit's. */
export interface BaselineModel {
    readonly files: ModelFiles;
    /** Its packed container, where the files alone would give a larger one. */
    readonly packed?: Uint8Array;
    /** Named in messages: `the stored baseline`, `model.json at 1a2b3c4`. */
    readonly where: string;
    /** It is an original and goes through this recipe first; absent: it is compressed already. */
    readonly produce?: ProduceOptions;
    /** What is on record about it: evaluated again only when the facts of this run differ, or `always`. */
    readonly remeasure: 'always' | RunFacts;
}
/** One target to measure. Paths in `config` are relative to the folder of the config file. */
export interface MeasureRequest {
    readonly target: string;
    readonly config: TargetConfig;
    readonly baseline?: BaselineModel;
    /** Outcomes on record of a baseline that need not be measured again. */
    readonly recorded?: Pick<Predictions, 'ids' | 'correct'>;
    /** The candidate is a model that no gate should let pass (`probe`), not what the recipe makes. */
    readonly damaged?: boolean;
    /** What is wanted of examples that were right and are wrong now; absent: ids. */
    readonly examples?: 'ids' | 'rows' | 'images';
}
