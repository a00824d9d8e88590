/** How much of a metric's variance each hyper-parameter, and each pair, is owed: bars with the spread of the forest. */
import type { AnalysedMetric, Importance, Share } from '../analyze/analysis.ts';
import { axisOf, frameShapes, LETTERS } from './axis.ts';
import { inSentence } from './metric-words.ts';
import { fitted, type Scene, type Shape, textWidth } from './scene.ts';

export interface ImportanceOptions {
  readonly importance: Importance;
  readonly metric: AnalysedMetric;
  readonly width: number;
}

const ROW = 30;
/** Bars below this share are left out, but for the first of each kind. */
const SMALL = 0.005;

export function importancePlot({ importance, metric, width }: ImportanceOptions): Scene {
  const parts = importance.parts.filter(
    (part, index, all) => part.share >= SMALL || all.findIndex(({ of }) => of.length === part.of.length) === index,
  );
  const names = parts.map(nameOf);
  const left = Math.min(
    width * (width < 440 ? 0.42 : 0.5),
    Math.max(...names.map((name) => textWidth(name, LETTERS))) + 12,
  );
  const [top, right] = [8, width - 64];
  const bottom = top + parts.length * ROW;
  const x = axisOf({ low: 0, high: 1, from: left, to: right, unit: 'fraction' }, 'across');
  const bars = parts.flatMap((part, row): Shape[] => {
    const y = top + row * ROW;
    const middle = y + ROW / 2;
    const ink = part.of.length === 1 ? 'main' : 'series3';
    const says = `${nameOf(part)}: ${shareText(part)}`;
    const mark = part.of.join(' × ');
    return [
      {
        kind: 'text',
        ink: 'text',
        x: left - 8,
        y: middle + 4,
        text: fitted(names[row], LETTERS, left - 10),
        size: LETTERS,
        anchor: 'end',
      },
      {
        kind: 'rect',
        ink,
        opacity: 0.85,
        x: left,
        y: y + 5,
        width: Math.max(1, x.at(part.share) - left),
        height: ROW - 10,
        mark,
        says,
      },
      {
        kind: 'line',
        ink: 'text',
        width: 1.5,
        points: [
          [x.at(part.low), middle],
          [x.at(part.high), middle],
        ],
      },
      ...[part.low, part.high].map(
        (end): Shape => ({
          kind: 'line',
          ink: 'text',
          width: 1.5,
          points: [
            [x.at(end), middle - 4],
            [x.at(end), middle + 4],
          ],
        }),
      ),
      {
        kind: 'text',
        ink: 'dim',
        x: Math.max(x.at(part.high), x.at(part.share)) + 6,
        y: middle + 4,
        text: percent(part.share),
        size: LETTERS,
        anchor: 'start',
      },
    ];
  });
  const xName = `Share of the variance of ${inSentence(metric.title)}`;
  const shapes = [...frameShapes({ left, top, right, bottom }, { x, xName }), ...bars];
  return { width, height: bottom + 44, title: titleOf(importance, metric), shapes };
}

function nameOf({ of }: Share): string {
  return of.join(' × ');
}

function percent(share: number): string {
  return `${(100 * share).toFixed(share < 0.0995 ? 1 : 0)} %`;
}

export function shareText({ share, low, high }: Share): string {
  return `${percent(share)} (four of five trees: ${percent(low)} to ${percent(high)})`;
}

function titleOf({ parts, trials, explained }: Importance, metric: AnalysedMetric): string {
  const title = inSentence(metric.title);
  const [first, second] = parts;
  if (explained < 0.5) return `What moves ${title}: ${trials} trials are too few to tell`;
  // The first only where no other reaches into its spread.
  const clear = second === undefined || first.low > second.high;
  if (!clear)
    return `What moves ${title}: ${nameOf(first)} and ${nameOf(second)}, ${percent(first.share)} and ${percent(second.share)} of the variance`;
  return `What moves ${title}: ${nameOf(first)} above all, ${percent(first.share)} of the variance`;
}
