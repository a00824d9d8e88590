/** Slices of a target, and gates on them: what a schema can't say. */
import { compileSlice } from '../data/slice/compile-slices.ts';
import { ExpressionError } from '../data/slice/expression.ts';
import { RESERVED_SLICES } from '../data/slice/options.ts';
import type { MetricInfo } from '../evaluate/metric.ts';
import { isSliceable } from '../validate/slice-subjects.ts';
import { nearest } from './nearest.ts';
import type { Problem } from './problem.ts';
import type { TargetConfig } from './schema.ts';

export function sliceRules({ slices = [], task }: TargetConfig): Problem[] {
  const classes = task.kind === 'regression' ? undefined : task.classes;
  const seen = new Set<string>();
  return slices.flatMap((options, index): Problem[] => {
    const path = ['slices', index];
    const { name } = options;
    if (RESERVED_SLICES.includes(name)) {
      const what = `"${name}" means ${name === 'any' ? 'every slice' : 'every class'} in a gate`;
      return [{ path: [...path, 'name'], what, fix: 'Choose another name' }];
    }
    if (seen.has(name))
      return [{ path: [...path, 'name'], what: `there is already a slice "${name}"`, fix: 'Choose another name' }];
    seen.add(name);
    try {
      compileSlice(options, classes);
      return [];
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      const key = options.where === undefined ? [] : ['where'];
      return [{ path: [...path, ...key], what: error.message, fix: error.fix }];
    }
  });
}

/** Of gate number `index`; `metrics`: all of the task. */
export function gateSliceRules(
  { slices = [], gates = [], task }: Pick<TargetConfig, 'slices' | 'gates' | 'task'>,
  index: number,
  metrics: readonly MetricInfo[],
): Problem[] {
  const { slice, metric } = gates[index];
  if (slice === undefined) return [];
  const path = ['gates', index, 'slice'];
  const sliceable = metrics.filter(isSliceable).map(({ name }) => name);
  if (!sliceable.includes(metric)) {
    return [
      {
        path,
        what: `${metric} can't be judged for a part of the examples`,
        fix: `Of this task can ${sliceable.join(', ')}`,
      },
    ];
  }
  if (slice === 'classes') {
    if (task.kind === 'classification') return [];
    return [
      {
        path,
        what: 'only classification has classes to judge one by one',
        fix: 'Describe slices of your own under `slices`',
      },
    ];
  }
  const names = slices.map(({ name }) => name);
  if (slice === 'any' ? names.length > 0 : names.includes(slice)) return [];
  const what = slice === 'any' ? 'this target has no slices' : `there is no slice "${slice.slice(0, 60)}"`;
  const near = nearest(slice, [...names, 'classes', 'any']);
  const list = names.length === 0 ? 'Describe it under `slices` of the target' : `There are ${names.join(', ')}`;
  return [{ path, what, fix: near === undefined || slice === 'any' ? list : `Did you mean \`${near}\`? ${list}` }];
}
