/** An analysis as CSV: its trials, and what was computed from them. */
import type { Analysis } from '../analyze/analysis.ts';
import { type CsvValue, csvOf } from './csv.ts';

/** One line per trial: what was varied, every metric as measured, changes against the original with their bounds. */
export function trialsCsv({ trials, space, frontier }: Analysis): string {
  const metrics = [...new Set(trials.flatMap((trial) => Object.keys(trial.metrics)))];
  const changes = [...new Set(trials.flatMap((trial) => Object.keys(trial.changes)))];
  const head = [
    ...[
      'id',
      'origin',
      'frontier',
      'recipe',
      'kernel',
      'parameter',
      'value',
      ...space.map(({ name }) => name),
      ...metrics,
    ],
    ...changes.flatMap((name) => [`${name} change`, `${name} change low`, `${name} change high`]),
    ...['milliseconds', 'failure'],
  ];
  const rows = trials.map((trial): CsvValue[] => [
    ...[trial.id, trial.origin, frontier.includes(trial.id) ? 1 : 0, JSON.stringify(trial.recipe)],
    ...[trial.layer?.weight, trial.layer?.parameter, plain(trial.layer?.value)],
    ...space.map(({ name }) => plain(trial.settings?.[name])),
    ...metrics.map((name) => trial.metrics[name]),
    ...changes.flatMap((name) => [0, 1, 2].map((i) => trial.changes[name]?.[i])),
    ...[trial.milliseconds, trial.failure],
  ]);
  return csvOf([head, ...rows]);
}

/** Importance, slices and reliability in one long table. */
export function findingsCsv({ importance, slices, trials }: Analysis): string {
  const rows: CsvValue[][] = [
    ...importance.flatMap(({ metric, explained, parts }) => [
      ['explained', metric, '', '', explained],
      ...parts.map(({ of, share, low, high }) => ['importance', metric, of.join(' × '), '', share, low, high]),
    ]),
    ...slices.flatMap(({ metric, parameter, points }) =>
      points.map(({ value, mean, low, high }) => ['slice', metric, parameter, plain(value), mean, low, high]),
    ),
    ...trials.flatMap(({ id, origin, reliability }) =>
      origin === 'layer'
        ? []
        : (reliability ?? []).map(({ confidence, accuracy, low, high, count }) => [
            ...['reliability', 'accuracy', id, confidence, accuracy, low, high, count],
          ]),
    ),
  ];
  const head = ['kind', 'metric', 'of', 'at', 'figure', 'low', 'high', 'examples'];
  // Every line has all columns, filled or not.
  return csvOf([head, ...rows.map((row) => head.map((_, column) => row[column]))]);
}

function plain(value: string | number | boolean | undefined): CsvValue {
  return typeof value === 'boolean' ? String(value) : value;
}
