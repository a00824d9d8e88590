/** What a search is after: objectives with their directions, and the gates that its examples can tell about. */
import type { TargetConfig } from '../../config/schema.ts';
import type { MetricInfo, Unit } from '../../evaluate/metric.ts';
import { metricsOf } from '../../evaluate/metrics.ts';
import { inputFailure } from '../../failure.ts';
import type { TrialOutcome } from '../../pipeline/trials/outcome.ts';
import type { Aims } from '../../search/choose.ts';
import type { Constraint } from '../../search/trial.ts';
import { allowance } from '../../validate/decide.ts';
import { defaultGates } from '../../validate/default-gates.ts';
import type { GateOptions } from '../../validate/gate.ts';
import { type Limit, parseLimit } from '../../validate/limit.ts';
import { OF_ITSELF } from '../../validate/of-itself.ts';
import { isShareOfExamples } from '../../validate/paired.ts';

export interface SearchAims extends Aims {
  /** Gates that the search cannot look at, with the reason, one sentence each. */
  readonly unseen: readonly string[];
  /** Place of the objective that right and wrong, or losses, per example tell about. */
  readonly quality?: { readonly index: number; readonly by: 'correct' | 'losses' };
  readonly wantsLatency: boolean;
}

const costs: ReadonlySet<Unit> = new Set(['bytes', 'count', 'milliseconds', 'ratio']);
const byCorrect = new Set(['accuracy', 'exactMatch']);
const byLosses = new Set(['logLoss', 'mae', 'rmse', 'multiLabelLogLoss']);

/** @throws input failure `search/metric` for objectives and constraints on what is not measured */
export function aimsOf(config: TargetConfig, original: TrialOutcome): SearchAims {
  const { task, search } = config;
  const infos = metricsOf(task);
  const given = search?.objectives ?? [original.quality === undefined ? changeOf(infos) : infos[0].name, 'sizeBrotli'];
  const objectives = given.map((metric) => {
    const { name, better } = known(metric, 'objectives');
    return { metric: name, better };
  });
  if (search?.prefer !== undefined && !given.includes(search.prefer)) {
    const fix = `Name one of ${given.join(', ')}`;
    throw inputFailure('search/metric', { where: 'search.prefer', what: `\`${search.prefer}\` is no objective`, fix });
  }

  const unseen: string[] = [];
  const labelled = original.quality !== undefined;
  const gates =
    search?.constraints ?? (config.gates ?? defaultGates(task.kind, labelled)).filter(({ level }) => level !== 'warn');
  const constraints = gates.flatMap((gate): Constraint[] => {
    const { metric, against = 'baseline', limit, slice }: Gate = gate;
    const text = `${metric} ${against === 'value' ? '' : `against ${against} `}${limit}`;
    const reason = whyUnseen(gate, against, slice, original);
    if (reason !== undefined) unseen.push(`${text}: ${reason}`);
    if (reason !== undefined) return [];
    const info = known(metric, 'constraints');
    const parsed = parseLimit(limit, info, against);
    if ('what' in parsed) throw inputFailure('search/metric', { where: 'search.constraints', ...parsed });
    return [{ text, metric, excess: excessOf(info, against === 'value' ? 'value' : 'original', parsed, original) }];
  });

  const index = objectives.findIndex(({ metric }) => byCorrect.has(metric) || byLosses.has(metric));
  const quality =
    index < 0 ? undefined : ({ index, by: byCorrect.has(objectives[index].metric) ? 'correct' : 'losses' } as const);
  const wantsLatency = [...objectives, ...constraints].some(({ metric }) => metric === 'latency');
  // Where gates keep quality, size is what is left to win.
  const isCost = ({ metric }: { readonly metric: string }) =>
    costs.has(infos.find(({ name }) => name === metric)!.unit);
  const prefer = search?.prefer ?? (constraints.length === 0 ? undefined : objectives.find(isCost)?.metric);
  return { objectives, constraints, prefer, unseen, quality, wantsLatency };

  function known(metric: string, at: string): MetricInfo {
    const info = infos.find(({ name }) => name === metric);
    if (info !== undefined) return info;
    const fix = `This task has ${infos.map(({ name }) => name).join(', ')}`;
    throw inputFailure('search/metric', {
      where: `search.${at}`,
      what: `\`${metric}\` is not a metric of trials`,
      fix,
    });
  }
}

type Gate = Pick<GateOptions, 'metric' | 'limit' | 'slice'> & { readonly against?: GateOptions['against'] };

/** Without labels: how much the answers differ from the original's. */
function changeOf(infos: readonly MetricInfo[]): string {
  return infos.some(({ name }) => name === 'agreement') ? 'agreement' : 'relativeDrift';
}

function whyUnseen(gate: Gate, against: string, slice: string | undefined, original: TrialOutcome): string | undefined {
  const { metric } = gate;
  if (slice !== undefined) return 'slices are of the test split';
  if (against !== 'value' && against !== 'original')
    return `nothing is known here of the ${against === 'best' ? 'history' : against}`;
  const measured = Object.hasOwn(original.metrics, metric) || Object.hasOwn(OF_ITSELF, metric) || metric === 'latency';
  return measured ? undefined : 'it is not measured on these examples';
}

/**
 * How far beyond the limit, as a share of what the limit allows. Shares of examples must keep it by one standard error: the
 * best of many trials on the same examples looks better there than it is elsewhere (the one-standard-error rule, Breiman et
 * al. 1984).
 */
function excessOf(
  info: MetricInfo,
  against: 'value' | 'original',
  limit: Limit,
  original: TrialOutcome,
): Constraint['excess'] {
  const { name, better } = info;
  const sign = better === 'lower' ? 1 : -1;
  const own = original.metrics[name] ?? OF_ITSELF[name] ?? 1;
  const allowed = against === 'value' ? 0 : allowance(limit, own);
  return (metrics) => {
    const value = metrics[name];
    if (value === undefined) return Number.NaN;
    const reference = against === 'value' ? limit.value : own;
    const flips = byCorrect.has(name) && against === 'original' ? flipsOf(metrics) : undefined;
    // Of fewer examples: what changed on these very examples.
    const change = flips === undefined ? value - reference : flips.gained - flips.lost;
    const margin = isShareOfExamples(name) ? standardError(value, flips, original.examples) : 0;
    const size = Math.max(Math.abs(reference), Math.abs(value));
    const beyond = sign * change + margin - allowed;
    if (beyond <= 1e-9 * size) return 0;
    return beyond / Math.max(Math.abs(allowed), 0.01 * size, 1e-12);
  };
}

interface Flips {
  readonly lost: number;
  readonly gained: number;
}

function flipsOf({ negativeFlips: lost, positiveFlips: gained }: Readonly<Record<string, number>>): Flips | undefined {
  return lost === undefined || gained === undefined ? undefined : { lost, gained };
}

function standardError(share: number, flips: Flips | undefined, examples: number): number {
  const variance =
    flips === undefined ? share * (1 - share) : flips.lost + flips.gained - (flips.lost - flips.gained) ** 2;
  return Math.sqrt(Math.max(0, variance) / Math.max(1, examples));
}
