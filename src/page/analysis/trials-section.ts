/** All trials as a table, sorted by any column. */
import type { AnalysedTrial } from '../../analyze/analysis.ts';
import { originWords } from '../../plot/frontier-plot.ts';
import { formatValue } from '../../validate/units.ts';
import { element } from '../element.ts';
import { type Section, sectionOf } from './section.ts';
import type { State } from './state.ts';
import { changeOf } from './trial-detail.ts';

interface Column {
  readonly title: string;
  readonly text: (trial: AnalysedTrial) => string;
  readonly order: (trial: AnalysedTrial) => number | string;
  readonly isNumber?: boolean;
}

let sorted = { column: -1, descending: false };

export function trialsSection(state: State): Section {
  const { analysis, quality, frontier, chosen } = state;
  const original = analysis.trials.find(({ origin }) => origin === 'original');
  const columns: Column[] = [
    { title: 'What', text: ({ origin }) => originWords[origin], order: ({ origin }) => origin },
    {
      title: 'Recipe',
      text: ({ text, layer, failure }) => [text, layer && `on ${layer.weight}`, failure].filter(Boolean).join(' · '),
      order: ({ text }) => text,
    },
    ...analysis.metrics.map(
      (metric): Column => ({
        title: metric.title,
        text: ({ metrics }) =>
          metrics[metric.name] === undefined ? '–' : formatValue(metrics[metric.name], metric.unit),
        order: ({ metrics }) => metrics[metric.name] ?? Number.NEGATIVE_INFINITY,
        isNumber: true,
      }),
    ),
    {
      title: `${quality.title}, change`,
      text: (trial) => changeOf(trial, original, quality),
      order: ({ changes }) => changes[quality.name]?.[0] ?? 0,
      isNumber: true,
    },
  ];
  const body = element('tbody');
  const heads = columns.map(({ title, isNumber }, index) => {
    const button = element('button', { type: 'button' }, title);
    button.addEventListener('click', () => {
      sorted = { column: index, descending: sorted.column === index ? !sorted.descending : isNumber === true };
      fill();
    });
    return element('th', { scope: 'col' }, button);
  });

  function fill(): void {
    const { column, descending } = sorted;
    const trials = [...analysis.trials];
    const by = columns[column]?.order;
    if (by !== undefined) trials.sort((a, b) => (by(a) < by(b) ? -1 : by(a) > by(b) ? 1 : 0) * (descending ? -1 : 1));
    heads.forEach((head, index) => {
      head.setAttribute('aria-sort', index !== column ? 'none' : descending ? 'descending' : 'ascending');
    });
    body.replaceChildren(
      ...trials.map((trial) => {
        const marks = [trial.id === chosen ? 'chosen' : '', frontier.includes(trial.id) ? 'front' : '']
          .join(' ')
          .trim();
        const cells = columns.map(({ text, isNumber }, index) => {
          if (index > 0) return element('td', { class: isNumber ? 'number' : undefined }, text(trial));
          const button = element('button', { type: 'button', class: 'link' }, text(trial));
          button.addEventListener('click', () => state.set({ chosen: trial.id }));
          return element('th', { scope: 'row' }, button);
        });
        return element('tr', { class: marks === '' ? undefined : marks }, ...cells);
      }),
    );
  }

  fill();
  const table = element('table', { class: 'trials' }, element('thead', {}, element('tr', {}, ...heads)), body);
  const root = sectionOf(
    'All trials',
    'Rows on the frontier have a mark at their left. The same figures, with more digits and all metrics, are in trials.csv.',
    element('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'All trials' }, table),
  );
  return { root, redraw() {} };
}
