/** All charts of one target, what the cursor points at, and the list of changes of level. */
import type { PageTarget } from '../report/history-page-data.ts';
import { type Chart, chartOf } from './chart.ts';
import { element, noteOf } from './element.ts';
import { day, figure } from './format.ts';

export interface TargetView {
  readonly root: HTMLElement;
  draw(): void;
  redraw(): void;
}

export function targetView(target: PageTarget): TargetView {
  const { records, metrics, store } = target;
  const notes = target.notes.map(noteOf);
  const count = records.times.length;
  if (count === 0) {
    const root = element('div', {}, element('p', { class: 'empty' }, `No records in ${store}.`), ...notes);
    return { root, draw() {}, redraw() {} };
  }

  const about = element('div', { class: 'about', 'aria-live': 'polite' });
  const charts: Chart[] = [];
  const panels = metrics.map((metric) => {
    const value = element('span', { class: 'value' });
    const chart = chartOf({
      metric,
      records,
      onPoint: (index) => tell(index ?? count - 1),
      onRange: (from, to) => {
        for (const other of charts) if (other !== chart) other.show(from, to);
      },
    });
    charts.push(chart);
    const direction = metric.better === 'higher' ? 'higher is better' : 'lower is better';
    const head = element('h2', {}, metric.title, element('small', {}, direction), value);
    return { panel: element('section', { class: 'panel' }, head, chart.root), value, metric };
  });

  function tell(index: number): void {
    for (const { value, metric } of panels) value.textContent = figure(metric.values[index], metric.unit);
    const verdict = records.verdicts[index];
    const parts: (Node | string)[] = [
      element('strong', {}, day(records.times[index])),
      element('code', {}, records.commits[index].slice(0, 7) || 'no commit'),
      ...(records.releases[index] === '' ? [] : [element('span', { class: 'tag' }, records.releases[index])]),
      ...(verdict === '' ? [] : [element('span', { class: `verdict ${verdict}` }, verdict)]),
      element(
        'span',
        { class: 'subject' },
        [records.authors[index], records.subjects[index]].filter(Boolean).join(': '),
      ),
    ];
    about.replaceChildren(...parts);
  }

  const changes = metrics
    .flatMap((metric, place) => metric.changes.map((change) => ({ ...change, metric, place })))
    .sort((a, b) => b.index - a.index);
  const list = changes.map(({ index, before, after, worse, metric, place }) => {
    const levels = `${metric.title}: ${figure(before, metric.unit)} → ${figure(after, metric.unit)}`;
    const button = element(
      'button',
      { type: 'button' },
      element('span', { class: worse ? 'worse' : 'better' }, worse ? '▲ worse' : '▲ better'),
      element('span', {}, `${day(records.times[index])} `, element('code', {}, records.commits[index].slice(0, 7))),
      element('span', {}, levels),
      element(
        'span',
        { class: 'subject' },
        [records.authors[index], records.subjects[index]].filter(Boolean).join(': '),
      ),
    );
    button.addEventListener('click', () => {
      charts[place].root.focus();
      charts[place].point(index);
      tell(index);
    });
    return element('li', {}, button);
  });

  const found =
    list.length === 0
      ? element('p', { class: 'empty' }, 'No change of level was found.')
      : element('ul', { class: 'changes' }, ...list);
  const root = element(
    'div',
    {},
    ...notes,
    about,
    element('div', { class: 'panels' }, ...panels.map(({ panel }) => panel)),
    element('h2', {}, 'Changes of level'),
    found,
  );
  return {
    root,
    draw: () => {
      for (const chart of charts) chart.draw();
      tell(count - 1);
    },
    redraw: () => {
      for (const chart of charts) chart.redraw();
    },
  };
}
