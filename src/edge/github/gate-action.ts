/**
 * The action from run to exit code: run, then publish (summary, comment, annotations, outputs), then fail. The verdict is
 * the run's alone: nothing that goes wrong in publishing can turn it green or red, and a crash is published like a verdict.
 */
import { Failure } from '../../failure.ts';
import type { Log } from '../../ports.ts';
import type { Report } from '../../report/report.ts';
import { type Annotation, annotationsOf, configAnnotation } from './annotations.ts';
import type { GitHubClient } from './client.ts';
import { type CommentRequest, type CommentResult, upsertComment } from './comment.ts';
import { commentTrouble } from './comment-trouble.ts';
import type { EventContext } from './event.ts';
import { failureText } from './failure-text.ts';
import { figuresDigest } from './figures-digest.ts';
import type { Inputs, OutputName } from './inputs.ts';
import type { Form, Render } from './longest-form.ts';
import { shortDigest } from './marker.ts';
import { outputsOf } from './outputs.ts';
import type { RetryPolicy, Timer } from './retry.ts';

/** What a finished run hands over; `run.ts` has the same shape. */
export interface Outcome {
  readonly report: Report;
  /** These and the report's model folders are relative to the working directory. */
  readonly resultPath: string;
  readonly reportPath: string;
}

export interface GateActionPorts {
  readonly inputs: Inputs;
  readonly event: EventContext;
  /** A path relative to the working directory, as the other steps of the job would write it. */
  readonly fromWorkspace: (path: string) => string;
  readonly client: GitHubClient;
  readonly timer: Timer;
  readonly policy?: RetryPolicy;
  readonly log: Log;
  readonly run: () => Promise<Outcome>;
  readonly render: (report: Report, form: Form, link: string) => string;
  readonly writeSummary: (render: Render, last: string) => Promise<unknown>;
  /** The workflow was cancelled: a newer run speaks for the pull request. */
  readonly cancelled: () => boolean;
  readonly annotate: (annotation: Annotation) => void;
  readonly setOutput: (name: OutputName, value: string) => void;
}

/** How the step ends. `message` is there when it fails. */
export interface StepEnd {
  readonly exitCode: 0 | 1 | 2 | 3;
  readonly message?: string;
}

/** A report, or what stands in for one after a crash. */
interface Publication {
  readonly outcome?: Outcome;
  readonly headline: string;
  readonly render: Render;
  readonly state: string;
  readonly annotations: readonly Annotation[];
  readonly exitCode: 0 | 1 | 2 | 3;
}

export async function gateAction(ports: GateActionPorts): Promise<StepEnd> {
  const publication = await ports.run().then(
    (outcome) => finished(outcome, ports),
    (error: unknown) => crashed(error, ports),
  );
  const { headline, render, outcome, exitCode } = publication;
  const last = `${headline}\n\n${ports.event.runUrl}`;
  await softly('job summary', ports.log, () => ports.writeSummary(render, last));
  const comment = await postComment(publication, last, ports);
  for (const annotation of publication.annotations) ports.annotate(annotation);
  for (const [name, value] of Object.entries(outputsOf({ ...outcome, comment }, ports.fromWorkspace))) {
    ports.setOutput(name as OutputName, value);
  }
  return exitCode === 0 ? { exitCode } : { exitCode, message: headline };
}

function finished(outcome: Outcome, ports: GateActionPorts): Publication {
  const { report } = outcome;
  const { render, event } = ports;
  return {
    outcome,
    headline: report.headline,
    render: (form) => render(report, form, event.runUrl),
    state: figuresDigest(report),
    annotations: annotationsOf(report, configFile(ports)),
    exitCode: report.exitCode,
  };
}

function crashed(error: unknown, ports: GateActionPorts): Publication {
  const { event, inputs, log } = ports;
  const { headline, markdown, exitCode } = failureText(error, 'Compression gate', event.runUrl);
  if (!(error instanceof Failure)) log.info(error instanceof Error ? (error.stack ?? error.message) : String(error));
  const annotations = configAnnotation(error, inputs.config, configFile(ports));
  return { headline, render: () => markdown, state: shortDigest(markdown), annotations, exitCode };
}

async function postComment(publication: Publication, last: string, ports: GateActionPorts) {
  const { inputs, event, client, timer, policy, log } = ports;
  if (event.pull === undefined || inputs.comment === 'never' || ports.cancelled()) return undefined;
  const request: CommentRequest = {
    issue: event.pull.number,
    key: inputs.commentKey ?? defaultKey(ports),
    render: publication.render,
    last,
    state: publication.state,
    onlyOnChange: inputs.comment === 'on-change',
    run: event.runId,
    commit: event.commit,
  };
  try {
    const result = await upsertComment(client, request, timer, policy);
    log.info(commentNote(result));
    return result;
  } catch (error) {
    log.warn(commentTrouble(error, event.pull));
    return undefined;
  }
}

/** Two uses with different configs or targets in one repository keep two comments. */
function defaultKey(ports: GateActionPorts): string {
  return JSON.stringify([configFile(ports), [...(ports.inputs.targets ?? [])].sort()]);
}

function configFile({ inputs, fromWorkspace }: GateActionPorts): string {
  return fromWorkspace(inputs.config);
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
