/**
 * All that crosses between the main process and the worker (child process, structured clone over IPC). The worker does all
 * model work and runs the user's own modules; the main process never loads a native library or a user's module.
 */
import type { TargetConfig } from '../../config/schema.ts';
import type { Measurement, RunFacts } from '../../evaluate/measurement.ts';
import type { FailureData } from '../../failure.ts';
import type { ModelFiles } from '../../model/model.ts';

/** How the worker opens its kernels. Decided by the main process. */
export type BackendChoice =
  | { readonly kind: 'native'; readonly addon: string; readonly version: string; readonly reason: string }
  | { readonly kind: 'wasm'; readonly reason: string }
  | { readonly kind: 'cpu'; readonly reason: string };

/** One target to measure. Paths in `config` are relative to `root`. */
export interface MeasureRequest {
  readonly target: string;
  readonly root: string;
  readonly config: TargetConfig;
  /**
   * A model to measure beside original and candidate, on the same examples: the stored baseline's, or the base commit's,
   * compressed in this run by the same recipe when `compress` is set.
   */
  readonly baseline?: { readonly files: ModelFiles; readonly entry: string; readonly compress: boolean };
}

export type Job =
  | { readonly kind: 'measure'; readonly requests: readonly MeasureRequest[] }
  | { readonly kind: 'train'; readonly request: MeasureRequest }
  | { readonly kind: 'compress'; readonly request: MeasureRequest }
  | { readonly kind: 'evaluate'; readonly request: MeasureRequest }
  | { readonly kind: 'inspect'; readonly root: string; readonly model: string; readonly data: unknown }
  | { readonly kind: 'probe' };

export interface JobSettings {
  readonly backend: BackendChoice;
  readonly threads?: number;
  readonly oneDnn: boolean;
  /** Batches are divided by this after the worker was killed for memory. */
  readonly batchDivisor: number;
}

/** main → worker */
export type Request = { readonly type: 'job'; readonly job: Job; readonly settings: JobSettings };

/** worker → main */
export type Message =
  | { readonly type: 'ready'; readonly facts: RunFacts }
  | {
      readonly type: 'progress';
      readonly target?: string;
      readonly stage: string;
      readonly done: number;
      readonly total?: number;
      readonly note?: string;
    }
  | { readonly type: 'log'; readonly level: 'info' | 'warn' | 'debug'; readonly text: string }
  /** One target of a `measure` job is done, or failed for a reason of the user's. */
  | { readonly type: 'measured'; readonly target: string; readonly measurement: Measurement }
  | { readonly type: 'target-failed'; readonly target: string; readonly failure: FailureData }
  /** Result of the other jobs. */
  | { readonly type: 'result'; readonly value: unknown }
  | { readonly type: 'failed'; readonly failure: FailureData }
  /** A call into a module of the user's begins; the next message ends it. A call that never ends is a hang. */
  | { readonly type: 'module-enter'; readonly path: string }
  | { readonly type: 'module-leave' }
  | { readonly type: 'done' };
