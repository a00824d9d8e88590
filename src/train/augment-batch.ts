/** The augmentation of a batch, as the options say. */
import type { Batch, TensorData } from '../data/source.ts';
import type { Random } from '../math/random.ts';
import { cutPictures, flipPictures, shiftPictures, turnPictures } from './augment.ts';
import type { FineTuneOptions } from './options.ts';

/**
 * `draws`: of the epoch, drawn from in the order of its batches by `shift` alone. Everything else draws from forks of the
 * step's name, so that one kind leaves the draws of the others as they were.
 */
export function augmented(batch: Batch, augment: FineTuneOptions['augment'], draws: Random, step: number): Batch {
  if (augment === undefined) return batch;
  const { shift, flip, rotate, scale, cutout } = augment;
  const own = (name: string): Random => draws.fork(`${name} ${step}`);
  const kinds: ((data: TensorData) => TensorData)[] = [];
  if (shift > 0) kinds.push((data) => shiftPictures(data, shift, draws));
  if (flip) kinds.push((data) => flipPictures(data, own('flip')));
  if (rotate > 0 || scale > 0) kinds.push((data) => turnPictures(data, { degrees: rotate, scale }, own('turn')));
  if (cutout > 0) kinds.push((data) => cutPictures(data, cutout, own('cutout')));
  if (kinds.length === 0) return batch;
  const inputs = Object.entries(batch.inputs).map(([name, data]) => [
    name,
    kinds.reduce((pictures, alter) => alter(pictures), data),
  ]);
  return { ...batch, inputs: Object.fromEntries(inputs) };
}
