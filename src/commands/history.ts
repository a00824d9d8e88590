/** `compression-gate history`: how the figures of each target went from record to record. */

import { join } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { closest } from 'fastest-levenshtein';
import { folderHistory } from '../edge/git/folder-history.ts';
import type { MetricInfo } from '../evaluate/metric.ts';
import { metricsOf } from '../evaluate/metrics.ts';
import { inputFailure } from '../failure.ts';
import { seededRandom } from '../math/random.ts';
import { historyCsv } from '../report/history-csv.ts';
import { historyPage } from '../report/history-page.ts';
import { renderHistory } from '../report/history-terminal.ts';
import { type HistoryView, historyView } from '../report/history-view.ts';
import { openProject, type Project } from '../run/project.ts';
import { storePlace } from '../run/store-place.ts';
import { HEADLINE_METRIC } from '../validate/default-gates.ts';
import { type Act, type Context, printPainted, writeJson } from './context.ts';
import { configOption, jsonOption, targetsOption } from './options.ts';

interface Flags {
  readonly config: string;
  readonly target?: string[];
  readonly metric?: string[];
  readonly last: number;
  readonly json?: string;
  readonly csv?: string;
  readonly html?: string;
}

export const historyCommand = (act: Act): Command =>
  new Command('history')
    .description('show how the figures of each target went, and which commits changed their level')
    .addOption(configOption())
    .addOption(targetsOption())
    .addOption(
      new Option('-m, --metric <name...>', 'these metrics; default: the headline metric, those with gates, size'),
    )
    .addOption(new Option('-n, --last <count>', 'records to list one by one').argParser(positive).default(20))
    .addOption(jsonOption())
    .addOption(new Option('--csv <file>', 'write all records as CSV; `-` is standard output'))
    .addOption(
      new Option('--html <folder>', 'write a page with charts, `index.html`, that opens from a disk or a web server'),
    )
    .action((flags: Flags) => act((context) => history(flags, context)));

async function history(flags: Flags, context: Context): Promise<number> {
  const views = await historyViews(flags, context);
  const { color, width } = context;
  const toOutput = flags.json === '-' || flags.csv === '-';
  const text = views.map((view) => renderHistory(view, { color, width, last: flags.last })).join('\n');
  if (!toOutput) printPainted(context, text);
  await writeJson(context, flags.json, { command: 'history', targets: views.map(plain) });
  if (flags.csv === '-') context.stdout.write(historyCsv(views));
  else if (flags.csv !== undefined) await context.local.files.write(flags.csv, historyCsv(views));
  if (flags.html !== undefined) await writePage(flags.html, flags.config, views, context);
  return 0;
}

async function writePage(folder: string, configPath: string, views: readonly HistoryView[], context: Context) {
  const { local } = context;
  const { config } = await openProject(configPath, undefined, local.filesAt);
  const assets = local.filesAt(join(local.bundle, 'assets', 'page'));
  const text = async (name: string) => new TextDecoder().decode(await assets.read(name));
  const [script, style] = [await text('history.js'), await text('history.css')];
  const page = historyPage(views, { title: config.report.title, createdAt: local.clock.date(), script, style });
  const path = `${folder.replace(/\/+$/, '')}/index.html`;
  await local.files.write(path, page);
  local.log.info(`Wrote ${path}`);
}

export async function historyViews(
  flags: Pick<Flags, 'config' | 'target' | 'metric'>,
  { local }: Context,
): Promise<HistoryView[]> {
  const project = await openProject(flags.config, flags.target, local.filesAt);
  const views: HistoryView[] = [];
  for (const { name, config } of project.targets) {
    const { entries, notes, store } = await recordsOf(name, project, local);
    const metrics = chosenMetrics(flags.metric, config);
    // The same records give the same answer.
    const random = seededRandom(`history/${name}`);
    views.push(
      historyView({ target: name, store, entries, notes, metrics, window: project.config.history.window, random }),
    );
  }
  return views;
}

/** A store that keeps one baseline has its history in git, where it was committed. */
async function recordsOf(target: string, project: Project, local: Context['local']) {
  const { path } = project.config.baseline;
  const store = local.storeIn(project.files, storePlace(project.config.baseline));
  if (store.history !== undefined) {
    return { entries: await store.history.entries(target), notes: [], store: store.description };
  }
  return { ...(await folderHistory(project.files.root, path, target)), store: `${store.description}, as committed` };
}

function chosenMetrics(
  wanted: readonly string[] | undefined,
  config: Project['targets'][number]['config'],
): MetricInfo[] {
  const metrics = metricsOf(config.task, config.behaviour);
  const unknown = wanted?.find((name) => !metrics.some((metric) => metric.name === name));
  if (unknown !== undefined) {
    const names = metrics.map(({ name }) => name);
    throw inputFailure('unknown-metric', {
      where: `--metric ${unknown}`,
      what: 'is no metric of this task',
      fix: `Did you mean \`${closest(unknown, names)}\`? There are ${names.join(', ')}`,
    });
  }
  const gated = config.gates?.map(({ metric }) => metric) ?? [];
  const usual = new Set([HEADLINE_METRIC[config.task.kind], 'sizeBrotli', ...gated]);
  // Times of different machines have no common history.
  usual.delete('latency');
  return metrics.filter(({ name }) => (wanted === undefined ? usual.has(name) : wanted.includes(name)));
}

/** As `--json` writes it: entries with all they know, and per metric where its level changed. */
function plain({ target, store, entries, metrics, notes }: HistoryView) {
  return {
    target,
    store,
    notes,
    entries,
    metrics: metrics.map(({ metric, best, release, changes }) => ({
      metric: metric.name,
      unit: metric.unit,
      better: metric.better,
      best: best && { commit: best.commit, createdAt: best.createdAt, value: best.metrics[metric.name] },
      release: release && { release: release.release, commit: release.commit, value: release.metrics[metric.name] },
      changes: changes.map((change) => ({ ...change, commit: entries[change.index].commit })),
    })),
  };
}

function positive(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new InvalidArgumentError('Write a whole number above 0.');
}
