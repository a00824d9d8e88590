import type { Levels, Weight } from '../model/model.ts';
/** With one scale it has stock codes too. `weight` gives name and shape; its values are not looked at. */
export declare function leveledWeight(weight: Weight, { codes, scales, axis }: Levels): Weight;
