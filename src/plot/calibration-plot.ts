/** Reliability: how often an answer is right, by how sure the model is of it. On the diagonal both agree. */
import type { AnalysedTrial, ReliabilityBin } from '../analyze/analysis.ts';
import { axisOf, frameShapes, LETTERS, labelWidth } from './axis.ts';
import { originWords } from './frontier-plot.ts';
import type { Ink, Scene, Shape } from './scene.ts';

export interface CalibrationOptions {
  /** The original first. */
  readonly trials: readonly AnalysedTrial[];
  readonly width: number;
  readonly height?: number;
}

const looks: readonly { readonly ink: Ink; readonly form: 'square' | 'circle' | 'diamond' }[] = [
  { ink: 'text', form: 'square' },
  { ink: 'series1', form: 'diamond' },
  { ink: 'main', form: 'circle' },
];

export function calibrationPlot({ trials, width, height = 380 }: CalibrationOptions): Scene {
  const shown = trials.filter(({ reliability }) => reliability !== undefined).slice(0, looks.length);
  const legend = shown.length * 18;
  const draft = axisOf({ low: 0, high: 1, from: height, to: 0, unit: 'fraction' }, 'down');
  const box = { left: labelWidth(draft), top: 26 + legend, right: width - 22, bottom: height - 44 };
  const y = axisOf({ low: 0, high: 1, from: box.bottom, to: box.top, unit: 'fraction' }, 'down');
  const x = axisOf({ low: 0, high: 1, from: box.left, to: box.right, unit: 'fraction' }, 'across');
  const shapes: Shape[] = [
    ...frameShapes(box, { x, y, xName: 'Confidence in the answer', yName: 'Share that is right' }),
    {
      kind: 'line',
      ink: 'dim',
      width: 1.5,
      dash: [5, 4],
      points: [
        [x.at(0), y.at(0)],
        [x.at(1), y.at(1)],
      ],
    },
  ];
  for (const [place, trial] of shown.entries()) {
    const { ink, form } = looks[place];
    const row = 10 + place * 18;
    shapes.push(
      { kind: 'dot', ink, form, radius: 4.5, x: box.left + 6, y: row - 4 },
      { kind: 'text', ink: 'text', x: box.left + 18, y: row, text: legendOf(trial), size: LETTERS, anchor: 'start' },
    );
    const bins = trial.reliability!;
    shapes.push({
      kind: 'line',
      ink,
      width: 1.5,
      opacity: 0.6,
      points: bins.map(({ confidence, accuracy }) => [x.at(confidence), y.at(accuracy)] as const),
    });
    for (const bin of bins) {
      const at = x.at(bin.confidence);
      shapes.push(
        {
          kind: 'line',
          ink,
          width: 1.5,
          opacity: 0.5,
          points: [
            [at, y.at(bin.low)],
            [at, y.at(bin.high)],
          ],
        },
        {
          kind: 'dot',
          ink,
          form,
          radius: Math.min(7, 2.5 + Math.log10(bin.count) * 1.6),
          x: at,
          y: y.at(bin.accuracy),
          mark: `${trial.id}/${bin.bin}`,
          says: `${originWords[trial.origin]}: ${binText(bin)}`,
        },
      );
    }
  }
  return { width, height, title: titleOf(shown), shapes };
}

function binText({ count, confidence, accuracy, low, high }: ReliabilityBin): string {
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  return `of ${count} answers with confidence ${percent(confidence)} on average, ${percent(accuracy)} are right (95 %: ${percent(low)} to ${percent(high)})`;
}

function legendOf(trial: AnalysedTrial): string {
  const { ece } = trial.metrics;
  const name = originWords[trial.origin];
  return ece === undefined ? name : `${name}: calibration error ${eceText(ece)}`;
}

function eceText(ece: number): string {
  return `${(100 * ece).toFixed(1)} %`;
}

/** Signed: how much surer a model is than it is right, over all examples. */
export function overconfidence(bins: readonly ReliabilityBin[]): number {
  const total = bins.reduce((sum, { count }) => sum + count, 0);
  return bins.reduce((sum, { count, confidence, accuracy }) => sum + count * (confidence - accuracy), 0) / total;
}

function titleOf([original, compressed]: readonly AnalysedTrial[]): string {
  if (original === undefined) return 'Calibration: no confidences';
  const [before, after] = [original.metrics.ece, compressed?.metrics.ece];
  if (before === undefined || after === undefined)
    return 'Calibration: how often an answer is right, by how sure the model is';
  const sure = overconfidence(compressed.reliability!) > 0 ? 'surer than it is right' : 'less sure than it is right';
  return `Calibration error ${eceText(before)} before compression, ${eceText(after)} after; the compressed model is on average ${sure}`;
}
