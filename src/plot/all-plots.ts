/** Every plot of an analysis, for files: the headline metric and the size that it is held against. */
import type { Analysis } from '../analyze/analysis.ts';
import { frontierOf, headline } from '../analyze/frontier.ts';
import { calibrationPlot } from './calibration-plot.ts';
import { frontierPlot } from './frontier-plot.ts';
import { importancePlot } from './importance-plot.ts';
import { layerCells, layersPlot } from './layers-plot.ts';
import type { Scene } from './scene.ts';
import { slicePlot } from './slice-plot.ts';
import { titled } from './titled.ts';

const WIDTH = 720;

/** By name of the file, without its ending. */
export function allPlots(analysis: Analysis): ReadonlyMap<string, Scene> {
  const { trials, metrics, kernels, space, importance, slices, target, examples, split } = analysis;
  const [quality, size] = headline(metrics);
  const source = `${target}: ${trials.length} models on ${examples} examples of the ${split} split, ${analysis.createdAt.slice(0, 10)}`;
  const plots: [string, Scene][] = [];
  const add = (name: string, scene: Scene): void => {
    plots.push([name.replace(/[^A-Za-z0-9._-]+/g, '-'), titled(scene, source)]);
  };
  const { frontier, best } = analysis;
  const latency = metrics.filter(({ kind }) => kind === 'latency');
  for (const near of [true, false]) {
    const scene = frontierPlot({ trials, frontier, best: best?.id, quality, size, width: WIDTH, near });
    add(near ? 'frontier' : 'frontier-all', scene);
  }
  const weights = kernels.map(({ name }) => name);
  for (const time of latency) {
    add(
      'frontier-latency',
      frontierPlot({
        trials,
        frontier: frontierOf(trials, quality, time),
        quality,
        size: time,
        width: WIDTH,
        near: true,
      }),
    );
  }
  for (const metric of [quality, size, ...latency]) {
    for (const [parameter, cells] of layerCells(trials, metric)) {
      add(`kernels-${parameter}-${metric.name}`, layersPlot({ cells, parameter, metric, weights, width: WIDTH }));
    }
    const own = importance.find((one) => one.metric === metric.name);
    if (own !== undefined) add(`importance-${metric.name}`, importancePlot({ importance: own, metric, width: WIDTH }));
    for (const parameter of space) {
      const slice = slices.find((one) => one.metric === metric.name && one.parameter === parameter.name);
      if (slice === undefined) continue;
      add(
        `slice-${parameter.name}-${metric.name}`,
        slicePlot({ slice, parameter, metric, size, trials, width: WIDTH, height: 320 }),
      );
    }
  }
  const shown = ['original', 'tuned', 'current'].flatMap(
    (origin) => trials.find((trial) => trial.origin === origin) ?? [],
  );
  if (shown.some(({ reliability }) => reliability !== undefined)) {
    add('calibration', calibrationPlot({ trials: shown, width: WIDTH }));
  }
  return new Map(plots);
}
