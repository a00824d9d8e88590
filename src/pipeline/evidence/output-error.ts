import type { Batch } from '../../data/source.ts';
import { fixedBatch, predictor } from '../../evaluate/collect.ts';
import { firstOf } from '../../evaluate/pad.ts';
import type { Model } from '../../model/model.ts';
import { loadRunnable, type Runnable } from '../../model/runnable.ts';
import { batchSizeFor } from './batch-size.ts';
import type { EvidenceSetting } from './setting.ts';

type OutputError = (setting: EvidenceSetting, reference: Model, model: Model, most?: number) => Promise<number>;

/** Of one batch: the values of each output. */
type Outputs = readonly ArrayLike<number>[];

interface Known {
  /** Its weights are not held on to. */
  readonly reference: WeakRef<Model>;
  readonly size: number;
  readonly examples: number;
  /** From the first on; there may be fewer than there are batches. */
  readonly batches: Outputs[];
}

/** Numbers that are kept of what a reference puts out: 32 MB. What a network draws beyond it is run again. */
const KEEP = 2 ** 23;

/**
 * Mean squared difference of all outputs of two models on the sample, over the mean square of the first's. Outputs are taken
 * in their order; they have the same shapes. 0 where both are zero, infinite where only the first is. Methods ask about many
 * models beside one: the outputs of the last reference are kept.
 */
export function outputErrors(): OutputError {
  let known: Known | undefined;
  return async (setting, reference, model, most = Number.POSITIVE_INFINITY) => {
    const { tf, quicken } = setting.tools;
    const examples = Math.min(most, setting.sample.examples);
    const second = await loadRunnable(tf, model, quicken);
    let first: Runnable | undefined;
    try {
      const size = fixedBatch(second) ?? Math.max(1, Math.min(examples, batchSizeFor(second, 128, setting)));
      if (known?.reference.deref() !== reference || known.size !== size || known.examples !== examples)
        known = { reference: new WeakRef(reference), size, examples, batches: [] };
      const { batches } = known;
      let kept = batches.reduce((sum, outputs) => sum + numbersOf(outputs), 0);
      const theirs = async (batch: Batch, at: number): Promise<Outputs> => {
        const before = batches[at];
        if (before !== undefined) return before;
        first ??= await loadRunnable(tf, reference, quicken);
        const outputs = await allOutputs(setting, first, size)(batch);
        kept += numbersOf(outputs);
        if (batches.length === at && kept <= KEEP) batches.push(outputs);
        return outputs;
      };
      return await compare(setting, second, { size, examples, theirs });
    } finally {
      first?.dispose();
      second.dispose();
    }
  };
}

interface Comparison {
  readonly size: number;
  readonly examples: number;
  theirs(batch: Batch, at: number): Promise<Outputs>;
}

async function compare(
  setting: EvidenceSetting,
  second: Runnable,
  { size, examples, theirs }: Comparison,
): Promise<number> {
  const predict = allOutputs(setting, second, size);
  let [difference, square, done, at] = [0, 0, 0, 0];
  for await (const whole of setting.sample.source.batches({ size })) {
    const batch = whole.size <= examples - done ? whole : firstOf(whole, examples - done);
    const [wanted, own] = [await theirs(batch, at), await predict(batch)];
    wanted.forEach((values, output) => {
      for (let i = 0; i < values.length; i++) {
        difference += (own[output][i] - values[i]) ** 2;
        square += values[i] ** 2;
      }
    });
    done += batch.size;
    at += 1;
    if (done >= examples) break;
  }
  return difference === 0 ? 0 : difference / square;
}

function numbersOf(outputs: Outputs): number {
  return outputs.reduce((sum, { length }) => sum + length, 0);
}

function allOutputs({ tools }: EvidenceSetting, runnable: Runnable, size: number) {
  const heads = runnable.outputs.map((head) => predictor(tools.tf, runnable, head, size));
  return async (batch: Batch): Promise<Outputs> => {
    const values: ArrayLike<number>[] = [];
    for (const head of heads) values.push((await head(batch)).values);
    return values;
  };
}
