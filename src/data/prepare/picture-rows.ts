/** Pictures, each with a size of its own, as a model input. */
import { inputFailure } from '../../failure.ts';
import type { Port } from '../../model/runnable.ts';
import { product } from '../decode/array-file.ts';
import type { Picture, PictureRows } from '../examples.ts';
import type { PreprocessOptions } from '../options.ts';
import { fitShape } from './fit-shape.ts';
import type { InputPlan } from './input-plan.ts';
import { normaliser } from './normalise.ts';
import { type PicturePlan, planPicture } from './picture-plan.ts';

/** Reads the first picture, so that a misfit with the model is told before anything runs. */
export async function planPictureRows(
  rows: PictureRows,
  port: Port | undefined,
  options: PreprocessOptions,
): Promise<InputPlan> {
  const first = await rows.read(0);
  const channels = options.channels ?? channelsOf(port) ?? (first.channels < 3 ? 1 : 3);
  const plans = new Map<string, PicturePlan>();
  const planOf = (picture: Picture): PicturePlan => {
    const key = `${picture.height}×${picture.width}×${picture.channels}`;
    let plan = plans.get(key);
    if (plan === undefined) {
      plan = planPicture([picture.height, picture.width, picture.channels], channels, options.resize);
      plans.set(key, plan);
    }
    return plan;
  };
  const common = planOf(first).shape;
  const shape = fitShape(common, port, options.shape, first.where);
  const size = product(shape);
  const normalise = normaliser(channels, options, rows.where);
  return {
    name: port?.name ?? 'input',
    async read(indices) {
      const out = new Float32Array(indices.length * size);
      for (let i = 0; i < indices.length; i++) {
        const picture = await rows.read(indices[i]);
        const plan = planOf(picture);
        if (plan.shape[0] !== common[0] || plan.shape[1] !== common[1]) throw unequal(picture, first);
        plan.run(picture.values, 0, out, i * size);
      }
      normalise(out, out.length, out, 0);
      return { shape: [indices.length, ...shape], values: out };
    },
  };
}

function channelsOf(port: Port | undefined): 1 | 3 | 4 | undefined {
  const last = port?.shape.length === 3 ? port.shape[2] : port?.shape.length === 2 ? 1 : undefined;
  return last === 1 || last === 3 || last === 4 ? last : undefined;
}

function unequal(picture: Picture, first: Picture) {
  return inputFailure('data-picture-sizes', {
    where: picture.where,
    what: `this picture is ${picture.width}×${picture.height} and ${first.where} is ${first.width}×${first.height}`,
    fix: `Set \`preprocess.resize\`, for example {height: ${first.height}, width: ${first.width}}`,
  });
}
