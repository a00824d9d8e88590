/** An analysis as one HTML file with interactive plots. */
import type { Analysis } from '../analyze/analysis.ts';
import { inkProperties } from '../plot/palette.ts';
import { htmlPage } from './html-page.ts';

/** `script` and `style`: the bundled page (src/page/analysis). */
export function analysisPage(
  analyses: readonly Analysis[],
  { title, script, style }: { readonly title: string; readonly script: string; readonly style: string },
): string {
  const inks = `:root{${inkProperties()}}`;
  return htmlPage({ title: `${title}: analysis`, data: { title, analyses }, script, style: `${inks}\n${style}` });
}
