import { kernelInk, layerLinesPlot } from '../../plot/layer-lines-plot.ts';
import { layerCells, layersPlot } from '../../plot/layers-plot.ts';
import { element } from '../element.ts';
import { plotView } from './plot-view.ts';
import { type Section, sectionOf, tickOf } from './section.ts';
import type { State } from './state.ts';

export function layersSection(state: State): Section | undefined {
  const { analysis, quality, size, hidden, chosen } = state;
  const cellsOf = new Map([quality, size].map((metric) => [metric, layerCells(analysis.trials, metric)]));
  const parameters = [...(cellsOf.get(quality)?.keys() ?? [])];
  if (parameters.length === 0) return undefined;
  const weights = analysis.kernels.map(({ name }) => name);
  const shown = new Set(weights.filter((weight) => !hidden.has(weight)));
  const choose = (id: string) => state.set({ chosen: id });
  const maps = parameters.flatMap((parameter) =>
    [quality, size].map((metric) =>
      plotView({
        draw: (width) => {
          const cells = (cellsOf.get(metric)?.get(parameter) ?? []).filter(({ weight }) => shown.has(weight));
          return layersPlot({ cells, parameter, metric, weights, width, chosen });
        },
        choose,
      }),
    ),
  );
  const lines = parameters.map((parameter) => {
    const cells = cellsOf.get(quality)?.get(parameter) ?? [];
    const draw = (width: number) => layerLinesPlot({ cells, parameter, metric: quality, weights, shown, width });
    return plotView({ draw, choose });
  });
  const ticks = analysis.kernels.map(({ name, parameters: count }) =>
    tickOf(
      `${name} (${count.toLocaleString('en')})`,
      shown.has(name),
      (ticked) => {
        const next = new Set(hidden);
        if (ticked) next.delete(name);
        else next.add(name);
        state.set({ hidden: next });
      },
      `var(--ink-${kernelInk(weights, name)})`,
    ),
  );
  const root = sectionOf(
    'Which kernels can take it',
    'One kernel alone is compressed and the rest left as it is, without fine-tuning. Strong colours: much is lost (red), or saved (green); changes that may be chance stay pale. Maps leave out what all names share. Kernels with their number of weights:',
    element('div', { class: 'controls' }, ...ticks),
    element('div', { class: 'two' }, ...maps.map((plot) => plot.root)),
    element('div', { class: 'two' }, ...lines.map((plot) => plot.root)),
  );
  return {
    root,
    redraw: () => {
      for (const plot of [...maps, ...lines]) plot.redraw();
    },
  };
}
