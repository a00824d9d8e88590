/** The augmentation of a batch, as the options say. */
import type { Batch } from '../data/source.ts';
import type { Random } from '../math/random.ts';
import type { FineTuneOptions } from './options.ts';
/**
 * `draws`: of the epoch, drawn from in the order of its batches by `shift` alone. Everything else draws from forks of the
 * step's name, so that one kind leaves the draws of the others as they were.
 */
export declare function augmented(batch: Batch, augment: FineTuneOptions['augment'], draws: Random, step: number): Batch;
