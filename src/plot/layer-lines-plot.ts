/** One kernel compressed at a time, as lines: change of a metric over the strength, one line per kernel. */
import type { AnalysedMetric } from '../analyze/analysis.ts';
import { type Axis, axisOf, changeLabel, frameShapes, LETTERS, labelWidth, roomAround } from './axis.ts';
import { changeText, type LayerCell, settingText } from './layers-plot.ts';
import { axisName, inSentence } from './metric-words.ts';
import { SERIES } from './palette.ts';
import type { Ink, Scene, Shape } from './scene.ts';

export interface LayerLinesOptions {
  readonly cells: readonly LayerCell[];
  readonly parameter: string;
  readonly metric: AnalysedMetric;
  /** All kernels, for their colours. */
  readonly weights: readonly string[];
  readonly shown: ReadonlySet<string>;
  readonly width: number;
  readonly height?: number;
}

export function kernelInk(weights: readonly string[], weight: string): Ink {
  return `series${weights.indexOf(weight) % SERIES}` as Ink;
}

export function layerLinesPlot(options: LayerLinesOptions): Scene {
  const { parameter, metric, weights, shown, width, height = 300 } = options;
  const cells = options.cells.filter(({ weight }) => shown.has(weight));
  const ends = cells.flatMap(({ change, interval }) =>
    interval === undefined ? [change] : [interval[1], interval[2]],
  );
  const [low, high] = roomAround([0, ...ends]);
  const values = [...new Set(options.cells.map(({ value }) => value))];
  const yAxis = (left: number): { box: { left: number; top: number; right: number; bottom: number }; y: Axis } => {
    const box = { left, top: 26, right: width - 12, bottom: height - 44 };
    const y = axisOf({ low, high, from: box.bottom, to: box.top, unit: metric.unit, label: changeLabel }, 'down');
    return { box, y };
  };
  const { box, y } = yAxis(labelWidth(yAxis(0).y));
  const room = (box.right - box.left) / values.length;
  // Strengths stand at equal distances: what lies between them was not tried.
  const at = (value: unknown): number => box.left + (values.indexOf(value as never) + 0.5) * room;
  const x: Axis = { at, ticks: values.map((value) => ({ at: at(value), label: settingText(value) })) };
  const nothing: Shape = {
    kind: 'line',
    ink: 'dim',
    width: 1.5,
    dash: [5, 4],
    points: [
      [box.left, y.at(0)],
      [box.right, y.at(0)],
    ],
  };
  const lines = weights
    .filter((weight) => shown.has(weight))
    .flatMap((weight, place): Shape[] => {
      const ink = kernelInk(weights, weight);
      const own = values.flatMap((value) => cells.find((cell) => cell.weight === weight && cell.value === value) ?? []);
      // Side by side, so that one does not hide the other.
      const aside = (place - (shown.size - 1) / 2) * Math.min(6, room / (shown.size + 2));
      return [
        {
          kind: 'line',
          ink,
          width: 2,
          points: own.map(({ value, change }) => [at(value) + aside, y.at(change)] as const),
        },
        ...own.flatMap(({ value, interval }): Shape[] =>
          interval === undefined
            ? []
            : [
                {
                  kind: 'line',
                  ink,
                  width: 1.5,
                  opacity: 0.5,
                  points: [
                    [at(value) + aside, y.at(interval[1])],
                    [at(value) + aside, y.at(interval[2])],
                  ],
                },
              ],
        ),
        ...own.map(
          (cell): Shape => ({
            ...{ kind: 'dot', ink, form: 'circle', radius: 4, x: at(cell.value) + aside, y: y.at(cell.change) },
            mark: cell.trial.id,
            says: `${weight} alone, ${parameter} ${settingText(cell.value)}: ${changeText(cell, metric)}`,
          }),
        ),
      ];
    });
  const empty: Shape[] =
    shown.size > 0
      ? []
      : [
          {
            kind: 'text',
            ink: 'dim',
            x: (box.left + box.right) / 2,
            y: (box.top + box.bottom) / 2,
            text: 'No kernel is ticked.',
            size: LETTERS,
            anchor: 'middle',
          },
        ];
  return {
    width,
    height,
    title: `${metric.title} when one kernel alone is compressed, by ${parameter}`,
    shapes: [
      ...frameShapes(box, {
        x,
        y,
        xName: parameter,
        yName: axisName({ ...metric, title: `Change of ${inSentence(metric.title)}` }),
      }),
      nothing,
      ...lines,
      ...empty,
    ],
  };
}
