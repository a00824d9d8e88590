/** One stage of the pipeline, for `evaluate` and `init`: the model as it lies there, on the test split. */
import type { TargetConfig } from '../config/schema.ts';
import type { Evaluation } from '../evaluate/measurement.ts';
import { evaluateModel, openModel, prepareData, stopwatch } from './stages.ts';
import { openBehaviour, withBehaviour } from './test-behaviour.ts';
import type { Tools } from './tools.ts';

export async function evaluateTarget(target: string, config: TargetConfig, tools: Tools): Promise<Evaluation> {
  const { stage } = stopwatch(target, tools);
  const model = await stage('read the model', () => openModel(config.model, tools));
  const data = await stage('prepare the data', () => prepareData(config, model.runnable, tools));
  const evaluated = await stage('evaluate', () => evaluateModel(model, data, config, tools));
  const behave = config.behaviour && (await openBehaviour(config, data, evaluated, tools));
  const outcomes = await behave?.(model.runnable);
  model.runnable.dispose();
  return withBehaviour(evaluated.evaluation, outcomes);
}
