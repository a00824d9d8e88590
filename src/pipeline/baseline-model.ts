/** The baseline's model beside original and candidate, on the same examples. */
import type { TargetConfig } from '../config/schema.ts';
import type { Splits } from '../data/source.ts';
import type { Evaluated } from '../evaluate/evaluate.ts';
import type { Evaluation } from '../evaluate/measurement.ts';
import { Failure } from '../failure.ts';
import { sameFacts } from '../history/comparable.ts';
import { readModelFiles } from '../model/read.ts';
import { produce } from './produce.ts';
import type { BaselineModel } from './request.ts';
import { evaluateModel, type Living, live } from './stages.ts';
import type { Tools } from './tools.ts';

export interface MeasuredBaseline {
  /** Alive, for timing. */
  readonly living?: Living;
  /** Absent where the figures on record hold for this run too. */
  readonly evaluation?: Evaluation;
  /** Why it could not be measured, as a clause: it does not fit the present data, say. That fails no target. */
  readonly failure?: string;
}

/** `first`: what evaluating the original handed back. */
export async function measureBaseline(
  given: BaselineModel,
  data: Splits,
  config: TargetConfig,
  tools: Tools,
  first: Evaluated,
): Promise<MeasuredBaseline> {
  try {
    const living = await open(given, data, tools);
    if (given.remeasure !== 'always' && sameFacts(given.remeasure, tools.facts)) return { living };
    const { evaluation } = await evaluateModel(living, data, config, tools, first);
    living.forgetModel();
    return { living, evaluation };
  } catch (error) {
    if (!(error instanceof Failure && error.kind === 'input')) throw error;
    return { failure: `${given.where} could not be measured on the present data: ${error.message.replace(/\.$/, '')}` };
  }
}

/** The stored baseline is compressed already; the base commit's model goes through its recipe first. */
async function open(given: BaselineModel, data: Splits, tools: Tools): Promise<Living> {
  if (given.produce === undefined) return live(given.files, given.where, tools, given.packed);
  const { files, packed } = await produce(readModelFiles(given.files, given.where), data, given.produce, tools);
  return live(files, undefined, tools, packed);
}
