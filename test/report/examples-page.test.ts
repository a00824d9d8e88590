import { expect, test } from '@jest/globals';
import type { Hurt } from '../../src/evaluate/measurement.ts';
import { examplesPage, isExamplesPage } from '../../src/report/examples-page.ts';
import type { Report } from '../../src/report/report.ts';

const report = {
  title: 'Gate <b>',
  headline: '1 of 2 fails: `accuracy` & more',
  createdAt: '2026-11-23T10:15:30.123Z',
  commit: 'a1b2c3d4e5f6',
  tool: { name: 'compression-gate', version: '0.1.0' },
} as Report;
const pixel = 'data:image/png;base64,iVBORw0KGgo=';

function page(changes: Partial<Hurt['examples'][number]> = {}, hurt: Partial<Hurt> = {}): string {
  const example = { id: 'cats/17.png', truth: 'cup', before: 'cup', after: 'hook', confidence: 0.934, ...changes };
  return examplesPage(report, [
    { target: 'glyphs', hurt: { against: 'baseline', count: 1, healed: 3, examples: [example], ...hurt } },
  ]);
}

test('what was, what is now, how sure, and which example', () => {
  const text = page({ inputs: [{ name: 'image', shape: [20, 20, 1], picture: pixel }] });
  expect(text).toContain('1 example was right with the baseline and is wrong now, 3 the other way round.');
  expect(text).toContain('<span class="right">cup</span>');
  expect(text).toContain('<span class="wrong">hook</span>');
  expect(text).toContain('93.40 %');
  expect(text).toContain('cats/17.png');
  expect(text).toContain(`<img src="${pixel}" alt="input [20, 20, 1]">`);
});

test('its head tells the page from files of others', () => {
  expect(isExamplesPage(page().slice(0, 1024))).toBe(true);
  expect(isExamplesPage('<!doctype html><html><head><title>Report</title>')).toBe(false);
});

test('numbers become bars and a table', () => {
  const text = page({ inputs: [{ name: 'x', shape: [100], values: [1, -0.5, 0] }] });
  expect(text.match(/<rect /g)).toHaveLength(3);
  expect(text).toContain('<b>1</b> −0.5');
  expect(text).toContain('100 values');
});

test('the page fetches nothing and runs nothing, whatever the data holds', () => {
  const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
  const text = page({
    id: evil,
    truth: evil,
    after: `${evil}\u202e`,
    inputs: [
      { name: evil, shape: [4, 4], picture: `https://example.org/x.png` },
      { name: evil, shape: [4, 4], picture: `data:image/png;base64,AAAA" onload="alert(1)` },
      { name: evil, shape: [4], values: [1, 2, 3, Number.NaN] },
    ],
  });
  // Attributes hold no quotation mark but their own, so what is in them stays in them.
  const markup = text.replace(/="[^"]*"/g, '=""');
  expect(markup).not.toMatch(/<script|<[^>]*onerror/);
  expect(text).not.toMatch(/https?:\/\/|\u202e|NaN"/);
  expect(text.match(/<img/g)).toBeNull();
  expect(text).toContain("default-src 'none'");
  expect(text).toContain('&lt;script&gt;');
});

test('the most frequent mistakes, where some are made more than once', () => {
  const examples = ['hook', 'fork', 'hook'].map((after, index) => ({
    id: String(index),
    truth: 'cup',
    before: 'cup',
    after,
    confidence: 0.5,
  }));
  const text = page({}, { count: 150, examples });
  expect(text).toContain('<span class="count">2×</span>');
  expect(text).toContain('The 3 most confident are shown.');
  expect(page()).not.toContain('Most frequent');
});

test('nobody hurt, nothing measured', () => {
  expect(page({}, { count: 0, examples: [] })).toContain('No example that was right with the baseline is wrong now');
  expect(examplesPage(report, [])).toContain('There is nothing to show');
});
