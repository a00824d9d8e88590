/** What the worker hands to the stages: kernels, files, the user's modules, and where to report. */
import type { RunFacts, SizeFigures } from '../evaluate/measurement.ts';
import type { Quicken } from '../model/forward-pass.ts';
import type { ModelFiles } from '../model/model.ts';
import type { Tf } from '../model/runnable.ts';
import type { Files, Log, Progress } from '../ports.ts';
import type { Checkpoints } from '../train/checkpoint.ts';
import type { MakeOptimizer } from '../train/make-optimizer.ts';
import type { Noise } from '../train/noise.ts';
import type { PackedFigures } from './packed-figures.ts';

export interface Tools {
  readonly tf: Tf;
  readonly facts: RunFacts;
  /** Paths of the config are relative to its folder. */
  readonly files: Files;
  readonly importModule: (path: string) => Promise<unknown>;
  /** A call into a module of the user's: announced, so that one that hangs or ends the process is noticed and named. */
  readonly inModule: <T>(path: string, call: () => Promise<T>) => Promise<T>;
  /** Optimizers that are fast on the backend that was opened. */
  readonly makeOptimizer: MakeOptimizer;
  /** Makes predictions fast on the backend that was opened. */
  readonly quicken: Quicken;
  /** Puts a seeded generator in the place of the process's own. */
  readonly noise: Noise;
  /** Where long trainings keep their state; absent: a training that is killed starts over. */
  readonly checkpoints?: Checkpoints;
  readonly log: Log;
  readonly progress: Progress;
  /** Sizes of a model's files; measured once per digest. `packed`: those of its packed container, where not known yet. */
  readonly sizeOf: (files: ModelFiles, digest: string, packed: () => PackedFigures) => Promise<SizeFigures>;
  /** Milliseconds, monotonic, fine-grained. */
  readonly now: () => number;
  /** Batches are divided by this after the worker ran out of memory. */
  readonly batchDivisor: number;
  /** Called between stages: gives back memory that nothing refers to any more. */
  readonly freeMemory: () => void;
  /** Largest resident size so far, bytes. */
  readonly peakMemory: () => number;
}
