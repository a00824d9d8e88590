/**
 * Read this first: the stages that measure one target, in order. Each stage's output feeds the next. The pipeline runs in
 * the worker process; what follows it (verdict, report, record) is `run/run.ts` in the main process.
 */
import type { Splits } from '../data/source.ts';
import type { Measurement } from '../evaluate/measurement.ts';
import { sameFacts } from '../history/comparable.ts';
import { writeModel } from '../model/write.ts';
import { produce } from './produce.ts';
import type { BaselineModel, MeasureRequest } from './request.ts';
import { evaluateModel, type Living, live, openModel, prepareData, stopwatch, timeModels } from './stages.ts';
import type { Tools } from './tools.ts';

export async function measureTarget(request: MeasureRequest, tools: Tools): Promise<Measurement> {
  const { target, config } = request;
  const { stage, times } = stopwatch(target, tools);

  const original = await stage('read the original', () => openModel(config.model, tools));
  const data = await stage('prepare the data', () => prepareData(config, original.runnable, tools));
  const first = await stage('evaluate the original', () => evaluateModel(original, data, config, tools));

  const produced = await stage('compress and fine-tune', () => produce(original.model, data, config, tools));
  const candidate = await stage('write and read back', () => live(writeModel(produced.model), undefined, tools));
  const result = await stage('evaluate the candidate', () => evaluateModel(candidate, data, config, tools, first));

  const given = request.baseline;
  const beside = given && (await stage('prepare the baseline', () => openBaseline(given, data, tools)));
  const again = beside && needsMeasuring(given, tools);
  const baseline =
    again && (await stage('evaluate the baseline', () => evaluateModel(beside, data, config, tools, first)));

  const models = { original, baseline: beside, candidate };
  const timed = config.evaluation.latency.enabled;
  const latency = timed ? await stage('time the models', () => timeModels(models, data, config, tools)) : undefined;

  for (const living of Object.values(models)) living?.runnable.dispose();
  return {
    target,
    facts: tools.facts,
    original: first.evaluation,
    candidate: result.evaluation,
    baseline: baseline ? baseline.evaluation : undefined,
    latency,
    steps: produced.steps,
    fineTune: produced.fineTune,
    times,
    peakMemoryBytes: tools.peakMemory(),
    model: candidate.files,
    examples: result.evaluation.predictions.count,
    classNames: ('classes' in config.task ? config.task.classes : undefined) ?? data.test.classes,
  };
}

/** The stored baseline is compressed already; the base commit's model goes through its recipe first. */
async function openBaseline(given: BaselineModel, data: Splits, tools: Tools): Promise<Living> {
  const living = await live(given.files, given.where, tools);
  if (given.produce === undefined) return living;
  const { model } = await produce(living.model, data, given.produce, tools);
  living.runnable.dispose();
  return live(writeModel(model), undefined, tools);
}

function needsMeasuring({ remeasure }: BaselineModel, { facts }: Tools): boolean {
  return remeasure === 'always' || !sameFacts(remeasure, facts);
}
