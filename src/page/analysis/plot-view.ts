/** A scene in the page: pointing at a mark says what it is, a click or Enter chooses it, arrows go from mark to mark. */
import type { Scene } from '../../plot/scene.ts';
import { inlineSvg } from '../../plot/svg.ts';
import { element } from '../element.ts';

export interface PlotOptions {
  /** For the width that there is. */
  readonly draw: (width: number) => Scene;
  readonly choose?: (mark: string) => void;
}

/** Call `redraw` once it stands in the page, and when its width changes. */
export interface PlotView {
  readonly root: HTMLElement;
  redraw(): void;
}

const tip = element('div', { class: 'tip', hidden: '' });
const spoken = element('div', { class: 'spoken', 'aria-live': 'polite' });

/** What all plots of a page share: the bubble, and what is read out. */
export const plotHelpers: readonly HTMLElement[] = [tip, spoken];

export function plotView({ draw, choose }: PlotOptions): PlotView {
  const title = element('h3');
  const frame = element('div', { class: 'plot', tabindex: '0', role: 'group' });
  const root = element('figure', {}, title, frame);
  let at: string | undefined;

  const shapes = (): SVGElement[] => [...frame.querySelectorAll<SVGElement>('[data-mark][aria-label]')];
  const point = (shape: SVGElement | undefined): void => {
    for (const other of frame.querySelectorAll('.pointed')) other.classList.remove('pointed');
    shape?.classList.add('pointed');
    if (shape === undefined) tip.hidden = true;
    else showTip(shape);
  };

  frame.addEventListener('pointermove', (event) => {
    const mark = (event.target as Element).closest('[data-mark]')?.getAttribute('data-mark');
    point(mark == null ? undefined : shapes().find((shape) => shape.dataset.mark === mark));
  });
  frame.addEventListener('pointerleave', () => point(undefined));
  frame.addEventListener('blur', () => point(undefined));
  frame.addEventListener('click', (event) => {
    const mark = (event.target as Element).closest('[data-mark]')?.getAttribute('data-mark');
    if (mark != null) choose?.(mark);
  });
  frame.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const order = shapes().sort((a, b) => middle(a) - middle(b));
    if (order.length === 0) return;
    if (step !== undefined) {
      const before = order.findIndex(({ dataset }) => dataset.mark === at);
      const next = order[(before + step + order.length) % order.length] ?? order[0];
      at = next.dataset.mark;
      point(next);
      spoken.textContent = next.getAttribute('aria-label');
    } else if (event.key === 'Enter' && at !== undefined) choose?.(at);
    else if (event.key === 'Escape') point(undefined);
    else return;
    event.preventDefault();
  });

  return {
    root,
    redraw() {
      const scene = draw(Math.max(280, Math.floor(frame.clientWidth)));
      title.textContent = scene.title;
      frame.setAttribute('aria-label', `${scene.title}. Arrow keys go through what is shown, Enter chooses.`);
      frame.innerHTML = inlineSvg(scene);
    },
  };
}

function middle(shape: SVGElement): number {
  const { left, width } = shape.getBoundingClientRect();
  return left + width / 2;
}

function showTip(shape: SVGElement): void {
  tip.textContent = shape.getAttribute('aria-label');
  tip.hidden = false;
  const box = shape.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = tip;
  const left = Math.min(innerWidth - offsetWidth - 8, Math.max(8, box.left + box.width / 2 - offsetWidth / 2));
  const above = box.top - offsetHeight - 10;
  tip.style.left = `${left}px`;
  tip.style.top = `${above > 8 ? above : box.bottom + 10}px`;
}
