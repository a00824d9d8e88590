import type { Port } from '../../model/runnable.ts';
import type { Examples } from '../examples.ts';
import type { PreprocessOptions } from '../options.ts';
import { type InputPlan } from './input-plan.ts';
export declare function planInputs(examples: Examples, ports: readonly Port[], options: PreprocessOptions): Promise<InputPlan[]>;
/** Pairs the data's names with the model's inputs; the empty name is the only input of a model. */
export declare function pairInputs(names: readonly string[], ports: readonly Port[], where: string): readonly (readonly [string, Port | undefined])[];
