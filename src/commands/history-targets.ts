/** Which targets a history is shown of: those of the config, and by name those that it held once. */

import { nearest } from '../config/nearest.ts';
import { folderHistory, folderTargets } from '../edge/git/folder-history.ts';
import type { MetricInfo } from '../evaluate/metric.ts';
import { metricsOf } from '../evaluate/metrics.ts';
import { recordedMetrics } from '../evaluate/recorded-metrics.ts';
import { allOf, inputFailure } from '../failure.ts';
import type { HistoryEntry } from '../history/entry.ts';
import type { Project } from '../run/project.ts';
import { storePlace } from '../run/store-place.ts';
import { HEADLINE_METRIC } from '../validate/default-gates.ts';
import type { Context } from './context.ts';

export interface TargetHistory {
  readonly name: string;
  readonly store: string;
  readonly entries: readonly HistoryEntry[];
  readonly notes: readonly string[];
  /** All there are. */
  readonly metrics: readonly MetricInfo[];
  /** Names of those that are shown unless others are asked for. */
  readonly usual: ReadonlySet<string>;
}

export interface TargetHistories {
  readonly targets: readonly TargetHistory[];
  /** Targets with records that the config does not hold and that were not asked for. */
  readonly others: readonly string[];
}

/** Throws an input failure for a name that neither the config nor a record knows. */
export async function targetHistories(
  project: Project,
  wanted: readonly string[] | undefined,
  local: Context['local'],
): Promise<TargetHistories> {
  const { path } = project.config.baseline;
  const store = local.storeIn(project.files, storePlace(project.config.baseline));
  const { root } = project.files;
  const kept = store.history === undefined ? await folderTargets(root, path) : await store.history.targets();
  const configured = project.targets.map(({ name }) => name);
  const gone = kept.filter((name) => !configured.includes(name));
  const unknown = wanted?.find((name) => !configured.includes(name) && !gone.includes(name));
  if (unknown !== undefined) throw noSuchTarget(unknown, project.configPath, configured, gone);

  // A store that keeps one baseline has its history in git, where it was committed.
  const read = async (name: string) =>
    store.history === undefined
      ? { ...(await folderHistory(root, path, name)), store: `${store.description}, as committed` }
      : { entries: await store.history.entries(name), notes: [], store: store.description };
  const names =
    wanted === undefined || wanted.length === 0
      ? configured
      : [...configured, ...gone].filter((name) => wanted.includes(name));
  const targets: TargetHistory[] = [];
  for (const name of names) {
    const config = project.targets.find((target) => target.name === name)?.config;
    const history = await read(name);
    if (config === undefined) {
      const notes = [...history.notes, `${project.configPath} no longer holds this target.`];
      targets.push({ name, ...history, notes, ...metricsOnRecord(history.entries) });
    } else {
      const gated = config.gates?.map(({ metric }) => metric) ?? [];
      const metrics = metricsOf(config.task, config.behaviour);
      targets.push({ name, ...history, metrics, usual: usual([HEADLINE_METRIC[config.task.kind], ...gated]) });
    }
  }
  return { targets, others: gone.filter((name) => !names.includes(name)) };
}

function metricsOnRecord(entries: readonly HistoryEntry[]): Pick<TargetHistory, 'metrics' | 'usual'> {
  const metrics = recordedMetrics(new Set(entries.flatMap((entry) => Object.keys(entry.metrics))));
  const gated = entries.at(-1)?.checks?.map(({ metric }) => metric) ?? [];
  return { metrics, usual: usual([...Object.values(HEADLINE_METRIC), ...gated]) };
}

function usual(metrics: readonly string[]): ReadonlySet<string> {
  const names = new Set([...metrics, 'sizeBrotli']);
  // Times of different machines have no common history.
  names.delete('latency');
  return names;
}

function noSuchTarget(name: string, configPath: string, configured: readonly string[], gone: readonly string[]) {
  const near = nearest(name, [...configured, ...gone]);
  const there = `There ${configured.length === 1 ? 'is' : 'are'} ${allOf(configured)}`;
  const left = gone.length === 0 ? '' : `, and records of ${allOf(gone)}, which the config no longer holds`;
  return inputFailure('config-no-target', {
    where: configPath,
    what: `there is no target \`${name}\`, and no record of one`,
    fix: `${near === undefined ? '' : `Did you mean \`${near}\`? `}${there}${left}`,
  });
}
