/**
 * Read this first: the stages that measure one target, in order. Each stage's output feeds the next. The pipeline runs in
 * the worker process; what follows it (verdict, report, record) is `run/run.ts` in the main process.
 */
import type { Measurement } from '../evaluate/measurement.ts';
import { measureBaseline } from './baseline-model.ts';
import { damaged } from './damage.ts';
import { hurtExamples } from './hurt-examples.ts';
import { type Produced, produce } from './produce.ts';
import type { MeasureRequest } from './request.ts';
import { evaluateModel, live, openModel, prepareData, stopwatch, timeModels } from './stages.ts';
import { testBehaviour, withBehaviour } from './test-behaviour.ts';
import type { Tools } from './tools.ts';
import { keepTrail } from './trail.ts';

export async function measureTarget(request: MeasureRequest, tools: Tools): Promise<Measurement> {
  const { target, config } = request;
  const { stage, times } = stopwatch(target, tools);

  const original = await stage('read the original', () => openModel(config.model, tools));
  const data = await stage('prepare the data', () => prepareData(config, original.runnable, tools));
  const first = await stage('evaluate the original', () => evaluateModel(original, data, config, tools));

  const produced: Produced = request.damaged
    ? await stage('damage the original', async () => ({ files: damaged(original.model, config.seed), steps: [] }))
    : await stage('compress and fine-tune', () =>
        produce(original.model, data, config, tools, { trail: keepTrail(data, config, tools) }),
      );
  original.forgetModel();
  const candidate = await stage('read the candidate', () => live(produced.files, undefined, tools, produced.packed));
  const result = await stage('evaluate the candidate', () => evaluateModel(candidate, data, config, tools, first));
  candidate.forgetModel();

  const given = request.baseline;
  const baseline =
    given && (await stage('measure the baseline', () => measureBaseline(given, data, config, tools, first)));

  const models = { original, baseline: baseline?.living, candidate };
  const tested = config.behaviour !== undefined;
  const behaviour = tested
    ? await stage('test the behaviour', () => testBehaviour(models, data, config, first, tools))
    : undefined;

  const hurt = await hurtExamples(request, data, first, result, baseline?.evaluation);

  const timed = config.evaluation.latency.enabled;
  const latency = timed ? await stage('time the models', () => timeModels(models, data, config, tools)) : undefined;

  for (const living of Object.values(models)) living?.runnable.dispose();
  return {
    target,
    facts: tools.facts,
    original: withBehaviour(first.evaluation, behaviour?.original),
    candidate: withBehaviour(result.evaluation, behaviour?.candidate),
    baseline: baseline?.evaluation && withBehaviour(baseline.evaluation, behaviour?.baseline),
    baselineFailure: baseline?.failure,
    latency,
    steps: produced.steps,
    fineTune: produced.fineTune,
    trail: produced.trail,
    times,
    hurt,
    peakMemoryBytes: tools.peakMemory(),
    model: produced.files,
    packed: produced.packed,
    ...(produced.packedKnowsMore && { packedKnowsMore: true }),
    examples: result.evaluation.predictions.count,
    classNames: ('classes' in config.task ? config.task.classes : undefined) ?? data.test.classes,
  };
}
