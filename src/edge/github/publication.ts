/**
 * What a mode has found, and how it is said: summary, comment, annotations, outputs, exit code. The verdict is the mode's
 * alone: nothing that goes wrong in saying it can turn it green or red.
 */
import { Failure } from '../../failure.ts';
import type { Log } from '../../ports.ts';
import { briefOf } from '../../report/brief.ts';
import { cleanText, proseMarkdown } from '../../report/escape.ts';
import type { Report } from '../../report/report.ts';
import type { Status } from '../../validate/gate.ts';
import { type Annotation, configAnnotation } from './annotations.ts';
import type { GitHubClient } from './client.ts';
import { type CommentRequest, type CommentResult, upsertComment } from './comment.ts';
import { commentTrouble } from './comment-trouble.ts';
import type { EventContext } from './event.ts';
import { failureText } from './failure-text.ts';
import { figuresDigest } from './figures-digest.ts';
import type { Inputs, OutputName } from './inputs.ts';
import { longestText } from './last-runs.ts';
import type { Form, Render } from './longest-form.ts';
import { shortDigest } from './marker.ts';
import { outputsOf } from './outputs.ts';
import type { RetryPolicy, Timer } from './retry.ts';

/** What every mode is given. */
export interface ModePorts {
  readonly inputs: Inputs;
  readonly event: EventContext;
  /** A path relative to the working directory, as the other steps of the job would write it. */
  readonly fromWorkspace: (path: string) => string;
  readonly client: GitHubClient;
  readonly timer: Timer;
  /** Wall clock as ISO 8601. */
  readonly date: () => string;
  readonly policy?: RetryPolicy;
  readonly log: Log;
  readonly render: (report: Report, form: Form, link: string) => string;
  readonly writeSummary: (render: Render, last: string) => Promise<unknown>;
  /** The workflow was cancelled: a newer run speaks for the pull request. */
  readonly cancelled: () => boolean;
  /** What is to be done first, within seconds, where a defect ends the process. */
  readonly beforeCrash?: (close: (headline: string) => Promise<void>) => void;
  readonly annotate: (annotation: Annotation) => void;
  readonly setOutput: (name: OutputName, value: string) => void;
}

/** What a finished run hands over; `run.ts` has the same shape. */
export interface Outcome {
  readonly report: Report;
  /** These and the report's model folders are relative to the working directory. */
  readonly resultPath?: string;
  readonly reportPath?: string;
  /** What was attached to a release. */
  readonly releaseFolder?: string;
}

/** How the step ends. `message` is there when it fails. */
export interface StepEnd {
  readonly exitCode: 0 | 1 | 2 | 3;
  readonly message?: string;
}

/** A report, or what stands in for one. */
export interface Publication {
  readonly outcome?: Outcome;
  readonly headline: string;
  readonly render: Render;
  /** Digest of verdict and figures, for `comment: on-change`. */
  readonly state: string;
  /** `none`: all holds, and nothing was measured because nothing has changed; `good`: all holds. Absent: something does not. */
  readonly news?: 'none' | 'good';
  readonly annotations: readonly Annotation[];
  readonly exitCode: 0 | 1 | 2 | 3;
  /** For the list of the last runs, in plain text. */
  readonly verdict: Status;
  readonly brief: string;
}

/** The pull request that is commented on, and what the comment is about. */
export interface CommentPlace {
  readonly issue: number;
  /** The token is a fork's, which can only read. */
  readonly isFork: boolean;
  readonly run: number;
  readonly commit: string;
}

export interface Said {
  readonly comment?: CommentResult;
  /** Why there is no comment although there should be one. */
  readonly trouble?: string;
}

/** Summary, comment, annotations, outputs, in this order. */
export async function say(publication: Publication, place: CommentPlace | undefined, ports: ModePorts): Promise<Said> {
  const { log, event } = ports;
  const last = lastForm(publication, event);
  await softly('job summary', log, () => ports.writeSummary(publication.render, last));
  const said = place === undefined ? {} : await postComment(publication, place, last, ports);
  for (const annotation of publication.annotations) ports.annotate(annotation);
  const outputs = outputsOf({ ...publication.outcome, comment: said.comment }, ports.fromWorkspace);
  for (const [name, value] of Object.entries(outputs)) ports.setOutput(name as OutputName, value);
  return said;
}

/** What is said where even the minimal form is too long. */
export function lastForm({ headline }: Publication, { runUrl }: EventContext): string {
  return `${proseMarkdown(headline, 600)}\n\n${runUrl}`;
}

export function endOf({ exitCode, headline }: Publication): StepEnd {
  return exitCode === 0 ? { exitCode } : { exitCode, message: headline };
}

/** Green, with nothing judged; a later step that reads the verdict does not take it for a pass. */
export function skipped(why: string, { log, setOutput }: Pick<ModePorts, 'log' | 'setOutput'>): StepEnd {
  log.info(`${why}.`);
  setOutput('verdict', 'not-measured');
  return { exitCode: 0 };
}

export function finished(outcome: Outcome, annotations: readonly Annotation[], ports: ModePorts): Publication {
  const { report } = outcome;
  return {
    outcome,
    headline: report.headline,
    render: (form) => ports.render(report, form, ports.event.runUrl),
    state: figuresDigest(report),
    news: newsOf(report),
    annotations,
    exitCode: report.exitCode,
    verdict: report.verdict,
    brief: briefOf(report),
  };
}

export function newsOf({ verdict, targets }: Report): Publication['news'] {
  if (verdict !== 'pass') return undefined;
  return targets.every((target) => 'source' in target && target.source === 'reused') ? 'none' : 'good';
}

export function crashed(error: unknown, ports: ModePorts): Publication {
  const { event, inputs, log } = ports;
  const { headline, markdown, exitCode } = failureText(error, 'Compression gate', event.runUrl);
  if (!(error instanceof Failure)) log.info(error instanceof Error ? (error.stack ?? error.message) : String(error));
  const annotations = configAnnotation(error, inputs.config, configFile(ports));
  const words = { headline, verdict: 'not-measured', brief: headline.replace('Compression gate: ', '') } as const;
  return { ...words, render: () => markdown, state: shortDigest(markdown), annotations, exitCode };
}

async function postComment(
  publication: Publication,
  place: CommentPlace,
  last: string,
  ports: ModePorts,
): Promise<Said> {
  const { inputs, client, timer, policy, log } = ports;
  if (inputs.comment === 'never' || ports.cancelled()) return {};
  const request: CommentRequest = {
    issue: place.issue,
    key: inputs.commentKey ?? defaultKey(ports),
    render: publication.render,
    last,
    state: publication.state,
    onlyOnChange: inputs.comment === 'on-change',
    begins: isWorthOne(publication, inputs.comment),
    run: place.run,
    commit: place.commit,
    line: {
      at: `${ports.date().slice(0, 16).replace('T', ' ')} UTC`,
      verdict: publication.verdict,
      text: cleanText(publication.brief, longestText),
      web: ports.event.runUrl.replace(/\/actions\/runs\/\d+$/, ''),
    },
  };
  try {
    const comment = await upsertComment(client, request, timer, policy);
    if (comment.action === 'none') {
      log.info(`No comment, as \`comment: ${inputs.comment}\` asks for.`);
      return {};
    }
    log.info(commentNote(comment));
    return { comment };
  } catch (error) {
    const trouble = commentTrouble(error, place);
    log.warn(trouble);
    return { trouble };
  }
}

/** Whether a pull request without a comment gets one; a comment that stands is kept up to date in any case. */
function isWorthOne({ news }: Publication, comment: Inputs['comment']): boolean {
  return comment === 'on-regression' ? news === undefined : comment !== 'on-change' || news !== 'none';
}

/** Two uses with different configs or targets in one repository keep two comments; all modes of one use share one. */
function defaultKey(ports: ModePorts): string {
  return JSON.stringify([configFile(ports), [...(ports.inputs.targets ?? [])].sort()]);
}

export function configFile({ inputs, fromWorkspace }: Pick<ModePorts, 'inputs' | 'fromWorkspace'>): string {
  return fromWorkspace(inputs.config);
}

/** Where the modes that run on the pull request itself comment. */
export function placeOf({ pull, runId, commit }: EventContext): CommentPlace | undefined {
  return pull && { issue: pull.number, isFork: pull.isFork, run: runId, commit };
}

function commentNote({ action, url }: CommentResult): string {
  if (action === 'superseded') return `The comment stays as it is: a later run has judged a newer commit (${url}).`;
  return `Comment ${action}: ${url || 'dry run'}`;
}

async function softly(what: string, log: Log, step: () => Promise<unknown>): Promise<void> {
  try {
    await step();
  } catch (error) {
    log.warn(`The ${what} could not be written: ${error instanceof Error ? error.message : String(error)}`);
  }
}
