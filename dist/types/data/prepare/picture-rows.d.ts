import type { Port } from '../../model/runnable.ts';
import type { PictureRows } from '../examples.ts';
import type { PreprocessOptions } from '../options.ts';
import type { InputPlan } from './input-plan.ts';
/** Reads the first picture, so that a misfit with the model is told before anything runs. */
export declare function planPictureRows(rows: PictureRows, port: Port | undefined, options: PreprocessOptions): Promise<InputPlan>;
