import type { AnalysedTrial } from '../../analyze/analysis.ts';
import { calibrationPlot } from '../../plot/calibration-plot.ts';
import { element } from '../element.ts';
import { plotView } from './plot-view.ts';
import { type Section, sectionOf } from './section.ts';
import { type State, trialOf } from './state.ts';

export function calibrationSection(state: State): Section | undefined {
  const { analysis, chosen } = state;
  const of = (origin: AnalysedTrial['origin']) => analysis.trials.find((trial) => trial.origin === origin);
  const trials = [
    ...new Set([of('original'), of('tuned') ?? of('current'), trialOf(state, chosen) ?? of('current')]),
  ].filter((trial) => trial?.reliability !== undefined) as AnalysedTrial[];
  if (trials.length === 0) return undefined;
  const plot = plotView({
    draw: (width) => calibrationPlot({ trials, width: Math.min(width, 760), height: width < 520 ? 360 : 440 }),
  });
  const root = sectionOf(
    'Whether confidences can be believed',
    'Answers by how sure the model is of them, and the share of them that is right, with 95 % intervals. Above the dashed line a model is better than it thinks, below it claims too much. The trial that is chosen above is drawn as well.',
    element('div', {}, plot.root),
  );
  return { root, redraw: plot.redraw };
}
