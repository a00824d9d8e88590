/** One metric over the records: line, releases, changes of level; zoomed by dragging or keys. */
import uPlot from 'uplot';
import type { PageMetric, PageRecords } from '../report/history-page-data.ts';
import { element } from './element.ts';
import { day, figure } from './format.ts';

export interface ChartOptions {
  readonly metric: PageMetric;
  readonly records: PageRecords;
  /** The record under the cursor, or undefined when it leaves. */
  readonly onPoint: (index: number | undefined) => void;
  /** Another range is shown, in places of records. */
  readonly onRange: (from: number, to: number) => void;
}

export interface Chart {
  readonly root: HTMLElement;
  /** Once `root` is in the page. */
  draw(): void;
  /** After a change of theme or width. */
  redraw(): void;
  show(from: number, to: number): void;
  point(index: number): void;
}

const HEIGHT = 220;
/** Characters of a release's name in a chart; all of it stands above. */
const TAG = 16;

export function chartOf({ metric, records, onPoint, onRange }: ChartOptions): Chart {
  const count = records.times.length;
  const places = Array.from({ length: count }, (_, index) => index);
  const frame = element('div', {
    class: 'chart',
    tabindex: '0',
    role: 'img',
    'aria-label': `${metric.title} over ${count} records. Arrow keys move, + and − zoom, Escape shows all.`,
  });
  let plot: uPlot | undefined;
  let range: [from: number, to: number] = [0, Math.max(1, count - 1)];
  let silent = false;

  const draw = (): void => {
    plot?.destroy();
    plot = new uPlot(optionsOf(), [places, [...metric.values]], frame);
    show(...range);
  };

  const show = (from: number, to: number): void => {
    range = [from, to];
    silent = true;
    // A single record stands in the middle.
    plot?.setScale('x', count === 1 ? { min: -1, max: 1 } : { min: from, max: to });
    silent = false;
  };

  function optionsOf(): uPlot.Options {
    const colour = (name: string): string => resolved(frame, name);
    const axis = { stroke: colour('--dim'), grid: { stroke: colour('--grid'), width: 1 }, ticks: { show: false } };
    return {
      width: frame.clientWidth,
      height: HEIGHT,
      padding: [8, 36, 0, 0],
      legend: { show: false },
      cursor: { y: false, points: { size: 9 }, drag: { x: true, y: false }, sync: { key: 'history' } },
      scales: { x: { time: false }, y: { range: (_, low, high) => roomAround(low, high) } },
      axes: [
        { ...axis, values: (_, splits) => splits.map((place) => dayAt(place)), space: 90, size: 28 },
        { ...axis, values: (_, splits) => splits.map((value) => figure(value, metric.unit)), size: 76 },
      ],
      series: [
        {},
        {
          stroke: colour('--line'),
          width: 2,
          spanGaps: true,
          points: { show: (self, _, from, to) => to - from < self.width / 12, size: 6, fill: colour('--line') },
        },
      ],
      hooks: {
        draw: [(self) => drawMarks(self, colour)],
        setCursor: [(self) => onPoint(self.cursor.idx ?? undefined)],
        setScale: [
          (self, key) => {
            const { min, max } = self.scales[key];
            if (key !== 'x' || silent || min == null || max == null) return;
            range = [min, max];
            onRange(min, max);
          },
        ],
      },
    };
  }

  function dayAt(place: number): string {
    return Number.isInteger(place) && place >= 0 && place < count ? day(records.times[place]) : '';
  }

  /** Releases as dashed lines with their tag, changes of level as triangles below the line. */
  function drawMarks(self: uPlot, colour: (name: string) => string): void {
    const { ctx, bbox } = self;
    const ratio = devicePixelRatio;
    ctx.save();
    ctx.beginPath();
    ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
    ctx.clip();
    ctx.font = `${11 * ratio}px system-ui, sans-serif`;
    ctx.textAlign = 'left';
    ctx.lineWidth = ratio;
    let free = Number.NEGATIVE_INFINITY;
    for (let index = 0; index < count; index++) {
      const tag = records.releases[index];
      if (tag === '') continue;
      const x = self.valToPos(index, 'x', true);
      ctx.strokeStyle = colour('--dim');
      ctx.setLineDash([4 * ratio, 4 * ratio]);
      ctx.beginPath();
      ctx.moveTo(x, bbox.top);
      ctx.lineTo(x, bbox.top + bbox.height);
      ctx.stroke();
      const name = tag.length > TAG ? `${tag.slice(0, TAG - 1)}…` : tag;
      const wide = ctx.measureText(name).width;
      // Left of the line where there is no room to the right of it.
      const from = x + 4 * ratio + wide > bbox.left + bbox.width ? x - 4 * ratio - wide : x + 4 * ratio;
      if (Math.min(x, from) < free) continue;
      ctx.fillStyle = colour('--dim');
      ctx.fillText(name, from, bbox.top + 11 * ratio);
      free = Math.max(x, from + wide) + 6 * ratio;
    }
    ctx.setLineDash([]);
    for (const { index, after, worse } of metric.changes) {
      const [x, y] = [self.valToPos(index, 'x', true), self.valToPos(after, 'y', true)];
      const size = 6 * ratio;
      ctx.fillStyle = colour(worse ? '--worse' : '--better');
      ctx.beginPath();
      ctx.moveTo(x, y + size);
      ctx.lineTo(x - size, y + 3 * size);
      ctx.lineTo(x + size, y + 3 * size);
      ctx.fill();
    }
    ctx.restore();
  }

  frame.addEventListener('keydown', (event) => {
    const next = rangeAfter(event.key, range, count);
    if (next === 'step-left' || next === 'step-right') {
      const step = next === 'step-left' ? -1 : 1;
      point(Math.min(count - 1, Math.max(0, (plot?.cursor.idx ?? Math.round(range[1]) - step) + step)));
    } else if (next !== undefined) {
      show(...next);
      onRange(...next);
    } else return;
    event.preventDefault();
  });

  function point(index: number): void {
    if (plot === undefined) return;
    if (index < range[0] || index > range[1]) {
      const half = (range[1] - range[0]) / 2;
      show(Math.max(0, index - half), Math.min(count - 1, index + half));
      onRange(...range);
    }
    const value = metric.values[index];
    const top = value === null ? 0 : plot.valToPos(value, 'y');
    plot.setCursor({ left: plot.valToPos(index, 'x'), top });
  }

  return { root: frame, draw, redraw: draw, show, point };
}

/** A colour of the style sheet as a canvas takes it: the theme's choice between two is made by the browser alone. */
function resolved(near: HTMLElement, name: string): string {
  near.style.color = `var(${name})`;
  const { color } = getComputedStyle(near);
  near.style.color = '';
  return color;
}

/** What a key asks for: a step of the cursor, another range, or nothing. */
function rangeAfter(key: string, [from, to]: readonly [number, number], count: number) {
  const last = Math.max(1, count - 1);
  const width = to - from;
  const within = (low: number, size: number): [number, number] => {
    const wide = Math.min(last, Math.max(4, size));
    const start = Math.min(last - wide, Math.max(0, low));
    return [start, start + wide];
  };
  switch (key) {
    case 'ArrowLeft':
      return 'step-left';
    case 'ArrowRight':
      return 'step-right';
    case 'PageUp':
      return within(from - width / 2, width);
    case 'PageDown':
      return within(from + width / 2, width);
    case '+':
    case '=':
      return within(from + width / 4, width / 2);
    case '-':
      return within(from - width / 2, width * 2);
    case 'Escape':
    case 'Home':
      return within(0, last);
    case 'End':
      return within(last - width, width);
    default:
      return undefined;
  }
}

/** A tenth of the height on both sides; a constant gets room as well. */
function roomAround(low: number, high: number): [number, number] {
  const room = high > low ? (high - low) / 8 : Math.max(Math.abs(high) / 50, 1e-6);
  return [low - room, high + room];
}
