import { importancePlot } from '../../plot/importance-plot.ts';
import { hasEffect, slicePlot } from '../../plot/slice-plot.ts';
import { element } from '../element.ts';
import { plotView } from './plot-view.ts';
import { type Section, sectionOf } from './section.ts';
import type { State } from './state.ts';

export function importanceSection(state: State): Section | undefined {
  const { analysis, quality, size } = state;
  const found = [quality, size].flatMap((metric) => {
    const importance = analysis.importance.find((one) => one.metric === metric.name);
    return importance === undefined ? [] : [{ metric, importance }];
  });
  if (found.length === 0) return undefined;
  const plots = found.map(({ metric, importance }) =>
    plotView({ draw: (width) => importancePlot({ importance, metric, width }) }),
  );
  const trust = found.map(
    ({ metric, importance: { explained, trials } }) =>
      `${metric.title}: ${Math.max(0, Math.round(explained * 100))} % of the variance among ${trials} trials is foretold for trials that the forest has not seen.`,
  );
  const root = sectionOf(
    'Which hyper-parameters matter',
    'Functional ANOVA of a random forest over the sampled trials: how much of the variance over the whole space each one is owed, and what two do only together (×). Whiskers: four of five trees.',
    element('div', { class: 'two' }, ...plots.map(({ root: plot }) => plot)),
    element('p', { class: 'dim small' }, trust.join(' ')),
  );
  return {
    root,
    redraw: () => {
      for (const plot of plots) plot.redraw();
    },
  };
}

export function slicesSection(state: State): Section | undefined {
  const { analysis, quality, size, chosen } = state;
  const { slices, space, trials, importance } = analysis;
  /** Of both metrics together: what matters most comes first. */
  const shareOf = (name: string): number =>
    importance
      .filter(({ metric }) => metric === quality.name || metric === size.name)
      .reduce((sum, { parts }) => sum + (parts.find(({ of }) => of.length === 1 && of[0] === name)?.share ?? 0), 0);
  const found = [...space]
    .sort((a, b) => shareOf(b.name) - shareOf(a.name))
    .map((parameter) => {
      const own = [quality, size].flatMap((metric) => {
        const slice = slices.find((one) => one.metric === metric.name && one.parameter === parameter.name);
        return slice === undefined ? [] : [{ metric, slice }];
      });
      const plots = own.map(({ metric, slice }) =>
        plotView({
          draw: (width) => slicePlot({ slice, parameter, metric, size, trials, width, chosen }),
          choose: (id) => state.set({ chosen: id }),
        }),
      );
      return { plots, matters: own.some(({ slice }) => hasEffect(slice)) };
    });
  const plots = found.flatMap((one) => one.plots);
  if (plots.length === 0) return undefined;
  const rowsOf = (matters: boolean) =>
    found.filter((one) => one.matters === matters).flatMap((one) => one.plots.map(({ root: plot }) => plot));
  const rest = rowsOf(false);
  const others = element(
    'details',
    {},
    element(
      'summary',
      {},
      `${found.filter(({ matters }) => !matters).length} without an effect that these trials can tell from none`,
    ),
    element('div', { class: 'two' }, ...rest),
  );
  others.addEventListener('toggle', () => {
    for (const plot of plots) plot.redraw();
  });
  const meanings = space.map(({ name, description }) =>
    element('li', {}, element('code', {}, name), `: ${description}`),
  );
  const root = sectionOf(
    'What each of them does',
    'Dots are trials. The line is the mean over all other hyper-parameters, as the forest sees it; the band holds four of five trees. Where the band is wide, or the dots are few, more trials are needed.',
    element('ul', { class: 'meanings' }, ...meanings),
    element('div', { class: 'two' }, ...rowsOf(true)),
    ...(rest.length === 0 ? [] : [others]),
  );
  return {
    root,
    redraw: () => {
      for (const plot of plots) plot.redraw();
    },
  };
}
