/** A metric over one hyper-parameter: trials as dots, and what is left of them when all others are averaged out. */
import type { AnalysedMetric, AnalysedTrial, Parameter, Slice } from '../analyze/analysis.ts';
import { formatValue } from '../validate/units.ts';
import { type Axis, axisOf, frameShapes, LETTERS, labelWidth, roomAround } from './axis.ts';
import { saysOf } from './frontier-plot.ts';
import { settingText } from './layers-plot.ts';
import { axisName, inSentence } from './metric-words.ts';
import { fitted, type Scene, type Shape } from './scene.ts';

export interface SliceOptions {
  readonly slice: Slice;
  readonly parameter: Parameter;
  readonly metric: AnalysedMetric;
  readonly size: AnalysedMetric;
  readonly trials: readonly AnalysedTrial[];
  readonly width: number;
  readonly height?: number;
  readonly chosen?: string;
}

export function slicePlot({
  slice,
  parameter,
  metric,
  size,
  trials,
  width,
  height = 240,
  chosen,
}: SliceOptions): Scene {
  const { shape, name } = parameter;
  const shown = trials.filter(
    ({ settings, metrics }) => settings?.[name] !== undefined && metrics[metric.name] !== undefined,
  );
  const span = slice.points.flatMap(({ low, high }) => [low, high]);
  const [low, high] = roomAround([...shown.map(({ metrics }) => metrics[metric.name]), ...span]);
  const draft = axisOf({ low, high, from: height - 44, to: 26, unit: metric.unit }, 'down');
  const box = { left: labelWidth(draft), top: 26, right: width - 12, bottom: height - 44 };
  const y = axisOf({ low, high, from: box.bottom, to: box.top, unit: metric.unit }, 'down');
  const x: Axis =
    shape.kind === 'range'
      ? axisOf({ ...shape, from: box.left + 6, to: box.right - 6, unit: 'number' }, 'across')
      : choiceAxis(shape.values.length, box.left, box.right, (i, room) =>
          fitted(settingText(shape.values[i]), LETTERS, room),
        );
  const placeOf = (value: unknown, jitter = 0): number =>
    shape.kind === 'range'
      ? x.at(value as number)
      : x.at(shape.values.indexOf(value as never)) + jitter * ((box.right - box.left) / shape.values.length);
  const dots = shown.map(
    (trial, index): Shape => ({
      kind: 'dot',
      ink: 'series6',
      form: 'circle',
      radius: trial.id === chosen ? 6 : 3,
      opacity: trial.id === chosen ? 1 : 0.55,
      x: placeOf(trial.settings![name], ((index * 0.618) % 1) * 0.5 - 0.25),
      y: y.at(trial.metrics[metric.name]),
      mark: trial.id,
      says: `${name} ${settingText(trial.settings![name])}. ${saysOf(trial, metric, size)}`,
    }),
  );
  return {
    width,
    height,
    title: titleOf(slice, parameter, metric),
    shapes: [
      ...frameShapes(box, { x, y, xName: name, yName: axisName(metric, 'mean over all others') }),
      ...(shape.kind === 'range'
        ? band(slice, x, y)
        : levels(slice, x, y, (box.right - box.left) / shape.values.length)),
      ...dots,
    ],
  };
}

function choiceAxis(count: number, left: number, right: number, label: (index: number, room: number) => string): Axis {
  const room = (right - left) / count;
  const at = (index: number): number => left + (index + 0.5) * room;
  return { at, ticks: Array.from({ length: count }, (_, i) => ({ at: at(i), label: label(i, room - 6) })) };
}

function band({ points }: Slice, x: Axis, y: Axis): Shape[] {
  const at = (of: 'low' | 'mean' | 'high') =>
    points.map((point) => [x.at(point.value as number), y.at(point[of])] as const);
  return [
    { kind: 'area', ink: 'main', opacity: 0.18, points: [...at('low'), ...at('high').reverse()] },
    { kind: 'line', ink: 'main', width: 2, points: at('mean') },
  ];
}

function levels({ points }: Slice, x: Axis, y: Axis, room: number): Shape[] {
  const half = Math.min(40, room * 0.36);
  return points.flatMap(({ mean, low, high }, index): Shape[] => {
    const at = x.at(index);
    return [
      {
        kind: 'rect',
        ink: 'main',
        opacity: 0.18,
        x: at - half,
        y: y.at(high),
        width: 2 * half,
        height: Math.max(1, y.at(low) - y.at(high)),
      },
      {
        kind: 'line',
        ink: 'main',
        width: 2,
        points: [
          [at - half, y.at(mean)],
          [at + half, y.at(mean)],
        ],
      },
    ];
  });
}

/** Whether the bands of the lowest and the highest mean leave each other alone. */
export function hasEffect({ points }: Pick<Slice, 'points'>): boolean {
  const order = points.toSorted((a, b) => a.mean - b.mean);
  return order[0].high < order[order.length - 1].low;
}

/** From where to where the mean goes. */
function titleOf({ points }: Slice, { name, shape }: Parameter, { title, unit }: AnalysedMetric): string {
  const order = points.toSorted((a, b) => a.mean - b.mean);
  const [least, most] = [order[0], order[order.length - 1]];
  if (!hasEffect({ points })) return `${name}: no effect on ${inSentence(title)} that these trials can tell from none`;
  const at = (point: typeof least) => `${formatValue(point.mean, unit)} at ${settingText(point.value)}`;
  if (shape.kind === 'choice') return `${name}: ${inSentence(title)} from ${at(least)} to ${at(most)}`;
  const [first, last] = [points[0], points[points.length - 1]];
  return `${name}: ${inSentence(title)} from ${at(first)} to ${at(last)}`;
}
