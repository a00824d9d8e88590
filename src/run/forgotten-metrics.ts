import type { MetricInfo } from '../evaluate/metric.ts';
import type { BaselineRecord } from '../history/record.ts';

export interface Forgotten {
  readonly metrics: readonly MetricInfo[];
  /** Why there is no figure, as a clause, by metric. */
  readonly missing: Readonly<Record<string, string>>;
}

/**
 * Metrics that the stored baseline holds and this config no longer asks for. Taken out of the config together with its gate,
 * a figure would be gone without a word; so it keeps its row.
 */
export function forgottenMetrics(
  record: Pick<BaselineRecord, 'candidate'> | undefined,
  known: readonly MetricInfo[],
): Forgotten {
  const names = new Set(known.map(({ name }) => name));
  const gone = Object.entries(record?.candidate.metrics ?? {}).filter(([name]) => !names.has(name));
  return {
    metrics: gone.map(([name]) => ({
      name,
      title: name,
      unit: 'number',
      better: 'higher',
      description: 'In the stored baseline only.',
      machineDependent: true,
    })),
    missing: Object.fromEntries(gone.map(([name, value]) => [name, reason(value)])),
  };
}

function reason(value: number): string {
  return `the config asks for it no more (${Number(value.toPrecision(4))} in the stored baseline)`;
}
