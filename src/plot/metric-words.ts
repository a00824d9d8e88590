/** How titles of metrics stand in sentences and at axes. */
import type { AnalysedMetric } from '../analyze/analysis.ts';

/** `Size, brotli` → `size, brotli`; `MAE`, `R²` and names in mixed case stay. */
export function inSentence(title: string): string {
  return /^[A-Z][a-z]+(?![A-Za-z0-9_])/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}

/** Of a quality that is not better when it is higher, as a reader expects, the axis says so. */
export function axisName({ title, kind, better }: AnalysedMetric, more = ''): string {
  const direction = kind === 'quality' && better === 'lower' ? 'lower is better' : '';
  return [`${title}${direction && ` (${direction})`}`, more].filter(Boolean).join(', ');
}
