/** Checks a topology before tfjs sees it, and translates Keras 3 spellings into those that tfjs reads. */
import { checkGraph, completedGraph } from './graph-check.ts';
import { fromKeras3 } from './keras3.ts';
import { checkLayers } from './layer-check.ts';
import type { Model, ModelFormat, Weight } from './model.ts';
import type { JsonObject } from './parse.ts';
import { asTfjsNames } from './weight-names.ts';

/** Topology and weights in a form that stock tfjs loads. Throws a Failure that names what it cannot. */
export function checkedTopology(
  format: ModelFormat,
  topology: JsonObject,
  weights: readonly Weight[],
  extras: JsonObject,
  where: string,
): Pick<Model, 'topology' | 'weights'> {
  if (format === 'graph-model') {
    checkGraph(topology, weights, extras, where);
    return { topology: completedGraph(topology), weights };
  }
  const translated = fromKeras3(topology, where);
  checkLayers(translated, where);
  return { topology: translated, weights: asTfjsNames(translated, weights, where) };
}
