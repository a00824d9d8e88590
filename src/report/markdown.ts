/** The report as GitHub markdown: comment, job summary and report.md. */
import { formatCount, formatLevel, formatSeconds } from '../validate/units.ts';
import { worstFirst } from '../validate/verdict.ts';
import { acceptancesOf } from './acceptances.ts';
import { folded, renderDetails } from './details.ts';
import { codeMarkdown, escapeMarkdown, proseMarkdown } from './escape.ts';
import { adviceOf, notesOf, STATUS_ICONS, troublesOf } from './phrases.ts';
import type { Report, TargetFailure, TargetReport } from './report.ts';
import { renderTable } from './table.ts';

export interface MarkdownOptions {
  /** `short` leaves the folded details out; `minimal` keeps headlines and what did not pass. */
  readonly form: 'full' | 'short' | 'minimal';
  /** Where the full report is, for shorter forms: an https address of the run. */
  readonly link?: string;
}

/** Every name, message and setting in it is escaped. Ends with a newline. */
export function renderMarkdown(report: Report, { form, link }: MarkdownOptions): string {
  const several = report.targets.length > 1;
  const parts = [
    `## ${STATUS_ICONS[report.verdict]} ${escapeMarkdown(report.title, 100)}`,
    `**${proseMarkdown(report.headline, 600)}**`,
    ...report.notices.map((notice) => `> ${proseMarkdown(notice)}`),
    ...shownTargets(report, form).flatMap((target) =>
      'checks' in target ? measured(target, report, form, several) : unmeasured(target, several),
    ),
    notShown(report, form),
    form === 'full' ? undefined : shortened(form, link),
    footer(report),
  ];
  return `${parts.filter((part) => part !== undefined && part !== '').join('\n\n')}\n`;
}

/** The shortest form has room for what did not pass only, and not for very many of those. */
const MINIMAL_TARGETS = 20;

/** What there is to do something about comes first, and not below pages of what passes. */
function shownTargets({ targets }: Report, form: MarkdownOptions['form']): Report['targets'] {
  if (form !== 'minimal') return worstFirst(targets);
  return worstFirst(targets.filter(({ verdict }) => verdict !== 'pass')).slice(0, MINIMAL_TARGETS);
}

function notShown({ targets }: Report, form: MarkdownOptions['form']): string {
  const count = form === 'minimal' ? targets.filter(({ verdict }) => verdict !== 'pass').length - MINIMAL_TARGETS : 0;
  return count > 0 ? `… and ${count} more that did not pass.` : '';
}

function heading({ name, verdict, headline }: TargetReport | TargetFailure, several: boolean): string[] {
  // With one target its headline is the report's.
  if (!several) return [];
  const title = escapeMarkdown(name);
  return [`### ${STATUS_ICONS[verdict]} ${title}`, `**${title} ${proseMarkdown(headline, 600)}**`];
}

function measured(target: TargetReport, report: Report, form: MarkdownOptions['form'], several: boolean): string[] {
  const head = [...heading(target, several), troubles(target), acceptances(target)];
  if (form === 'minimal') return [...head, renderTable(target, 'troubled')];
  const body = [renderTable(target, 'shown'), remarks(target, report), findings(target)];
  return [...head, ...body, ...(form === 'full' ? renderDetails(target, report.family) : [])];
}

/** What did not pass, each with what to do. */
function troubles(target: TargetReport): string {
  const lines = troublesOf(target).map(({ status, text }) => `- ${STATUS_ICONS[status]} ${proseMarkdown(text)}.`);
  const advice = adviceOf(target).map((text) => `${proseMarkdown(text)}.`);
  return [lines.join('\n'), ...(advice.length === 0 ? [] : [`**What to do:** ${advice.join(' ')}`])].join('\n\n');
}

/** Limits that are not those of the config, with who says so. */
function acceptances(target: TargetReport): string {
  return acceptancesOf(target)
    .map((text) => `- ✍️ ${proseMarkdown(text)}.`)
    .join('\n');
}

/** One paragraph of what must be known to read the table. */
function remarks(target: TargetReport, { configPath }: Report): string {
  const { baseline, source, gatesByDefault, examples, confidence, checks } = target;
  const sentences = [
    source === 'reused' ? '**Not measured again**.' : `Measured on ${formatCount(examples)} examples.`,
    `Baseline: ${proseMarkdown(baseline.text)}.`,
    baseline.release === undefined ? '' : `Last release: ${proseMarkdown(baseline.release)}.`,
    checks.some(({ interval }) => interval !== null)
      ? `In brackets: ${formatLevel(confidence)} intervals of the change, paired by example.`
      : '',
    gatesByDefault
      ? `The limits are the defaults, because ${codeMarkdown(configPath, 200)} sets no ${codeMarkdown('gates')} for this target.`
      : '',
    checks.length === 0 ? `No gates: ${codeMarkdown('gates')} is an empty list, so nothing can fail.` : '',
    sameSpeed(target),
    ...notesOf(target).map((note) => `${proseMarkdown(note)}.`),
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

const WEIGHT_ONLY = new Set(['prune', 'quantize']);

function sameSpeed({ steps }: TargetReport): string {
  if (steps.length === 0 || !steps.every(({ method }) => WEIGHT_ONLY.has(method))) return '';
  return 'Smaller download, same speed: TensorFlow.js computes with the full number of float32 weights after loading.';
}

function findings({ findings: all }: TargetReport): string {
  const icons = { error: '❌', warn: '⚠️', info: 'ℹ️' } as const;
  return all.map(({ level, text }) => `- ${icons[level]} ${proseMarkdown(text)}`).join('\n');
}

function unmeasured(target: TargetFailure, several: boolean): string[] {
  const lines = target.lastLines?.map((line) => codeMarkdown(line, 300)).join('<br>');
  const about = {
    input: 'Nothing is judged until this is put right.',
    unfinished: 'The run could not be finished, so nothing is known about this target.',
    defect: 'This is a defect of compression-gate; please report it with the lines below.',
  }[target.kind];
  return [...heading(target, several), about, folded('Last lines of the worker', lines) ?? ''].filter(
    (part) => part !== '',
  );
}

function shortened(form: 'short' | 'minimal', link: string | undefined): string {
  const left = form === 'short' ? 'The details are' : 'The full table is';
  if (link === undefined || !/^https?:\/\/[^\s<>"()]+$/.test(link))
    return `${left} left out because of the length of the report.`;
  return `${left} in the [full report](${link}).`;
}

function footer({ tool, configPath, commit, seconds, createdAt }: Report): string {
  const parts = [
    `${tool.name} ${escapeMarkdown(tool.version)}`,
    codeMarkdown(configPath, 200),
    commit === undefined ? '' : `commit ${codeMarkdown(commit.slice(0, 10))}`,
    formatSeconds(seconds),
    escapeMarkdown(createdAt.replace('T', ' ').replace(/(:\d\d)?(\.\d+)?Z$/, ' UTC')),
  ];
  return `<sub>${parts.filter((part) => part !== '').join(' · ')}</sub>`;
}
