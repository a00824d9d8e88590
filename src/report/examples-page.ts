/**
 * The examples that were right and are wrong now, as one HTML file: no script, nothing fetched from elsewhere, pictures as
 * data. It may show private data, so it is written beside the report and never goes into a comment.
 */
import type { Hurt, HurtExample, ShownInput } from '../evaluate/measurement.ts';
import { formatCount, formatValue } from '../validate/units.ts';
import { cleanText } from './escape.ts';
import { EXAMPLES_STYLE } from './examples-style.ts';
import { hurtPhrase } from './hurt.ts';
import type { Report } from './report.ts';

export interface ExamplesOf {
  readonly target: string;
  /** With what the models were given. */
  readonly hurt: Hurt;
}

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
const MOST_PAIRS = 8;
const MARK = '<meta name="generator" content="compression-gate">';

/** Whether this is the head of a page of `examplesPage`; 1 kB is enough of it. */
export function isExamplesPage(head: string): boolean {
  return head.includes(MARK) || head.includes(`content="${POLICY}"`);
}

export function examplesPage(
  { title, headline, createdAt, commit, tool }: Report,
  targets: readonly ExamplesOf[],
): string {
  const about = [
    createdAt.replace('T', ' ').replace(/(:\d\d)?(\.\d+)?Z$/, ' UTC'),
    commit === undefined ? '' : `commit ${commit.slice(0, 10)}`,
    `${tool.name} ${tool.version}`,
  ].filter((part) => part !== '');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="color-scheme" content="light dark">
${MARK}
<title>${html(title)}: examples</title>
<style>${EXAMPLES_STYLE}</style>
</head>
<body>
<header>
<h1>${html(title)}: who was hurt</h1>
<p class="headline">${html(headline.replaceAll('`', ''), 600)}</p>
<p class="about">${html(about.join(' · '))}</p>
</header>
<main>
${targets.length === 0 ? '<p>There is nothing to show: no target was measured in this run, or none can be right or wrong.</p>' : targets.map(section).join('\n')}
</main>
</body>
</html>
`;
}

function section({ target, hurt }: ExamplesOf): string {
  const { examples, count } = hurt;
  const listed = count > examples.length ? ` The ${formatCount(examples.length)} most confident are shown.` : '';
  const order = examples.length > 1 ? ' The most confident mistakes come first.' : '';
  return `<section>
<h2>${html(target)}</h2>
<p>${html(hurtPhrase(hurt))}.${listed}${count === 0 ? '' : order}</p>
${confusions(examples)}
<ol class="cards">
${examples.map(card).join('\n')}
</ol>
</section>`;
}

/** Which mistakes are made most, where some are made more than once. */
function confusions(examples: readonly HurtExample[]): string {
  const counts = new Map<string, { truth: string; after: string; count: number }>();
  for (const { truth, after } of examples) {
    const key = JSON.stringify([truth, after]);
    const known = counts.get(key);
    counts.set(key, { truth, after, count: (known?.count ?? 0) + 1 });
  }
  const pairs = [...counts.values()]
    .filter(({ count }) => count > 1)
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_PAIRS);
  if (pairs.length === 0) return '';
  const items = pairs.map(
    ({ truth, after, count }) => `<li>${answer(truth, after)} <span class="count">${formatCount(count)}×</span></li>`,
  );
  return `<ul class="pairs" aria-label="Most frequent mistakes">${items.join('')}</ul>`;
}

function card(example: HurtExample): string {
  const { id, truth, after, confidence, inputs = [] } = example;
  const share = Math.round(100 * Math.min(1, Math.max(0, confidence)));
  return `<li class="card">
${inputs.map((input) => shown(input, inputs.length > 1)).join('\n')}
<div class="text">
<p class="answer">${answer(truth, after)}</p>
<p class="sure"><span class="bar" aria-hidden="true"><span style="width:${share}%"></span></span>${html(formatValue(confidence, 'fraction'))}</p>
<p class="id" title="${html(id)}">${html(id, 120)}</p>
</div>
</li>`;
}

function answer(truth: string, after: string): string {
  return `<span class="right">${html(truth, 60)}</span> <span class="arrow" aria-label="now predicted">→</span> <span class="wrong">${html(after, 60)}</span>`;
}

function shown({ name, shape, picture, values }: ShownInput, named: boolean): string {
  const label = named ? `<figcaption>${html(name, 40)}</figcaption>` : '';
  if (picture !== undefined && /^data:image\/png;base64,[A-Za-z0-9+/]+={0,2}$/.test(picture)) {
    return `<figure class="picture"><img src="${picture}" alt="input [${shape.join(', ')}]">${label}</figure>`;
  }
  if (values === undefined || values.length === 0) return '';
  return `<figure class="values">${bars(values)}${label}${table(values, shape)}</figure>`;
}

const WIDTH = 240;
const HEIGHT = 64;

/** The numbers as bars from a line at zero. */
function bars(given: readonly number[]): string {
  const values = given.map((value) => (Number.isFinite(value) ? value : 0));
  const high = Math.max(0, ...values);
  const low = Math.min(0, ...values);
  const span = high - low || 1;
  const step = WIDTH / values.length;
  const y = (value: number) => ((high - value) / span) * HEIGHT;
  const rects = values.map((value, index) => {
    const [top, bottom] = [Math.min(y(value), y(0)), Math.max(y(value), y(0))];
    const size = `x="${fixed(index * step)}" y="${fixed(top)}" width="${fixed(Math.max(0.5, step - (step > 3 ? 1 : 0)))}" height="${fixed(Math.max(0.5, bottom - top))}"`;
    return `<rect ${size}/>`;
  });
  const zero = `<line x1="0" x2="${WIDTH}" y1="${fixed(y(0))}" y2="${fixed(y(0))}"/>`;
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">${rects.join('')}${zero}</svg>`;
}

function fixed(value: number): string {
  return String(Number(value.toFixed(2)));
}

function table(values: readonly number[], shape: readonly number[]): string {
  const all = shape.reduce((product, side) => product * side, 1);
  const cells = values.map(
    (value, index) => `<span><b>${index}</b> ${html(Number(value.toPrecision(5)).toString().replace('-', '−'))}</span>`,
  );
  const more = all > values.length ? `<span>… ${formatCount(all)} in all</span>` : '';
  return `<details><summary>${formatCount(all)} ${all === 1 ? 'value' : 'values'}</summary><div class="cells">${cells.join('')}${more}</div></details>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function html(text: string, limit = 400): string {
  return cleanText(text, limit).replace(/[&<>"']/g, (character) => ENTITIES[character]);
}
