/**
 * `mode: publish`: shows the result of a pull request's run from a second workflow, whose token may write. Of that run one
 * artifact is read, as data of a stranger; the comment is rendered here, and its place comes from GitHub alone.
 */

import { allMetrics } from '../../evaluate/metrics.ts';
import { Failure, inputFailure } from '../../failure.ts';
import type { Files } from '../../ports.ts';
import { briefOf } from '../../report/brief.ts';
import { proseMarkdown } from '../../report/escape.ts';
import type { Report } from '../../report/report.ts';
import { artifactsOf, type Collected, resultsIn } from './collect-results.ts';
import type { EndedRun } from './event.ts';
import { figuresDigest } from './figures-digest.ts';
import { shortDigest } from './marker.ts';
import { notOfThisRun, ofEarlierAttempt } from './of-this-run.ts';
import { endOf, type ModePorts, newsOf, type Publication, type StepEnd, say, skipped } from './publication.ts';
import { pullOfRun } from './pull-of-run.ts';

export interface PublishActionPorts extends ModePorts {
  readonly files: Files;
}

export async function publishAction(ports: PublishActionPorts): Promise<StepEnd> {
  const { event, client, inputs } = ports;
  const run = event.ended;
  if (run === undefined) throw new Error(`event ${event.name} names no run`);
  // Whoever controls a fork's run controls what it says: that must not become what a branch's protection asks for.
  if (inputs.status || inputs.checkRun) throw forgeable(inputs.status ? 'status' : 'check-run');
  if (inputs.token === undefined) throw withoutToken();
  const publication = await publicationOf(run, ports);
  // Asked as late as can be, for heads move.
  const found = await pullOfRun(client, run);
  if ('none' in found) {
    ports.log.warn(`${found.none}.`);
    return skipped('There is no comment to write', ports);
  }
  const place = { issue: found.pull.number, isFork: false, run: run.id, commit: run.headSha };
  const { trouble } = await say(publication, place, ports);
  // The comment is all that this mode is for.
  if (trouble !== undefined) return { exitCode: 3, message: trouble };
  return endOf(publication);
}

async function publicationOf(run: EndedRun, ports: PublishActionPorts): Promise<Publication> {
  try {
    const result = await onlyResult(run, ports);
    if (result === undefined) return withoutResult(run);
    const report = withoutFolders(await result.read());
    const stale = notOfThisRun(report, result.where, { commit: run.headSha, run: run.id, said: 'the run was' });
    if (stale !== undefined) throw stale;
    const earlier = ofEarlierAttempt(report, run.attempt) ?? [];
    const notices = [provenance(run, report, ports), earlier, report.notices].flat();
    return shown({ ...report, notices }, run, ports);
  } catch (error) {
    if (error instanceof Failure && error.kind === 'input') return refused(error, run);
    throw error;
  }
}

async function onlyResult(run: EndedRun, ports: PublishActionPorts): Promise<Collected | undefined> {
  const { artifact, results } = ports.inputs;
  const found =
    results === undefined
      ? await artifactsOf(ports.client, run.id, (name) => name === artifact, artifact)
      : await resultsIn(ports.files, results);
  if (found.length > 1) {
    throw inputFailure('too-many-results', {
      where: results,
      what: `holds ${found.length} results, and one is published`,
      fix: 'Let `mode: aggregate` make one of them in the workflow that measures',
    });
  }
  return found[0];
}

function shown(report: Report, run: EndedRun, ports: PublishActionPorts): Publication {
  return {
    outcome: { report },
    headline: report.headline,
    render: (form) => ports.render(report, form, run.url),
    state: figuresDigest(report),
    news: newsOf(report),
    annotations: [],
    // The verdict is the check of the run itself; this job has done what it is for.
    exitCode: 0,
    verdict: report.verdict,
    brief: contradicts(report, run) ? `green, while the run ended with ${run.conclusion}` : briefOf(report, ownTitle),
  };
}

/** Titles are texts of the result: in what the comment goes on to keep, only the project's own stand. */
function ownTitle(metric: string): string | undefined {
  return allMetrics.find(({ name }) => name === metric)?.title;
}

function provenance(run: EndedRun, report: Report, { event }: PublishActionPorts): string {
  const isFork = run.headRepository?.toLowerCase() !== `${event.owner}/${event.repository}`.toLowerCase();
  const whose = isFork
    ? `The figures come from the run of a fork, \`${run.headRepository}\`: its code measured them, and could have written others`
    : 'The figures come from the run of the pull request, whose code measured them';
  const but = contradicts(report, run) ? `. GitHub says that this run ended with \`${run.conclusion}\`` : '';
  return `${whose}${but}.`;
}

function contradicts({ exitCode }: Report, { conclusion }: EndedRun): boolean {
  return exitCode === 0 && conclusion !== undefined && conclusion !== 'success';
}

/** Folders of another runner mean nothing here. */
function withoutFolders(report: Report): Report {
  return {
    ...report,
    targets: report.targets.map((target) => ('checks' in target ? { ...target, modelFolder: undefined } : target)),
  };
}

function withoutResult(run: EndedRun): Publication {
  const ended = run.conclusion === undefined ? '' : `, which ended with \`${run.conclusion}\`,`;
  return note('🚫', `Compression gate: the run${ended} left no result`, 'Its log says why.', run, 0);
}

function refused(failure: Failure, run: EndedRun): Publication {
  const text = 'Compression gate: what the run left as its result is refused';
  return note('🚫', text, `${failure.message}`, run, 2);
}

function note(icon: string, headline: string, text: string, run: EndedRun, exitCode: 0 | 2): Publication {
  const markdown = `### ${icon} ${proseMarkdown(headline)}\n\n${proseMarkdown(text, 1000)}\n\n[The run and its log](${run.url})\n`;
  return {
    headline: exitCode === 0 ? headline : `${headline}. ${text}`,
    render: () => markdown,
    state: shortDigest(markdown),
    annotations: [],
    exitCode,
    verdict: 'not-measured',
    brief: exitCode === 0 ? 'the run left no result' : 'what the run left as its result is refused',
  };
}

function forgeable(name: string): Failure {
  return inputFailure('action-input', {
    where: `input ${name}`,
    what: 'a verdict that a fork could have written must not become a status or a check',
    fix: 'Leave it away in `mode: publish`; the check of the pull request is the job that measures',
  });
}

function withoutToken(): Failure {
  return inputFailure('action-input', {
    where: 'input token',
    what: 'is empty, and `mode: publish` is there to write a comment',
    fix: 'Leave it away: the default is the token of the workflow',
  });
}
