/**
 * What batch norm knows about the outputs of the layer before it: with the data of training, mean β and variance γ² after
 * it. Enough to tell what later layers multiply with, without any data (Nagel et al. 2019, arXiv 1906.04721, section 4.2).
 */
import type { Model } from '../../model/model.ts';
import type { OutputMoments } from '../evidence.ts';
import type { Flow } from './flow.ts';
/** By kernel: of what its layer gives after its batch norm and before its activation, per output channel. */
export type Statistics = ReadonlyMap<string, OutputMoments>;
export declare function normStatistics(model: Model, flow: Flow): Statistics;
