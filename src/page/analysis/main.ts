/** The page of an analysis: reads its data from the document, shows one target at a time. */
import type { Analysis } from '../../analyze/analysis.ts';
import { element } from '../element.ts';
import { plotHelpers } from './plot-view.ts';
import { type TargetView, targetView } from './target-view.ts';

const data = JSON.parse(document.getElementById('data')?.textContent ?? '{"title":"","analyses":[]}') as {
  readonly title: string;
  readonly analyses: readonly Analysis[];
};
const place = element('main');
const views = new Map<number, TargetView>();
let shown: TargetView | undefined;

function show(index: number): void {
  const analysis = data.analyses[index];
  if (analysis === undefined) return;
  shown = views.get(index) ?? targetView(analysis);
  views.set(index, shown);
  place.replaceChildren(shown.root);
  shown.redraw();
  tabs.forEach((tab, other) => {
    tab.setAttribute('aria-selected', String(other === index));
    tab.tabIndex = other === index ? 0 : -1;
  });
  history.replaceState(null, '', `#${encodeURIComponent(analysis.target)}`);
}

const tabs = data.analyses.map(({ target, trials }, index) => {
  const tab = element('button', { type: 'button', role: 'tab' }, target, element('small', {}, String(trials.length)));
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
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  root.dataset.theme = (root.dataset.theme ?? system) === 'dark' ? 'light' : 'dark';
});

document.body.append(
  element(
    'header',
    {},
    element(
      'h1',
      {},
      data.title,
      element('small', {}, `what compression does${tabs.length === 1 ? ` to ${data.analyses[0].target}` : ''}`),
    ),
    theme,
    ...(tabs.length > 1 ? [element('div', { role: 'tablist', 'aria-label': 'Targets', class: 'tabs' }, ...tabs)] : []),
  ),
  place,
  element(
    'footer',
    {},
    'Point at anything for its figures, click to choose it. With the keyboard: Tab to a plot, arrows go from mark to mark, Enter chooses.',
  ),
  ...plotHelpers,
);
let width = innerWidth;
addEventListener('resize', () => {
  if (innerWidth === width) return;
  width = innerWidth;
  shown?.redraw();
});
const wanted = data.analyses.findIndex(({ target }) => `#${encodeURIComponent(target)}` === location.hash);
show(Math.max(0, wanted));
document.documentElement.dataset.ready = String(Math.round(performance.now()));
