/** One trial in full: its figures, and its recipe as it stands in a config. */
import type { AnalysedMetric, AnalysedTrial } from '../../analyze/analysis.ts';
import { originWords } from '../../plot/frontier-plot.ts';
import { formatChange, formatFactor, formatInterval, formatValue } from '../../validate/units.ts';
import { element } from '../element.ts';

export function trialDetail(
  trial: AnalysedTrial | undefined,
  original: AnalysedTrial | undefined,
  metrics: readonly AnalysedMetric[],
): HTMLElement {
  if (trial === undefined) {
    return element(
      'div',
      { class: 'detail empty' },
      'Choose a dot, a cell or a row: its recipe and figures stand here.',
    );
  }
  const rows = metrics.flatMap((metric) => {
    const value = trial.metrics[metric.name];
    if (value === undefined) return [];
    return [
      element(
        'tr',
        {},
        element('th', { scope: 'row' }, metric.title),
        element('td', {}, formatValue(value, metric.unit)),
        element('td', { class: 'dim' }, changeOf(trial, original, metric)),
      ),
    ];
  });
  const yaml = recipeYaml(trial);
  const copy = element('button', { type: 'button', class: 'copy' }, 'Copy');
  copy.addEventListener('click', async () => {
    await navigator.clipboard?.writeText(yaml).catch(() => undefined);
    copy.textContent = 'Copied';
  });
  return element(
    'div',
    { class: 'detail' },
    element('h3', {}, originWords[trial.origin]),
    ...(trial.failure === undefined ? [] : [element('p', { class: 'worse' }, trial.failure)]),
    element('table', { class: 'figures' }, element('tbody', {}, ...rows)),
    element('div', { class: 'recipe' }, copy, element('pre', {}, yaml)),
  );
}

export function changeOf(
  { origin, metrics, changes }: AnalysedTrial,
  original: AnalysedTrial | undefined,
  { name, unit, kind }: AnalysedMetric,
): string {
  const before = original?.metrics[name];
  if (origin === 'original' || before === undefined || metrics[name] === undefined) return '';
  if (kind === 'size') return formatFactor(before, metrics[name]);
  const change = changes[name];
  if (change === undefined) return formatChange(metrics[name] - before, unit);
  return `${formatChange(change[0], unit)} (95 %: ${formatInterval(change[1], change[2], unit)})`;
}

/** As it is written in `compression-gate.yml`. */
function recipeYaml({ recipe }: AnalysedTrial): string {
  if (recipe.length === 0) return 'recipe: []';
  const lines = recipe.flatMap(({ method, ...options }) => [
    `  - method: ${method}`,
    ...Object.entries(options)
      .filter(([, value]) => !(Array.isArray(value) && value.length === 0))
      .map(
        ([name, value]) =>
          `    ${name}: ${typeof value === 'string' ? quotedWhereNeeded(value) : JSON.stringify(value)}`,
      ),
  ]);
  return ['recipe:', ...lines].join('\n');
}

function quotedWhereNeeded(text: string): string {
  return /^[A-Za-z][A-Za-z0-9_-]*$/.test(text) && !/^(true|false|null|yes|no|on|off)$/i.test(text)
    ? text
    : JSON.stringify(text);
}
