/** The page of the history: reads its data from the document, shows one target at a time. */
import type { PageData } from '../report/history-page-data.ts';
import { element, noteOf } from './element.ts';
import { day } from './format.ts';
import { type TargetView, targetView } from './target-view.ts';

const data = JSON.parse(document.getElementById('data')?.textContent ?? '{"targets":[]}') as PageData;
const place = element('main');
let shown: TargetView | undefined;

function show(index: number): void {
  const target = data.targets[index];
  shown = target && targetView(target);
  place.replaceChildren(shown?.root ?? element('p', { class: 'empty' }, 'This history holds no target.'));
  shown?.draw();
  tabs.forEach((tab, other) => {
    tab.setAttribute('aria-selected', String(other === index));
    tab.tabIndex = other === index ? 0 : -1;
  });
  history.replaceState(null, '', `#${encodeURIComponent(target?.name ?? '')}`);
}

const tabs = data.targets.map(({ name, records }, index) => {
  const tab = element(
    'button',
    { type: 'button', role: 'tab' },
    name,
    element('small', {}, records.times.length.toLocaleString('en')),
  );
  tab.addEventListener('click', () => show(index));
  tab.addEventListener('keydown', ({ key }) => {
    const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const next = (index + step + tabs.length) % tabs.length;
    show(next);
    tabs[next].focus();
  });
  return tab;
});

const theme = element('button', { type: 'button', class: 'theme' }, 'Light or dark');
theme.addEventListener('click', () => {
  const root = document.documentElement;
  const dark =
    root.dataset.theme === undefined
      ? matchMedia('(prefers-color-scheme: dark)').matches
      : root.dataset.theme === 'dark';
  root.dataset.theme = dark ? 'light' : 'dark';
  shown?.redraw();
});

document.body.append(
  element(
    'header',
    {},
    element('h1', {}, data.title, element('small', {}, `history, ${day(Date.parse(data.createdAt) / 1000)}`)),
    theme,
    element('div', { role: 'tablist', 'aria-label': 'Targets', class: 'tabs' }, ...tabs),
  ),
  place,
  ...(data.note === undefined ? [] : [noteOf(data.note)]),
  element(
    'footer',
    {},
    'Drag over a chart to zoom, double click to see all. With the keyboard: Tab to a chart, arrows move, + and − zoom, Page Up and Page Down go back and forth, Escape shows all. Dashed: releases. Triangles: changes of level.',
  ),
);
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => shown?.redraw());
// Paper is white, whatever the screen is; charts are pictures and know nothing of the paper.
let before: string | undefined;
addEventListener('beforeprint', () => {
  before = document.documentElement.dataset.theme ?? '';
  document.documentElement.dataset.theme = 'light';
  shown?.redraw();
});
addEventListener('afterprint', () => {
  if (before === '') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = before;
  shown?.redraw();
});
let width = innerWidth;
addEventListener('resize', () => {
  if (innerWidth === width) return;
  width = innerWidth;
  shown?.redraw();
});
const wanted = data.targets.findIndex(({ name }) => `#${encodeURIComponent(name)}` === location.hash);
show(Math.max(0, wanted));
// For whoever waits for the page, or times it: milliseconds since it began to load, until the charts are drawn, which
// happens in microtasks.
queueMicrotask(() => {
  document.documentElement.dataset.ready = String(Math.round(performance.now()));
});
