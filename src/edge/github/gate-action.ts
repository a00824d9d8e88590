/**
 * `mode: gate`, from run to exit code: run, then publish (summary, comment, annotations, outputs), then fail. A crash is
 * published like a verdict.
 */
import { annotationsOf } from './annotations.ts';
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

export type { Outcome, StepEnd } from './publication.ts';

export interface GateActionPorts extends ModePorts {
  readonly run: () => Promise<Outcome>;
}

export async function gateAction(ports: GateActionPorts): Promise<StepEnd> {
  const signals = openSignals(ports);
  const publication = await ports.run().then(
    (outcome) => finished(outcome, annotationsOf(outcome.report, configFile(ports)), ports),
    (error: unknown) => crashed(error, ports),
  );
  await say(publication, placeOf(ports.event), ports);
  await signals.close(publication);
  return endOf(publication);
}
