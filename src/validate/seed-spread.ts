/**
 * How much a figure differs between candidates that were trained with other seeds, and what that leaves of a limit.
 *
 * Formula: the repeatability limit of ISO 5725-6, 1.96 · √2 · s: 95 % of the pairs of two such candidates differ by less.
 * Against the original or a value only one side is trained anew, so there it is 1.96 · s. Its share of what the limit
 * allows says how much of the limit is used up by chance: from 1 on, a gate fails on seeds alone.
 */
import type { MetricInfo } from '../evaluate/metric.ts';
import { allowance } from './decide.ts';
import type { GateOptions } from './gate.ts';
import { parseLimit } from './limit.ts';

export interface Spread {
  readonly metric: string;
  readonly title: string;
  readonly unit: MetricInfo['unit'];
  /** In the order of the seeds. */
  readonly values: readonly number[];
  readonly mean: number;
  /** Of a sample (n − 1). */
  readonly standardDeviation: number;
  readonly lowest: number;
  readonly highest: number;
  readonly gates: readonly GateSpread[];
}

export interface GateSpread {
  readonly against: GateOptions['against'];
  readonly limit: string;
  /** What chance uses up of what is allowed; null where the limit allows nothing and the figure varies. */
  readonly share: number | null;
}

const Z = 1.959964;

/** `values`: at least two. `original`: the figure of the original, where it has one. */
export function spreadOf(
  info: MetricInfo,
  values: readonly number[],
  original: number | undefined,
  gates: readonly GateOptions[],
): Spread {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const standardDeviation = lowest === highest ? 0 : Math.sqrt(squares / (values.length - 1));
  return {
    metric: info.name,
    title: info.title,
    unit: info.unit,
    values,
    mean,
    standardDeviation,
    lowest,
    highest,
    gates: gates.flatMap((gate) => {
      if (gate.metric !== info.name || gate.slice !== undefined) return [];
      const share = shareOf(gate, info, { mean, original, standardDeviation });
      return share === undefined ? [] : [{ against: gate.against, limit: String(gate.limit), share }];
    }),
  };
}

function shareOf(
  gate: GateOptions,
  info: MetricInfo,
  { mean, original, standardDeviation }: { mean: number; original?: number; standardDeviation: number },
): number | null | undefined {
  const limit = parseLimit(gate.limit, info, gate.against);
  if ('what' in limit) return undefined;
  if (standardDeviation === 0) return 0;
  const alone = gate.against === 'value' || gate.against === 'original';
  const repeatability = Z * (alone ? 1 : Math.SQRT2) * standardDeviation;
  const reference = gate.against === 'original' ? original : mean;
  if (reference === undefined) return undefined;
  const sign = info.better === 'lower' ? 1 : -1;
  const allowed = gate.against === 'value' ? sign * (limit.value - mean) : allowance(limit, reference);
  return allowed > 0 ? repeatability / allowed : null;
}
