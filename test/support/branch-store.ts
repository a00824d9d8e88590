/** A store on a data branch that does not wait in earnest, and records that differ. */
import { createHash } from 'node:crypto';
import { branchRetry, branchStore } from '../../src/edge/store/branch.ts';
import { makeRecord } from '../../src/history/make-record.ts';
import type { RecordedRun } from '../../src/history/record.ts';
import type { ModelFiles } from '../../src/model/model.ts';
import type { DataBranch, Log, StoredBaseline } from '../../src/ports.ts';
import { sampleMeasurement } from './sample-measurement.ts';

const silent = { warn: () => {}, debug: () => {} };

export interface BranchStoreParts {
  readonly scope?: string;
  readonly log?: Pick<Log, 'warn' | 'debug'>;
  readonly date?: string;
  /** Milliseconds of every wait are put here, and not waited. */
  readonly waits?: number[];
}

export function openBranchStore(branch: DataBranch, parts: BranchStoreParts = {}) {
  const { scope = '', log = silent, date = '2026-08-10T12:00:00.000Z', waits } = parts;
  return branchStore({
    branch,
    name: 'compression-gate',
    scope: async () => scope,
    log,
    date: () => date,
    retry: {
      ...branchRetry,
      random: Math.random,
      sleep: async (milliseconds) => {
        waits?.push(milliseconds);
        if (waits === undefined) await new Promise((resolve) => setTimeout(resolve, milliseconds / 20));
      },
    },
  });
}

export interface RecordParts {
  readonly model?: ModelFiles;
  readonly run?: RecordedRun;
  readonly count?: number;
  readonly target?: string;
  readonly key?: string;
  readonly commit?: string;
  readonly year?: number;
}

export function hex(text: string, length = 40): string {
  return createHash('sha256').update(text).digest('hex').slice(0, length);
}

/** Measured so many seconds into the year, at a commit and of a content of its own. */
export function recordAt(second: number, parts: RecordParts = {}): StoredBaseline {
  const { model, run, count = 4, target = 'glyphs', year = 2026 } = parts;
  const key = { model: 'm', data: 'd', recipe: 'r', settings: 's', toolchain: 't' };
  const { record, model: stored } = makeRecord(
    sampleMeasurement({ target, ...(model && { model }) }, count),
    {
      key: { digest: parts.key ?? hex(`key ${second}`, 64), ...key },
      createdAt: new Date(Date.UTC(year, 0, 1, 0, 0, second)).toISOString(),
      commit: parts.commit ?? hex(`commit ${second}`),
    },
    { maxModelBytes: 1e9, maxPredictions: 1000 },
  );
  return { record: { ...record, ...(run && { run }) }, model: stored };
}
