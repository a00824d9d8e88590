/** What `variance` prints: one line per metric that varies, with its gates below it. */
import type { GateSpread, Spread } from '../validate/seed-spread.ts';
import { formatChange, formatValue } from '../validate/units.ts';

/** `cpus`: largest difference between machines at the same seed, by metric. */
export function describeVariance(spreads: readonly Spread[], seeds: readonly number[], cpus?: CpuSpread): string {
  const varying = spreads.filter(({ standardDeviation }) => standardDeviation > 0);
  const head = `${seeds.length} seeds (${seeds[0]} to ${seeds[seeds.length - 1]})`;
  if (varying.length === 0) return `  ${head}: every figure is the same; nothing in this recipe depends on the seed`;
  const width = Math.max(...varying.map(({ title }) => title.length));
  const lines = varying.flatMap((spread) => [
    `  ${spread.title.padEnd(width)}  ${figures(spread)}${acrossCpus(spread, cpus)}`,
    ...spread.gates.map((gate) => `  ${' '.repeat(width)}  ${gatePhrase(gate)}`),
  ]);
  const same = spreads.filter(({ standardDeviation }) => standardDeviation === 0).map(({ title }) => title);
  const rest = same.length === 0 ? [] : [`  The same with every seed: ${same.join(', ')}`];
  return [`  ${head}: mean ± standard deviation (lowest … highest)`, ...lines, ...rest].join('\n');
}

export interface CpuSpread {
  readonly cpus: readonly string[];
  /** Largest difference at one seed, in the unit of the metric. */
  readonly largest: Readonly<Record<string, number>>;
}

function figures({ mean, standardDeviation, lowest, highest, unit }: Spread): string {
  const deviation = formatChange(standardDeviation, unit).replace(/^\+/, '');
  return `${formatValue(mean, unit)} ± ${deviation} (${formatValue(lowest, unit)} … ${formatValue(highest, unit)})`;
}

function acrossCpus({ metric, unit }: Spread, cpus: CpuSpread | undefined): string {
  if (cpus === undefined || !Object.hasOwn(cpus.largest, metric)) return '';
  const difference = formatChange(cpus.largest[metric], unit).replace(/^\+/, '');
  return `; up to ${difference} between processors`;
}

function gatePhrase({ against, limit, share }: GateSpread): string {
  const gate = against === 'value' ? `limit ${limit}` : `limit ${limit} against the ${against}`;
  if (share === null) return `${gate}: allows nothing, so seeds alone decide`;
  const warning = share >= 1 ? '; seeds alone can break it' : '';
  return `${gate}: ${Math.round(share * 100)} % of it used up by the seed${warning}`;
}
