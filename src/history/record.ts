/** The stored baseline of one target: what the base branch stands on. */
import type { Evaluation, RunFacts } from '../evaluate/measurement.ts';

export const BASELINE_SCHEMA_VERSION = 1;

export interface ContentKey {
  /** SHA-256 over all parts below. Equal keys: nothing that bears on the result has changed. */
  readonly digest: string;
  readonly model: string;
  readonly data: string;
  readonly recipe: string;
  /** Task, metric and evaluation settings. */
  readonly settings: string;
  readonly toolchain: string;
}

export interface BaselineRecord {
  readonly schemaVersion: number;
  readonly target: string;
  readonly createdAt: string;
  /** Commit whose work tree was measured, where known. */
  readonly commit?: string;
  readonly key: ContentKey;
  readonly facts: RunFacts;
  readonly candidate: Evaluation;
  /** The original's metrics at that time, for the table. */
  readonly originalMetrics: Readonly<Record<string, number>>;
  readonly originalSize: { readonly raw: number; readonly gzip: number; readonly brotli: number };
  /** Digest of the stored compressed model; absent when it was above the cap and is not stored. */
  readonly modelDigest?: string;
  /** Why there is no stored model. */
  readonly modelOmitted?: string;
}
