/** The report for a terminal: an aligned table where it fits the width, else two lines per metric. */
import { createColors } from 'picocolors';
import type { Status } from '../validate/gate.ts';
import { formatCount, formatSeconds } from '../validate/units.ts';
import { acceptancesOf } from './acceptances.ts';
import { cleanText } from './escape.ts';
import { hurtOf, hurtPhrase } from './hurt.ts';
import { type Colors, paintOf } from './paint.ts';
import { adviceOf, kernelsPhrase, notesOf, troublesOf } from './phrases.ts';
import type { Report, TargetFailure, TargetReport } from './report.ts';
import { slicePhrases } from './slice-tables.ts';
import { terminalTable } from './terminal-table.ts';
import { trailLines } from './trail-table.ts';
import { wrap } from './wrap.ts';

export interface TerminalOptions {
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** Headlines and what did not pass, nothing else. */
  readonly quiet?: boolean;
  /** Why targets could not be measured has been said already: only that they could not. */
  readonly failuresSaid?: boolean;
}

/** Names and messages are stripped of control characters, so that nothing in them can steer the terminal. */
export function renderTerminal(
  report: Report,
  { color, width, quiet = false, failuresSaid = false }: TerminalOptions,
): string {
  const colors = createColors(color);
  const blocks = report.targets.map((target) =>
    'checks' in target ? measured(target, colors, width, quiet) : unmeasured(target, colors, width, failuresSaid),
  );
  const notices = quiet
    ? []
    : report.notices.map((notice) => wrap(`${colors.yellow('!')} ${cleanText(notice)}`, width));
  const single = report.targets.length === 1;
  const end = single ? [] : [wrap(`${mark(report.verdict, colors)} ${cleanText(report.headline, 1000)}`, width, '  ')];
  return `${[...notices, ...blocks, ...end].join('\n\n')}\n`;
}

function measured(target: TargetReport, colors: Colors, width: number, quiet: boolean): string {
  const lines = [headline(target, colors, width)];
  if (!quiet) lines.push('', ...terminalTable(target, colors, width));
  const trouble = explain(target, colors, width);
  if (trouble.length > 0) lines.push('', ...trouble);
  const accepted = acceptancesOf(target).map((text) =>
    wrap(`${colors.yellow('!')} ${cleanText(text, 600)}.`, width, '  '),
  );
  if (accepted.length > 0) lines.push('', ...accepted);
  const trail = quiet ? [] : trailLines(target, width);
  if (trail.length > 0) lines.push('', ...trail.map((line) => colors.dim(line)));
  if (!quiet) lines.push('', ...remarks(target, colors, width));
  return lines.join('\n');
}

function headline(
  { name, headline: text, verdict }: TargetReport | TargetFailure,
  colors: Colors,
  width: number,
): string {
  return wrap(`${mark(verdict, colors)} ${colors.bold(cleanText(name))} ${cleanText(text, 600)}`, width, '  ');
}

function unmeasured(target: TargetFailure, colors: Colors, width: number, said: boolean): string {
  const lines = (target.lastLines ?? []).map((line) => colors.dim(`  | ${cleanText(line, Math.max(20, width - 5))}`));
  const shown = said ? { ...target, headline: 'could not be measured' } : target;
  return [headline(shown, colors, width), ...lines].join('\n');
}

function explain(target: TargetReport, colors: Colors, width: number): string[] {
  const lines = troublesOf(target).map(({ status, text }) =>
    wrap(`${mark(status, colors)} ${cleanText(text, 600)}`, width, '  '),
  );
  return [...lines, ...adviceOf(target).map((text) => colors.dim(wrap(cleanText(text), width, '', '  ')))];
}

function remarks(target: TargetReport, colors: Colors, width: number): string[] {
  const { facts, baseline, examples, source, gatesByDefault, modelFolder, times } = target;
  const seconds = times.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1000;
  const lines = [
    source === 'reused'
      ? 'Not measured again.'
      : `${formatCount(examples)} examples, ${kernelsPhrase(facts)}, ${formatSeconds(seconds)}.`,
    `Baseline: ${baseline.text}.`,
    baseline.release === undefined ? '' : `Last release: ${baseline.release}.`,
    ...slicePhrases(target),
    hurtOf(target) === undefined ? '' : `${hurtPhrase(hurtOf(target)!)}.`,
    gatesByDefault ? 'The limits are the defaults: the config sets no gates for this target.' : '',
    ...notesOf(target).map((note) => `${note}.`),
    ...target.findings.map(({ text }) => `Note: ${text}`),
    modelFolder === undefined ? '' : `Compressed model: ${modelFolder}`,
  ];
  return lines.filter((line) => line !== '').map((line) => colors.dim(wrap(cleanText(line), width)));
}

function mark(status: Status, colors: Colors): string {
  const symbols = {
    pass: '✓',
    warn: '!',
    fail: '✗',
    inconclusive: '?',
    'no-baseline': '-',
    'not-measured': '✗',
  } as const;
  return paintOf(status, colors)(symbols[status]);
}
