/**
 * The report as markdown, exact. `UPDATE_GOLDEN=1` rewrites the files: look at them rendered before they are committed.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { CASES } from './cases.ts';

const folder = new URL('../golden/report/', import.meta.url);

test.each(Object.keys(CASES))('%s', (name) => {
  const { report, options = { form: 'full' } } = CASES[name];
  const text = renderMarkdown(report, options);
  const file = new URL(`${name}.md`, folder);
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, 'utf8'));
});

test('every golden file has its case', () => {
  const reports = readdirSync(folder).filter((name) => name.endsWith('.md'));
  expect(reports.sort()).toEqual(
    Object.keys(CASES)
      .map((name) => `${name}.md`)
      .sort(),
  );
});
