/** A source over examples that can be read by index. */
import type { Examples } from './examples.ts';
import type { EncodedLabels } from './label/encode-labels.ts';
import type { InputPlan } from './prepare/input-plan.ts';
import type { Source } from './source.ts';
/** `indices` are the examples of this split, in order. */
export declare function indexedSource(examples: Examples, indices: Uint32Array, plans: readonly InputPlan[], labels: EncodedLabels | undefined, classes: readonly string[] | undefined): Source;
