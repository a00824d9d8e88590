/** An analysis in a few lines, for the terminal; the page shows all of it. */
import type { AnalysedTrial, Analysis } from '../analyze/analysis.ts';
import { headline } from '../analyze/frontier.ts';
import { inSentence } from '../plot/metric-words.ts';
import { formatChange, formatFactor, formatInterval, formatSeconds, formatValue } from '../validate/units.ts';

/** Parts that are worth a line. */
const PARTS = 4;

export function renderAnalysis(analysis: Analysis): string {
  const { target, trials, frontier, best, importance, metrics, notes, seconds, examples, split } = analysis;
  const [quality, size] = headline(metrics);
  const latency = metrics.find(({ kind }) => kind === 'latency');
  const original = trials.find(({ origin }) => origin === 'original');
  const line = (label: string, id: string | undefined): string[] => {
    const trial = trials.find((one) => one.id === id);
    if (trial === undefined || original === undefined) return [];
    const bytes = trial.metrics[size.name];
    const factor = formatFactor(original.metrics[size.name], bytes);
    const figures = [
      `${quality.title} ${formatValue(trial.metrics[quality.name], quality.unit)}${moved(trial, quality)}`,
      `${formatValue(bytes, size.unit)}${factor === '' ? '' : ` (${factor})`}`,
      ...(latency === undefined || trial.origin === 'original'
        ? []
        : [
            `${inSentence(latency.title)} ${formatValue(trial.metrics[latency.name] ?? null, latency.unit)}${moved(trial, latency)}`,
          ]),
    ];
    return [`  ${label.padEnd(12)}${figures.join(', ')}`, `  ${' '.repeat(12)}${trial.text}`];
  };
  const shares = importance
    .filter(({ metric }) => [quality.name, size.name, latency?.name].includes(metric))
    .map(({ metric, parts, explained, trials: count }) => {
      const title = metrics.find(({ name }) => name === metric)?.title ?? metric;
      const listed = parts.slice(0, PARTS).map(({ of, share }) => `${of.join(' × ')} ${Math.round(share * 100)} %`);
      const trust = `${count} trials; the forest foretells ${Math.max(0, Math.round(explained * 100))} % of unseen ones`;
      return `  ${title}: ${listed.join(', ')} (${trust})`;
    });
  return [
    `${target}: ${trials.length} models on ${examples} examples of the ${split} split, ${formatSeconds(seconds)} of trials`,
    ...line('original', original?.id),
    ...line('recipe', trials.find(({ origin }) => origin === 'tuned')?.id),
    ...line('smallest', best !== undefined && best.id !== 'original' ? best.id : undefined),
    ...(best === undefined
      ? []
      : [
          `  ${best.id === 'original' ? 'No trial is' : '“smallest”: of those that are'} surely within ${formatChange(-best.loss, quality.unit).replace(/^[+−]/, '')} of the original${best.id === 'original' ? '' : ', with all of the interval'}.`,
        ]),
    `  ${frontier.length} models are beaten by no other in both quality and size.`,
    ...(shares.length === 0 ? [] : ['What moves', ...shares]),
    ...notes.map((note) => `  ${note}`),
    '',
  ].join('\n');
}

function moved({ changes, origin }: AnalysedTrial, { name, unit }: Analysis['metrics'][number]): string {
  const change = changes[name];
  if (change === undefined || origin === 'original') return '';
  return ` (${formatChange(change[0], unit)}, 95 %: ${formatInterval(change[1], change[2], unit)})`;
}
