/**
 * The last runs that a comment tells of, which updating it in place would otherwise forget. They are kept in the comment
 * itself, as data on its hidden first line behind the marker; what is shown is formed from that anew and escaped, so that
 * whoever edits the comment can at most make lines disappear or say something else in plain words.
 */
import { cleanText, codeMarkdown, escapeMarkdown } from '../../report/escape.ts';
import { STATUS_ICONS, statusWords } from '../../report/phrases.ts';
import type { Status } from '../../validate/gate.ts';

export interface LastRun {
  /** 40 to 64 hex digits. */
  readonly commit: string;
  /** Workflow run; 0: not known. */
  readonly run: number;
  /** `2026-11-23 10:15 UTC`. */
  readonly at: string;
  readonly verdict: Status;
  /** Plain text: what failed, or the headline figures. At most `longestText` characters, none of them hidden. */
  readonly text: string;
}

/** With the one that the comment is about. */
export const keptRuns = 10;
export const longestText = 120;

/** Ten lines of the longest texts take less. */
const longestLine = 12_000;
const pattern = /^<!-- [^<>\n]{1,300} --><!-- compression-gate\/runs\/1 (\[[^<>\n]*\]) -->\r?(?:\n|$)/;

/** One line of a comment; nothing in it can end the HTML comment. */
export function runsLine(runs: readonly LastRun[]): string {
  const json = JSON.stringify(runs.map(({ commit, run, at, verdict, text }) => [commit, run, at, verdict, text]));
  const inert = json.replace(/[<>]|-(?=-)/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`);
  return `<!-- compression-gate/runs/1 ${inert} -->`;
}

/** What is not exactly as `runsLine` writes it is left out: an entry, or all of them. */
export function readRuns(body: string): LastRun[] {
  const found = pattern.exec(body.slice(0, longestLine));
  if (found === null) return [];
  let value: unknown;
  try {
    value = JSON.parse(found[1]);
  } catch {
    return [];
  }
  if (!Array.isArray(value) || value.length > keptRuns) return [];
  return value.map(runOf).filter((run) => run !== undefined);
}

function runOf(value: unknown): LastRun | undefined {
  if (!Array.isArray(value) || value.length !== 5) return undefined;
  const [commit, run, at, verdict, text] = value as unknown[];
  const holds =
    typeof commit === 'string' &&
    /^[0-9a-f]{40,64}$/.test(commit) &&
    Number.isSafeInteger(run) &&
    (run as number) >= 0 &&
    typeof at === 'string' &&
    /^\d{4}-\d\d-\d\d \d\d:\d\d UTC$/.test(at) &&
    typeof verdict === 'string' &&
    Object.hasOwn(STATUS_ICONS, verdict) &&
    typeof text === 'string' &&
    text === cleanText(text, longestText);
  return holds ? { commit, run: run as number, at, verdict: verdict as Status, text } : undefined;
}

/** The present run first, then the others, newest first; one line for each commit, that of its latest run. */
export function withRun(now: LastRun, earlier: readonly LastRun[]): LastRun[] {
  const commits = new Set<string>();
  return [now, ...[...earlier].sort((a, b) => b.run - a.run)]
    .filter(({ commit }) => !commits.has(commit) && commits.add(commit))
    .slice(0, keptRuns);
}

/** Folded; `web` is the address of the repository. Empty where there is none. */
export function runsMarkdown(earlier: readonly LastRun[], web: string): string {
  if (earlier.length === 0) return '';
  const lines = earlier.map(({ commit, run, at, verdict, text }) => {
    const short = codeMarkdown(commit.slice(0, 10));
    const words = `${STATUS_ICONS[verdict]} ${statusWords({ status: verdict, against: 'baseline' })}`;
    const linked = run > 0 ? `[${words}](${web}/actions/runs/${run})` : words;
    return `| [${short}](${web}/commit/${commit}) | ${linked} | ${escapeMarkdown(text, longestText)} | ${at} |`;
  });
  const icons = earlier.map(({ verdict }) => STATUS_ICONS[verdict]).join(' ');
  const head = ['| Commit | Verdict | | When |', '| :- | :- | :- | :- |'];
  const summary = `<summary>Earlier runs on this pull request: ${icons}</summary>`;
  return ['<details>', summary, '', ...head, ...lines, '', '</details>'].join('\n');
}
