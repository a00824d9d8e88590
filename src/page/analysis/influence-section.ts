import { importancePlot } from '../../plot/importance-plot.ts';
import { slicePlot } from '../../plot/slice-plot.ts';
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
  const { slices, space, trials } = analysis;
  const plots = space.flatMap((parameter) =>
    [quality, size].flatMap((metric) => {
      const slice = slices.find((one) => one.metric === metric.name && one.parameter === parameter.name);
      if (slice === undefined) return [];
      return [
        plotView({
          draw: (width) => slicePlot({ slice, parameter, metric, size, trials, width, chosen }),
          choose: (id) => state.set({ chosen: id }),
        }),
      ];
    }),
  );
  if (plots.length === 0) return undefined;
  const meanings = space.map(({ name, description }) =>
    element('li', {}, element('code', {}, name), `: ${description}`),
  );
  const root = sectionOf(
    'What each of them does',
    'Dots are trials. The line is the mean over all other hyper-parameters, as the forest sees it; the band holds four of five trees. Where the band is wide, or the dots are few, more trials are needed.',
    element('ul', { class: 'meanings' }, ...meanings),
    element('div', { class: 'two' }, ...plots.map(({ root: plot }) => plot)),
  );
  return {
    root,
    redraw: () => {
      for (const plot of plots) plot.redraw();
    },
  };
}
