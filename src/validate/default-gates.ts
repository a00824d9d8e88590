/** The gates that apply when a target writes none. Printed in the docs and named as defaults in every report. */
import type { Task } from '../evaluate/task.ts';
import type { GateOptions } from './gate.ts';

/** Size may not creep. Candidates that are trained anew get a tolerance (`withTolerance` of `weigh.ts`). */
const size: GateOptions = { metric: 'sizeBrotli', against: 'baseline', limit: '2 %', level: 'error' };

const change = (metric: string, baseline: string, original: string): GateOptions[] => [
  { metric, against: 'baseline', limit: baseline, level: 'error' },
  { metric, against: 'original', limit: original, level: 'error' },
];
const agreement: GateOptions = { metric: 'agreement', against: 'value', limit: '95 %', level: 'warn' };

/** With labels: the headline quality against baseline and original. Without: how far the outputs moved. */
const LABELLED: Readonly<Record<Task['kind'], readonly GateOptions[]>> = {
  classification: [...change('accuracy', '1 pp', '2 pp'), agreement, size],
  multiLabel: [...change('microF1', '1 pp', '2 pp'), { ...agreement, limit: '90 %' }, size],
  regression: [...change('rmse', '2 %', '5 %'), size],
};
const UNLABELLED: Readonly<Record<Task['kind'], readonly GateOptions[]>> = {
  classification: [{ ...agreement, level: 'error' }, size],
  multiLabel: [{ ...agreement, limit: '90 %', level: 'error' }, size],
  regression: [{ metric: 'relativeDrift', against: 'value', limit: '5 %', level: 'error' }, size],
};

/** `labelled`: whether the original's quality could be measured, that is, the test data has labels. */
export function defaultGates(kind: Task['kind'], labelled: boolean): readonly GateOptions[] {
  return (labelled ? LABELLED : UNLABELLED)[kind];
}

/** The quality metric that stands for a task: shown first, used by default gates. */
export const HEADLINE_METRIC: Readonly<Record<Task['kind'], string>> = {
  classification: 'accuracy',
  multiLabel: 'microF1',
  regression: 'rmse',
};
