/** `compression-gate history`: how the figures of each target went from record to record. */

import { join } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { closest } from 'fastest-levenshtein';
import type { MetricInfo } from '../evaluate/metric.ts';
import { allOf, inputFailure } from '../failure.ts';
import { seededRandom } from '../math/random.ts';
import { cleanText } from '../report/escape.ts';
import { historyCsv } from '../report/history-csv.ts';
import { historyPage } from '../report/history-page.ts';
import { renderHistory } from '../report/history-terminal.ts';
import { type HistoryView, historyView } from '../report/history-view.ts';
import { wrap } from '../report/wrap.ts';
import { openProject } from '../run/project.ts';
import { type Act, type Context, printPainted, writeJson } from './context.ts';
import { type TargetHistory, targetHistories } from './history-targets.ts';
import { configOption, jsonOption } from './options.ts';

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
    .addOption(new Option('-t, --target <name...>', 'only these targets; also such as the config no longer holds'))
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
  const { views, others } = await historyViews(flags, context);
  const { color, width } = context;
  const toOutput = flags.json === '-' || flags.csv === '-';
  const parts = views.map((view) => renderHistory(view, { color, width, last: flags.last }));
  if (others.length > 0) parts.push(`${wrap(othersNote(others), width, '  ')}\n`);
  if (!toOutput) printPainted(context, parts.join('\n'));
  await writeJson(context, flags.json, { command: 'history', targets: views.map(plain), others });
  if (flags.csv === '-') context.stdout.write(historyCsv(views));
  else if (flags.csv !== undefined) await context.local.files.write(flags.csv, historyCsv(views));
  if (flags.html !== undefined) await writePage(flags.html, flags.config, { views, others }, context);
  return 0;
}

async function writePage(folder: string, configPath: string, { views, others }: Views, context: Context) {
  const { local } = context;
  const { config } = await openProject(configPath, undefined, local.filesAt);
  const assets = local.filesAt(join(local.bundle, 'assets', 'page'));
  const text = async (name: string) => new TextDecoder().decode(await assets.read(name));
  const [script, style] = [await text('history.js'), await text('history.css')];
  const createdAt = local.clock.date();
  const note = others.length === 0 ? undefined : othersNote(others);
  const page = historyPage(views, { title: config.report.title, createdAt, script, style, note });
  const path = `${folder.replace(/\/+$/, '')}/index.html`;
  await local.files.write(path, page);
  local.log.info(`Wrote ${path}`);
}

interface Views {
  readonly views: readonly HistoryView[];
  /** Targets of records that the config no longer holds. */
  readonly others: readonly string[];
}

async function historyViews(flags: Flags, { local }: Context): Promise<Views> {
  const project = await openProject(flags.config, undefined, local.filesAt);
  const { targets, others } = await targetHistories(project, flags.target, local);
  const { window } = project.config.history;
  const views = targets.map((target) => {
    const { name, store, entries, notes } = target;
    const metrics = chosenMetrics(flags.metric, target);
    // The same records give the same answer.
    const random = seededRandom(`history/${name}`);
    return historyView({ target: name, store, entries, notes, metrics, window, random });
  });
  return { views, others };
}

function chosenMetrics(wanted: readonly string[] | undefined, { metrics, usual }: TargetHistory): MetricInfo[] {
  const unknown = wanted?.find((name) => !metrics.some((metric) => metric.name === name));
  if (unknown !== undefined) {
    const names = metrics.map(({ name }) => name);
    throw inputFailure('unknown-metric', {
      where: `--metric ${unknown}`,
      what: 'is no metric of this task',
      fix:
        names.length === 0
          ? 'Its records hold none that is known by name; `--csv` writes them all'
          : `Did you mean \`${closest(unknown, names)}\`? There are ${names.join(', ')}`,
    });
  }
  return metrics.filter(({ name }) => (wanted === undefined ? usual.has(name) : wanted.includes(name)));
}

/** Names that are listed; a branch may hold any number. */
const LISTED = 20;

function othersNote(others: readonly string[]): string {
  const names = others.slice(0, LISTED).map((name) => cleanText(name, 60));
  const more = others.length > LISTED ? [`${others.length - LISTED} more`] : [];
  return `There are records of targets that the config no longer holds: ${allOf([...names, ...more])}. \`history --target NAME\` shows them.`;
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
