/**
 * `mode: aggregate`: the results of a matrix's legs become one report, one comment and one verdict. No leg writes the
 * comment, so none can overwrite another's; a leg that has left nothing is a failure by name.
 */
import { isAbsolute, relative, resolve } from 'node:path';
import { Failure, inputFailure } from '../../failure.ts';
import type { Files } from '../../ports.ts';
import { toResultJson } from '../../report/json.ts';
import { type Leg, mergeReports } from '../../report/merge.ts';
import type { Report, WorkflowRun } from '../../report/report.ts';
import { VERSION } from '../../version.ts';
import type { Annotation } from './annotations.ts';
import { artifactsOf, type Collected, resultsIn } from './collect-results.ts';
import { notOfThisRun, ofEarlierAttempt } from './of-this-run.ts';
import {
  configFile,
  crashed,
  endOf,
  finished,
  type ModePorts,
  type Outcome,
  placeOf,
  type StepEnd,
  say,
} from './publication.ts';
import { openSignals } from './signals.ts';

export interface AggregateActionPorts extends ModePorts {
  /** Rooted at the working directory. */
  readonly files: Files;
  /** Targets that must have reported, where the inputs name none: those of the config. */
  readonly configured: () => Promise<readonly string[]>;
  /** The workflow run that this is a step of. */
  readonly run?: WorkflowRun;
}

export async function aggregateAction(ports: AggregateActionPorts): Promise<StepEnd> {
  const signals = openSignals(ports);
  const publication = await aggregate(ports).then(
    (outcome) => finished(outcome, missingLegs(outcome.report, configFile(ports)), ports),
    (error: unknown) => crashed(error, ports),
  );
  await say(publication, placeOf(ports.event), ports);
  await signals.close(publication);
  return endOf(publication);
}

async function aggregate(ports: AggregateActionPorts): Promise<Outcome> {
  const { inputs, event, files, log } = ports;
  const resultPath = inputs.resultPath ?? `${inputs.outputFolder}/result.json`;
  const reportPath = `${inputs.outputFolder}/report.md`;
  refuseResultsHere(inputs.results, resultPath, files);
  const expected = await expectedTargets(ports);
  const legs: Leg[] = [];
  for (const { where, read } of await collected(ports)) {
    const report = await read();
    const stale = notOfThisRun(report, where, { commit: event.commit, run: event.runId, said: 'this run is' });
    if (stale !== undefined) throw stale;
    log.info(`${where}: ${report.headline}`);
    const earlier = ofEarlierAttempt(report, ports.run?.attempt) ?? [];
    legs.push({ where, report: { ...report, notices: [earlier, report.notices].flat() } });
  }
  const report = mergeReports(legs, {
    expected,
    failOn: inputs.failOn,
    version: VERSION,
    createdAt: ports.date(),
    commit: event.commit,
    run: ports.run,
    configPath: inputs.config,
  });
  await files.write(reportPath, ports.render(report, 'full', event.runUrl));
  await files.write(resultPath, `${JSON.stringify(toResultJson(report), null, 2)}\n`);
  return { report, resultPath, reportPath };
}

async function collected({ inputs, event, client, files }: AggregateActionPorts): Promise<readonly Collected[]> {
  const { artifact, results, token } = inputs;
  if (results !== undefined) return resultsIn(files, results);
  if (token === undefined) {
    throw inputFailure('action-input', {
      where: 'input token',
      what: 'is empty, and the artifacts of the legs are asked for with it',
      fix: 'Leave it away, or name a folder of downloaded results in `results`',
    });
  }
  // Exactly this name is that of what is made here, uploaded for `mode: publish`: an earlier attempt may have left it.
  return artifactsOf(client, event.runId, (name) => name.startsWith(artifact) && name !== artifact);
}

/** What this job has written itself would be taken for a leg by the next attempt. */
function refuseResultsHere(results: string | undefined, resultPath: string, files: Files): void {
  if (results === undefined) return;
  const below = relative(resolve(files.root, results), resolve(files.root, resultPath));
  if (below.startsWith('..') || isAbsolute(below)) return;
  throw inputFailure('action-input', {
    where: 'input results',
    what: `the folder ${results} holds ${resultPath}, where this job writes its own result`,
    fix: 'Let the step before download the results of the legs into a folder of their own',
  });
}

async function expectedTargets({ inputs, configured }: AggregateActionPorts): Promise<readonly string[]> {
  const named = inputs.expect ?? inputs.targets;
  if (named !== undefined) return named;
  try {
    return await configured();
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'config-missing') throw error;
    throw inputFailure('config-missing', {
      where: inputs.config,
      what: 'there is no such config file, so which legs should have reported is not known',
      fix: 'Check out the repository in this job, or name the targets in `expect`',
    });
  }
}

/** The legs that reported have annotated their own gates. */
function missingLegs(report: Report, file: string): Annotation[] {
  return report.targets
    .filter((target) => 'code' in target && target.code === 'leg-missing')
    .slice(0, 8)
    .map(({ name, headline }) => ({ level: 'error', title: `${name}: not measured`, message: headline, file }));
}
