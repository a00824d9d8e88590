/** One kernel compressed at a time: how much the whole model loses, by kernel and strength. */
import type { AnalysedMetric, AnalysedTrial, Change, Setting } from '../analyze/analysis.ts';
import { formatChange, formatInterval, formatValue } from '../validate/units.ts';
import { LETTERS } from './axis.ts';
import { inSentence } from './metric-words.ts';
import { HEAT_STEPS } from './palette.ts';
import { fitted, type Scene, type Shape, textWidth } from './scene.ts';
import { shortNames } from './short-names.ts';

export interface LayerCell {
  readonly trial: AnalysedTrial;
  readonly weight: string;
  readonly value: Setting;
  /** Against the original, in the metric's unit. */
  readonly change: number;
  readonly interval?: Change;
  /** How much worse; below 0 better. */
  readonly harm: number;
}

/** Trials of one kernel each, by the parameter that was varied. */
export function layerCells(
  trials: readonly AnalysedTrial[],
  { name, better }: Pick<AnalysedMetric, 'name' | 'better'>,
): ReadonlyMap<string, readonly LayerCell[]> {
  const original = trials.find(({ origin }) => origin === 'original');
  const found = new Map<string, LayerCell[]>();
  for (const trial of trials) {
    const { layer, metrics, changes } = trial;
    if (layer === undefined || original === undefined || metrics[name] === undefined) continue;
    const change = metrics[name] - original.metrics[name];
    const cell = { trial, ...layer, change, interval: changes[name], harm: better === 'higher' ? -change : change };
    found.set(layer.parameter, [...(found.get(layer.parameter) ?? []), cell]);
  }
  return found;
}

export interface LayersOptions {
  readonly cells: readonly LayerCell[];
  readonly parameter: string;
  readonly metric: AnalysedMetric;
  /** Rows, from above. */
  readonly weights: readonly string[];
  readonly width: number;
  readonly chosen?: string;
}

const ROW = 30;

/** A map: kernels down, strengths across, colour by how much is lost. */
export function layersPlot({ cells, parameter, metric, weights, width, chosen }: LayersOptions): Scene {
  const values = [...new Set(cells.map(({ value }) => value))];
  const rows = weights.filter((weight) => cells.some((cell) => cell.weight === weight));
  const short = shortNames(weights);
  const left = Math.min(width * 0.36, Math.max(60, ...rows.map((row) => textWidth(short.get(row)!, LETTERS))) + 12);
  const [top, column] = [44, (width - left - 4) / Math.max(1, values.length)];
  const isCost = metric.kind !== 'quality';
  const strength = ({ harm }: LayerCell): number => Math.max(0, isCost ? -harm : harm);
  const most = Math.max(...cells.map(strength), 0);
  const shapes: Shape[] = [
    { kind: 'text', ink: 'dim', x: left, y: 14, text: parameter, size: LETTERS, anchor: 'start' },
    ...values.map(
      (value, i): Shape => ({
        kind: 'text',
        ink: 'dim',
        x: left + (i + 0.5) * column,
        y: top - 8,
        text: settingText(value),
        size: LETTERS,
        anchor: 'middle',
      }),
    ),
  ];
  for (const [r, weight] of rows.entries()) {
    const y = top + r * ROW;
    const name = fitted(short.get(weight)!, LETTERS, left - 12);
    shapes.push({ kind: 'text', ink: 'text', x: left - 8, y: y + 19, text: name, size: LETTERS, anchor: 'end' });
    for (const [i, value] of values.entries()) {
      const cell = cells.find((one) => one.weight === weight && one.value === value);
      if (cell === undefined) continue;
      const full = most > 0 ? Math.round((strength(cell) / most) * (HEAT_STEPS - 1)) : 0;
      // What may be chance stays pale.
      const heat = isSure(cell) ? full : Math.min(full, 1);
      const x = left + i * column;
      const mark = cell.trial.id;
      shapes.push({
        kind: 'rect',
        ink: isCost ? `gain${heat}` : `heat${heat}`,
        ...{ x: x + 1, y: y + 1, width: column - 2, height: ROW - 2 },
        mark,
        says: `${weight} alone, ${parameter} ${settingText(value)}: ${changeText(cell, metric)}`,
      });
      const label = shortChanges(cell.change, metric).find((text) => textWidth(text, 11) < column - 4);
      if (label !== undefined) {
        const ink = heat > HEAT_STEPS / 2 ? 'back' : 'text';
        shapes.push({ kind: 'text', ink, x: x + column / 2, y: y + 19, text: label, size: 11, anchor: 'middle', mark });
      }
      if (mark === chosen) {
        const [x1, y1] = [x + column - 1, y + ROW - 1];
        const points = [
          [x + 1, y + 1],
          [x1, y + 1],
          [x1, y1],
          [x + 1, y1],
          [x + 1, y + 1],
        ] as const;
        shapes.push({ kind: 'line', ink: 'main', width: 2.5, points });
      }
    }
  }
  return { width, height: top + rows.length * ROW + 6, title: titleOf(cells, parameter, metric, short), shapes };
}

/** With fewer digits where there is less room. */
function shortChanges(change: number, { unit }: AnalysedMetric): string[] {
  const digits = unit === 'fraction' ? [4, 2, 1] : [6, 2, 1];
  return digits.map((count, index) => {
    const text = formatChange(index === 0 ? change : Number(change.toPrecision(count)), unit).replace(/ pp$/, '');
    return index === 0 ? text : text.replace(/(\.\d*?)0+(?=\D|$)/, '$1').replace(/\.(?=\D|$)/, '');
  });
}

export function changeText({ change, interval, trial }: LayerCell, { name, title, unit }: AnalysedMetric): string {
  const spread = interval === undefined ? '' : ` (95 %: ${formatInterval(interval[1], interval[2], unit)})`;
  return `${title} ${formatValue(trial.metrics[name], unit)}, ${formatChange(change, unit)}${spread}`;
}

export function settingText(value: Setting): string {
  return typeof value === 'number' ? String(Number(value.toPrecision(3))) : String(value);
}

/** Whether the interval of the change holds no zero. */
function isSure({ interval }: LayerCell): boolean {
  return interval === undefined || interval[1] > 0 || interval[2] < 0;
}

/** Says which kernel hurts most only where its interval holds no zero. */
function titleOf(
  cells: readonly LayerCell[],
  parameter: string,
  metric: AnalysedMetric,
  short: ReadonlyMap<string, string>,
): string {
  const [worst] = cells.toSorted((a, b) => (metric.kind === 'quality' ? b.harm - a.harm : a.harm - b.harm));
  if (worst === undefined) return `${parameter}: no kernel was tried`;
  const [at, name, title] = [settingText(worst.value), short.get(worst.weight)!, inSentence(metric.title)];
  const is = (text: string) => `${parameter}, one kernel at a time: ${text}`;
  if (metric.kind === 'latency' && (!isSure(worst) || worst.harm >= 0)) return is('none makes the model surely faster');
  if (metric.kind !== 'quality') {
    return is(`${name} saves most, ${formatValue(Math.max(0, -worst.harm), metric.unit)} at ${at}`);
  }
  if (!isSure(worst) || worst.harm <= 0) return is(`no loss of ${title} that these examples can tell from none`);
  return is(`${name} hurts most, ${formatChange(worst.change, metric.unit)} of ${title} at ${at}`);
}
