import type { NamedTensorMap } from '@tensorflow/tfjs';
import type { Masks } from '../compress/method.ts';
import { applyValues } from '../model/apply-values.ts';
import type { Trainable } from '../model/runnable.ts';
import type { FineTuneRequest } from './fine-tune.ts';
import type { GradientSums } from './gradient-sums.ts';
import type { MaskedVariables } from './masked-variables.ts';
import type { WeightForm } from './weight-form.ts';

/** Share of all steps over which sparsity rises; the rest is for recovering at full sparsity, where most is won back. */
const RAMP = 1 / 3;
/** Cuts along the ramp. Zhu & Gupta prune every 100 to 1,000 steps; a short fine-tuning has too few for that. */
const CUTS = 25;

export interface GradualPruning {
  beforeStep(step: number, steps: number): Promise<void>;
  /** Whether full sparsity is reached. */
  isDone(): boolean;
  /** Gradients of each step, for scores that are made of them. */
  observe(gradients: NamedTensorMap): void;
  masks(): Masks;
  /** Of a checkpoint. */
  save(): unknown;
  restore(saved: unknown): void;
}

interface Saved {
  readonly masks: Masks;
  readonly done: boolean;
  readonly sums: unknown;
}

/** Raises sparsity along the ramp: every few steps the smallest of the present weights join the masks. */
export function gradualPruning(
  { model, applyAt, masks: given }: Pick<FineTuneRequest, 'model' | 'applyAt' | 'masks'>,
  trainable: Trainable,
  held: MaskedVariables,
  { forms = [], sums }: { readonly forms?: readonly WeightForm[]; readonly sums?: GradientSums } = {},
): GradualPruning {
  let masks = given;
  let done = applyAt === undefined;
  held.setMasks(masks);

  const cut = async (progress: number): Promise<void> => {
    const behind = forms.flatMap((form) => [...(form.latent?.() ?? [])]);
    const present = new Map([...(await trainable.values()), ...behind]);
    const outcome = applyAt!(applyValues(model, present), progress, masks, sums?.read());
    masks = outcome.masks;
    held.setMasks(masks);
    const values = new Map<string, Float32Array>();
    for (const weight of outcome.model.weights) {
      if (masks.has(weight.name)) values.set(weight.name, weight.values as Float32Array);
    }
    trainable.assign(values);
    done = progress >= 1;
  };

  return {
    async beforeStep(step, steps) {
      if (done) return;
      const ramp = Math.max(1, Math.floor(steps * RAMP));
      const interval = Math.max(1, Math.floor(ramp / CUTS));
      // Sums of no step rank nothing.
      const isDue = step % interval === 0 && !(step === 0 && sums !== undefined && ramp > 1);
      if (isDue) await cut(Math.min(1, (step + interval) / ramp));
    },
    isDone: () => done,
    observe: (gradients) => {
      if (!done) sums?.add(gradients);
    },
    masks: () => masks,
    save: (): Saved => ({ masks, done, sums: done ? undefined : sums?.save() }),
    restore(saved) {
      const kept = saved as Saved;
      ({ masks, done } = kept);
      held.setMasks(masks);
      sums?.restore(kept.sums);
    },
  };
}
