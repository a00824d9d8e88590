/** What comment and summary say when the run ended without a report. */
import { Failure } from '../../failure.ts';

export interface FailureText {
  /** One line of plain text. */
  readonly headline: string;
  readonly markdown: string;
  readonly exitCode: 2 | 3;
}

export function failureText(error: unknown, title: string, link: string): FailureText {
  const exitCode = error instanceof Failure ? error.exitCode : 3;
  const what = exitCode === 2 ? 'nothing was measured: the input is wrong' : 'the run could not be finished';
  const headline = `${title}: ${what}`;
  return {
    headline: `${headline}. ${oneLine(said(error))}`,
    markdown: [
      `### 💥 ${headline}`,
      '',
      'No gate was judged, so the check fails.',
      '',
      fenced(said(error)),
      '',
      `[The run and its log](${link})`,
    ].join('\n'),
    exitCode,
  };
}

function said(error: unknown): string {
  if (error instanceof Failure) return error.message;
  if (error instanceof Error) return `Defect of compression-gate, please report it: ${error.stack ?? error.message}`;
  return String(error);
}

function oneLine(text: string): string {
  return text.split('\n')[0];
}

/** Inside a fence longer than every run of backticks in it, no text can mention, link or leave. */
function fenced(text: string): string {
  const cut = text.length > 8000 ? `${text.slice(0, 8000)}\n…` : text;
  const longest = Math.max(2, ...[...cut.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${cut}\n${fence}`;
}
