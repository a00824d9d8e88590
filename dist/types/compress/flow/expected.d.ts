/**
 * What each layer is fed and how much each of its outputs matters, told from the model alone. Forward, means and variances:
 * from batch norm where it says them, else as sums of independent inputs. Backward, from the model's outputs: how much a
 * change of one channel changes them, squared. Together they weigh the error of each weight as the diagonal of the Hessian
 * would, without data; with data, `Evidence` does it better.
 */
import type { Model } from '../../model/model.ts';
import type { InputMoments } from '../evidence.ts';
import { type Flow } from './flow.ts';
import { type Statistics } from './statistics.ts';
export interface Expected {
    /** By kernel, per input channel. */
    readonly inputs: ReadonlyMap<string, InputMoments>;
    /** By kernel, per output channel: mean over channels and layers is no unit, only ratios count. */
    readonly importance: ReadonlyMap<string, Float32Array>;
}
export declare function expectedOf(model: Model, flow: Flow, known?: Statistics): Expected;
