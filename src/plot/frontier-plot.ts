/** Quality against size: every trial a dot, the frontier a line. */
import type { AnalysedMetric, AnalysedTrial } from '../analyze/analysis.ts';
import { formatChange, formatInterval, formatValue } from '../validate/units.ts';
import { axisOf, frameShapes, labelWidth, roomAround } from './axis.ts';
import { type LegendEntry, legendShapes, ringAt } from './legend.ts';
import { axisName, inSentence } from './metric-words.ts';
import type { Ink, Scene, Shape } from './scene.ts';

export interface FrontierOptions {
  readonly trials: readonly AnalysedTrial[];
  /** Ids by rising size. */
  readonly frontier: readonly string[];
  readonly best?: string;
  /** Ringed. */
  readonly chosen?: string;
  readonly quality: AnalysedMetric;
  readonly size: AnalysedMetric;
  readonly width: number;
  readonly height?: number;
  /** The part of the scale that is worth deciding about, rather than all. */
  readonly near: boolean;
}

const forms: Readonly<
  Record<string, { form: 'square' | 'diamond' | 'triangle' | 'circle'; ink: Ink; radius: number }>
> = {
  original: { form: 'square', ink: 'text', radius: 5.5 },
  tuned: { form: 'diamond', ink: 'series1', radius: 6.5 },
  current: { form: 'triangle', ink: 'series1', radius: 5.5 },
};

export const originWords: Readonly<Record<AnalysedTrial['origin'], string>> = {
  original: 'original',
  tuned: 'recipe of the config, fine-tuned',
  current: 'recipe of the config, not fine-tuned',
  layer: 'one kernel alone',
  sample: 'trial',
  study: 'trial of the study',
};

export function frontierPlot(options: FrontierOptions): Scene {
  const { quality, size, width, height = 380, near } = options;
  const trials = options.trials.filter(
    ({ origin, metrics }) => origin !== 'layer' && metrics[quality.name] !== undefined && metrics[size.name] > 0,
  );
  const frontier = options.frontier.flatMap((id) => trials.find((trial) => trial.id === id) ?? []);
  const qualityOf = ({ metrics }: AnalysedTrial) => metrics[quality.name];
  const original = trials.find(({ origin }) => origin === 'original');
  const [low, high] = roomAround(near ? worthwhile(trials, original, quality) : trials.map(qualityOf));
  const sizes = trials.map(({ metrics }) => metrics[size.name]);
  const [least, most] = [Math.min(...sizes) / 1.08, Math.max(...sizes) * 1.08];
  const draft = axisOf({ low, high, from: height - 44, to: 26, unit: quality.unit }, 'down');
  const clipped = trials.some((trial) => qualityOf(trial) < low || qualityOf(trial) > high);
  const key = legendShapes(entriesOf(trials, options, clipped), width);
  const box = { left: labelWidth(draft), top: 26 + key.height, right: width - 12, bottom: height - 44 };
  const y = axisOf({ low, high, from: box.bottom, to: box.top, unit: quality.unit }, 'down');
  const x = axisOf({ low: least, high: most, from: box.left, to: box.right, unit: size.unit, scale: 'log' }, 'across');
  const inside = (value: number): number => Math.min(box.bottom - 3, Math.max(box.top, y.at(value)));
  const isBelow = (trial: AnalysedTrial): boolean =>
    y.at(qualityOf(trial)) > box.bottom || y.at(qualityOf(trial)) < box.top;

  const uncertain = [...frontier, ...trials.filter(({ origin }) => origin in forms)];
  const sideways = uncertain.flatMap((trial): Shape[] => {
    const change = trial.changes[size.name];
    if (change === undefined || original === undefined) return [];
    const ends = [change[1], change[2]].map((end) =>
      Math.max(least, Math.min(most, original.metrics[size.name] + end)),
    );
    const level = inside(qualityOf(trial));
    const points = ends.map((end) => [x.at(end), level] as const);
    return [{ kind: 'line', ink: forms[trial.origin]?.ink ?? 'main', opacity: 0.45, width: 1.5, points }];
  });
  const whiskers = uncertain.flatMap((trial): Shape[] => {
    const change = trial.changes[quality.name];
    if (change === undefined || original === undefined) return [];
    const [from, to] = [inside(qualityOf(original) + change[1]), inside(qualityOf(original) + change[2])];
    const at = x.at(trial.metrics[size.name]);
    const ink = forms[trial.origin]?.ink ?? 'main';
    return from === to
      ? []
      : [
          {
            kind: 'line',
            ink,
            opacity: 0.45,
            width: 1.5,
            points: [
              [at, from],
              [at, to],
            ],
          },
        ];
  });
  const dots = trials
    .toSorted((a, b) => rank(a) - rank(b))
    .map((trial): Shape => {
      const isFront = options.frontier.includes(trial.id);
      const look = forms[trial.origin] ?? {
        form: 'circle',
        ink: isFront ? 'main' : 'series6',
        radius: isFront ? 5 : 3.5,
      };
      return {
        kind: 'dot',
        ...look,
        ...{ x: x.at(trial.metrics[size.name]), y: inside(qualityOf(trial)) },
        // Outside of the scale, drawn at its edge.
        hollow: isBelow(trial),
        opacity: isFront || trial.origin in forms ? 1 : 0.55,
        mark: trial.id,
        says: saysOf(trial, quality, size),
      };
    });
  // What the best model of at most this size reaches: it stays until the next one.
  const steps = frontier.flatMap((trial, index) => {
    const [at, level] = [x.at(trial.metrics[size.name]), inside(qualityOf(trial))];
    const before = frontier[index - 1];
    return before === undefined
      ? [[at, level] as const]
      : [[at, inside(qualityOf(before))] as const, [at, level] as const];
  });
  const rings = [options.best, options.chosen].flatMap((id, index): Shape[] => {
    const trial = trials.find((one) => one.id === id);
    if (trial === undefined) return [];
    const [cx, cy] = [x.at(trial.metrics[size.name]), inside(qualityOf(trial))];
    const ring = ringAt(cx, cy, 10);
    return [{ kind: 'line', ink: index === 0 ? 'better' : 'text', width: 2, points: ring }];
  });
  return {
    width,
    height,
    title: titleOf(trials, frontier, quality, size),
    shapes: [
      ...frameShapes(box, { x, y, xName: costName(size), yName: axisName(quality) }),
      ...key.shapes,
      ...whiskers,
      ...sideways,
      { kind: 'line', ink: 'main', width: 2, points: steps },
      ...dots,
      ...rings,
    ],
  };
}

function entriesOf(
  trials: readonly AnalysedTrial[],
  { best, chosen, size }: FrontierOptions,
  clipped: boolean,
): LegendEntry[] {
  const named = (['original', 'tuned', 'current'] as const)
    .filter((origin) => trials.some((trial) => trial.origin === origin))
    .map((origin) => ({ text: originWords[origin], ...forms[origin] }));
  return [
    ...named,
    { text: 'beaten by none', form: 'circle', ink: 'main', radius: 5 },
    { text: 'other trials', form: 'circle', ink: 'series6', radius: 3.5 },
    ...(clipped ? [{ text: 'off the scale', form: 'circle', ink: 'main', radius: 4, hollow: true } as const] : []),
    ...(best === undefined
      ? []
      : [{ text: `${size.kind === 'latency' ? 'fastest' : 'smallest'} within the loss`, ring: 'better' } as const]),
    ...(chosen === undefined ? [] : [{ text: 'chosen', ring: 'text' } as const]),
  ];
}

function rank({ origin }: AnalysedTrial): number {
  return origin in forms ? 1 : 0;
}

/** Values between the original and four times the loss of the configured recipe or, where that is nothing, a tenth. */
function worthwhile(
  trials: readonly AnalysedTrial[],
  original: AnalysedTrial | undefined,
  { name, better, unit }: AnalysedMetric,
): number[] {
  const values = trials.map(({ metrics }) => metrics[name]);
  if (original === undefined) return values;
  const sign = better === 'higher' ? 1 : -1;
  const least = unit === 'fraction' ? 0.1 : Math.abs(original.metrics[name]) / 2;
  const near = values.filter((value) => sign * (original.metrics[name] - value) <= least);
  const named = trials.filter(({ origin }) => origin in forms);
  const reach = named.flatMap(({ changes }) =>
    (changes[name] ?? []).slice(1).map((end) => original.metrics[name] + end),
  );
  return [...near, ...named.map(({ metrics }) => metrics[name]), ...reach];
}

export function saysOf(trial: AnalysedTrial, quality: AnalysedMetric, size: AnalysedMetric): string {
  const change = trial.changes[quality.name];
  const moved =
    change === undefined || trial.origin === 'original'
      ? ''
      : ` (${formatChange(change[0], quality.unit)}, 95 %: ${formatInterval(change[1], change[2], quality.unit)})`;
  return `${originWords[trial.origin]}: ${trial.text}. ${quality.title} ${formatValue(trial.metrics[quality.name], quality.unit)}${moved}, ${size.title} ${formatValue(trial.metrics[size.name], size.unit)}`;
}

function titleOf(
  trials: readonly AnalysedTrial[],
  frontier: readonly AnalysedTrial[],
  quality: AnalysedMetric,
  size: AnalysedMetric,
): string {
  const what = `${quality.title} against ${inSentence(size.title)}`;
  if (frontier.length === 0) return what;
  return `${what}: ${frontier.length} of ${trials.length} models are beaten by no other in both`;
}

function costName({ title, kind }: AnalysedMetric): string {
  return kind === 'latency'
    ? `${title}, times the original’s (log scale; faster is left)`
    : `${title} (log scale; smaller is left)`;
}
