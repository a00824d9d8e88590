import type { Evidence } from '../../src/compress/evidence.ts';
import { asItIs } from '../../src/model/forward-pass.ts';
import type { Model } from '../../src/model/model.ts';
import { gatherEvidence } from '../../src/pipeline/evidence.ts';
import type { Tools } from '../../src/pipeline/tools.ts';
import type { TestBackend } from '../support/kernels.ts';
import { arraySource } from '../train/array-source.ts';

export interface Watched {
  readonly evidence: Evidence;
  /** What outputs were compared on, question by question: examples at most. */
  readonly asked: (number | undefined)[];
}

/** As in a run, over unlabelled rows. */
export async function measuredEvidence(
  backend: TestBackend,
  shape: readonly number[],
  values: Float32Array,
): Promise<Watched> {
  const tf = await backend.use();
  const tools = { tf, quicken: asItIs, batchDivisor: 1, now: () => performance.now() } as unknown as Tools;
  const train = arraySource(shape, values);
  const evidence = gatherEvidence({ train }, { task: { kind: 'regression', metrics: [] } as never, seed: 3 }, tools)!;
  const asked: (number | undefined)[] = [];
  const outputError = (reference: Model, model: Model, most?: number) => {
    asked.push(most);
    return evidence.outputError(reference, model, most);
  };
  return { evidence: { ...evidence, examples: evidence.examples, outputError }, asked };
}
