/** One analysis: what was analysed, then what was found, in the order in which one would ask. */
import type { AnalysedMetric, Analysis } from '../../analyze/analysis.ts';
import { headline } from '../../analyze/frontier.ts';
import { inSentence } from '../../plot/metric-words.ts';
import { formatSeconds, formatValue } from '../../validate/units.ts';
import { element, noteOf } from '../element.ts';
import { calibrationSection } from './calibration-section.ts';
import { frontierSection } from './frontier-section.ts';
import { importanceSection, slicesSection } from './influence-section.ts';
import { layersSection } from './layers-section.ts';
import { type Section, selectOf } from './section.ts';
import { type Choice, derived, type State, sensibleLoss } from './state.ts';
import { trialsSection } from './trials-section.ts';

export interface TargetView {
  readonly root: HTMLElement;
  redraw(): void;
}

export function targetView(analysis: Analysis): TargetView {
  const [first, size] = headline(analysis.metrics);
  let choice: Choice = { quality: first, size, loss: sensibleLoss(analysis, first), near: true, hidden: new Set() };
  let sections: readonly Section[] = [];
  const isTimed = analysis.metrics.some(({ kind }) => kind === 'latency');
  const place = element('div');
  const controls = element('div', { class: 'bar' });

  const set: State['set'] = (change) => {
    const loss = change.quality === undefined ? {} : { loss: sensibleLoss(analysis, change.quality) };
    choice = { ...choice, ...loss, ...change };
    const [scroll, focused] = [scrollY, focusPath()];
    build();
    redraw();
    scrollTo({ top: scroll });
    refocus(focused);
  };

  function build(): void {
    const state: State = { analysis, ...choice, ...derived(analysis, choice), set };
    const of = (...kinds: AnalysedMetric['kind'][]) =>
      analysis.metrics.filter(({ kind }) => kinds.includes(kind)).map((value) => ({ text: value.title, value }));
    controls.replaceChildren(
      selectOf('Quality', of('quality'), choice.quality, (quality) => set({ quality })),
      selectOf(isTimed ? 'Size or time' : 'Size', of('size', 'latency'), choice.size, (value) => set({ size: value })),
    );
    sections = [
      frontierSection(state),
      layersSection(state),
      importanceSection(state),
      slicesSection(state),
      calibrationSection(state),
      trialsSection(state),
    ].filter((section) => section !== undefined);
    place.replaceChildren(...sections.map(({ root }) => root));
  }

  function redraw(): void {
    for (const section of sections) section.redraw();
  }

  /** Where the keyboard is, as a place in the tree: the tree is built anew and the place stays. */
  function focusPath(): readonly number[] | undefined {
    const path: number[] = [];
    for (let node = document.activeElement; node !== null && node !== root; node = node.parentElement) {
      if (node.parentElement === null) return undefined;
      path.unshift([...node.parentElement.children].indexOf(node));
    }
    return path;
  }

  function refocus(path: readonly number[] | undefined): void {
    let node: Element | undefined = root;
    for (const index of path ?? []) node = node?.children[index];
    if (path !== undefined && node instanceof HTMLElement && node !== root) node.focus({ preventScroll: true });
  }

  const root = element('div', {}, about(analysis), controls, place);
  build();
  return { root, redraw };
}

function about(analysis: Analysis): HTMLElement {
  const { model, parameters, task, examples, split, trials, space, backend, seed, fineTuned, seconds, notes, study } =
    analysis;
  const count = (origin: string) => trials.filter((trial) => trial.origin === origin).length;
  const original = trials.find(({ origin }) => origin === 'original');
  const [quality, size] = headline(analysis.metrics);
  const figures =
    original === undefined
      ? ''
      : `${inSentence(quality.title)} ${formatValue(original.metrics[quality.name], quality.unit)}, ${inSentence(size.title)} ${formatValue(original.metrics[size.name], size.unit)}`;
  const facts: [string, string][] = [
    ['Model', `${model}: ${parameters.toLocaleString('en')} parameters, ${figures}`],
    ['Data', `${examples.toLocaleString('en')} examples of the ${split} split (${task}); the test split was not read`],
    [
      'Trials',
      `${count('sample') + count('study')} ${study === undefined ? 'settings of the whole recipe (Sobol points)' : `from the study ${study}`}, ${count('layer')} of one kernel alone; ${fineTuned ? 'fine-tuned as configured' : 'without fine-tuning'}; ${formatSeconds(seconds)}`,
    ],
    ['Hyper-parameters', space.map(({ name }) => name).join(', ') || 'none'],
    [
      'With',
      `compression-gate ${analysis.version}, ${backend} kernels, seed ${seed}, ${analysis.createdAt.slice(0, 10)}`,
    ],
  ];
  return element(
    'section',
    { class: 'about-analysis' },
    element('h2', {}, 'What was analysed'),
    element('dl', {}, ...facts.flatMap(([term, text]) => [element('dt', {}, term), element('dd', {}, text)])),
    ...notes.map(noteOf),
  );
}
