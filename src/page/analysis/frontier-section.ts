import { frontierPlot } from '../../plot/frontier-plot.ts';
import { inSentence } from '../../plot/metric-words.ts';
import { formatValue } from '../../validate/units.ts';
import { element } from '../element.ts';
import { plotView } from './plot-view.ts';
import { type Section, sectionOf, tickOf } from './section.ts';
import { type State, trialOf } from './state.ts';
import { changeOf, trialDetail } from './trial-detail.ts';

export function frontierSection(state: State): Section {
  const { analysis, quality, size, frontier, best, chosen, near, loss } = state;
  const { trials, metrics, examples, split } = analysis;
  const original = trials.find(({ origin }) => origin === 'original');
  const plot = plotView({
    draw: (width) =>
      frontierPlot({ trials, frontier, best, chosen, quality, size, width, near, height: width < 520 ? 400 : 520 }),
    choose: (id) => state.set({ chosen: id }),
  });
  const scale = quality.unit === 'fraction' ? 100 : 1;
  const input = element('input', {
    type: 'number',
    min: '0',
    step: quality.unit === 'fraction' ? '0.1' : 'any',
    value: String(Number((loss * scale).toPrecision(6))),
  });
  input.addEventListener('change', () => {
    const value = Number(input.value);
    if (Number.isFinite(value) && value >= 0) state.set({ loss: value / scale });
  });
  const unit = quality.unit === 'fraction' ? ' percentage points' : ` of ${inSentence(quality.title)}`;
  const fewest = size.kind === 'latency' ? 'fastest' : 'smallest';
  const winner = trialOf(state, best);
  const answer =
    winner === undefined
      ? element('p', { class: 'answer' }, 'No trial is surely within that loss.')
      : element(
          'p',
          { class: 'answer' },
          element('strong', {}, `${formatValue(winner.metrics[size.name], size.unit)}`),
          ` (${changeOf(winner, original, size)}), ${inSentence(quality.title)} ${formatValue(winner.metrics[quality.name], quality.unit)} ${changeOf(winner, original, quality)}. `,
          chooser(`${winner.text}`, () => state.set({ chosen: winner.id })),
        );
  const detail = trialDetail(trialOf(state, chosen ?? best), original, metrics);
  const root = sectionOf(
    'What can be had',
    `Every dot is a model that was written, read back and evaluated on the same ${examples} examples of the ${split} split. Bars are 95 % intervals of the change against the original. The winner of many trials looks a little better than it is: let a run of the gate, on the test split, have the last word.`,
    element(
      'div',
      { class: 'beside' },
      element(
        'div',
        { class: 'staying' },
        element(
          'div',
          { class: 'controls' },
          tickOf('Only what is near the original', near, (ticked) => state.set({ near: ticked })),
        ),
        plot.root,
      ),
      element(
        'div',
        { class: 'panel' },
        element('label', { class: 'field' }, 'Acceptable loss ', input, unit),
        element('p', { class: 'dim small' }, `The ${fewest} trial whose whole interval lies within it:`),
        answer,
        detail,
      ),
    ),
  );
  return { root, redraw: plot.redraw };
}

function chooser(text: string, choose: () => void): HTMLElement {
  const button = element('button', { type: 'button', class: 'link' }, text);
  button.addEventListener('click', choose);
  return button;
}
