/** What a search found, for people. */
import { describeRecipe } from '../../compress/recipe.ts';
import type { TargetConfig } from '../../config/schema.ts';
import { metricsOf } from '../../evaluate/metrics.ts';
import type { SearchAims } from '../../run/search/aims.ts';
import type { Findings } from '../../search/choose.ts';
import { idleMethods } from '../../search/scan/idle.ts';
import type { Scan } from '../../search/scan/scan.ts';
import type { Plan } from '../../search/study.ts';
import type { Trial } from '../../search/trial.ts';
import { formatValue } from '../../validate/units.ts';

/** Longer frontiers are in the JSON. */
const SHOWN = 30;

interface Described {
  readonly trials: readonly Trial[];
  readonly scans: readonly Scan[];
  readonly aims: SearchAims;
  readonly config: TargetConfig;
  readonly plan: Pick<Plan, 'space' | 'phaseOf'>;
}

export function describeFindings(
  found: Findings,
  end: Described,
  examples: { readonly count: number; readonly split: string },
): string {
  const { trials, aims, config } = end;
  const failed = trials.filter(({ metrics }) => metrics === undefined);
  const counts = `${trials.length} ${trials.length === 1 ? 'trial' : 'trials'}${failed.length === 0 ? '' : `, ${failed.length} of them failed`}`;
  const lines = [
    `${counts}, judged by ${examples.count.toLocaleString('en-US')} examples of the ${examples.split} split`,
    ...scanInWords(end),
  ];
  if (found.chosen === undefined)
    return [...lines, 'No recipe could be tried in full: there is nothing to choose from.', ...reasons(failed)].join(
      '\n',
    );
  lines.push('', found.withinConstraints ? 'Frontier:' : 'Frontier, all of it outside of the constraints:');
  for (const trial of found.frontier.slice(0, SHOWN)) {
    const mark = trial === found.chosen ? '→' : ' ';
    lines.push(`${mark} ${figuresOf(trial, aims, config)}  ${describeRecipe(trial.recipe)}`);
  }
  if (found.frontier.length > SHOWN) lines.push(`  and ${found.frontier.length - SHOWN} more`);
  lines.push('', ...verdict(found, aims, config));
  if (aims.unseen.length > 0)
    lines.push('', 'Gates that these examples cannot tell about:', ...aims.unseen.map((text) => `  ${text}`));
  return [...lines, ...reasons(failed)].join('\n');
}

/** Methods that the scan has found to do nothing here. */
export function droppedBy({ scans, plan: { space, phaseOf } }: Pick<Described, 'scans' | 'plan'>): string[] {
  return idleMethods(space, scans, phaseOf);
}

function scanInWords(end: Described): string[] {
  if (end.scans.length < 2) return [];
  const dropped = droppedBy(end);
  const left = dropped.length === 0 ? '' : `; left out, for nothing comes of it here: ${dropped.join(', ')}`;
  return [`before them a scan of ${end.scans.length - 1} settings of single methods${left}`];
}

function verdict(
  { chosen, withinConstraints, broken, preferred, frontier }: Findings,
  aims: SearchAims,
  config: TargetConfig,
): string[] {
  const keeps = aims.constraints.length === 0 ? 'no constraint applies' : 'all constraints are kept';
  const figures = figuresOf(chosen!, aims, config);
  const missing = frontier.includes(chosen!) ? [] : [`  ${figures}  ${describeRecipe(chosen!.recipe)}`];
  if (withinConstraints)
    return [
      `Chosen: the ${preferred === undefined ? 'best compromise' : `best in ${preferred}`} (${keeps}): trial ${chosen!.trial}`,
      ...missing,
    ];
  return [
    `A MISS: no recipe keeps all constraints. Nearest is trial ${chosen!.trial}, which breaks`,
    ...broken.map((text) => `  ${text}`),
    ...missing,
  ];
}

export function figuresOf({ metrics }: Trial, { objectives }: SearchAims, { task }: TargetConfig): string {
  const infos = metricsOf(task);
  return objectives
    .map(
      ({ metric }) =>
        `${metric} ${formatValue(metrics?.[metric] ?? null, infos.find(({ name }) => name === metric)!.unit)}`,
    )
    .join(', ');
}

/** Each once, the most frequent first. */
function reasons(failed: readonly Trial[]): string[] {
  if (failed.length === 0) return [];
  const counts = new Map<string, number>();
  for (const { failure = '' } of failed) counts.set(failure, (counts.get(failure) ?? 0) + 1);
  const order = [...counts].sort(([, a], [, b]) => b - a).slice(0, 5);
  return ['', 'Failed trials:', ...order.map(([reason, count]) => `  ${count} × ${reason}`)];
}
