/** The page of an analysis, in a real browser where the machine has one; and its tables. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { PNG } from 'pngjs';
import { buildPage } from '../../scripts/assets.mjs';
import type { Analysis } from '../../src/analyze/analysis.ts';
import { channels, colourOf } from '../../src/plot/palette.ts';
import { findingsCsv, trialsCsv } from '../../src/report/analysis-csv.ts';
import { analysisPage } from '../../src/report/analysis-page.ts';
import { renderAnalysis } from '../../src/report/analysis-terminal.ts';
import { madeUpAnalysis } from '../analyze/trials.ts';
import { chromium } from '../support/chromium.ts';
import { needs } from '../support/needs.ts';

jest.setTimeout(60_000);
const hostile = '</script><img src=x onerror="document.title=1">';
const analysis = madeUpAnalysis({ weights: ['conv/kernel', `dense${hostile}/kernel`] });

let assets = '';
beforeAll(async () => {
  assets = await mkdtemp(join(tmpdir(), 'compression-gate-page-'));
  await buildPage(assets);
});
afterAll(() => rm(assets, { recursive: true, force: true }));

async function page(analyses: readonly Analysis[]): Promise<string> {
  const read = (name: string) => readFile(join(assets, name), 'utf8');
  return analysisPage(analyses, {
    title: 'Digits <b>',
    script: await read('analysis.js'),
    style: await read('analysis.css'),
  });
}

test('one file that loads nothing from elsewhere and lets no text become markup', async () => {
  const html = await page([analysis]);
  expect(html).not.toMatch(/(src|href)="?(https?:)?\/\//);
  expect(html).not.toContain(hostile);
  expect(html.match(/<script/g)).toHaveLength(2);
  expect(html.length).toBeLessThan(400_000);
});

test('tables: a line per trial, and what was computed from them', () => {
  const rows = parse(trialsCsv(analysis), { columns: true }) as Record<string, string>[];
  expect(rows).toHaveLength(analysis.trials.length);
  const [first] = rows.filter(({ origin }) => origin === 'sample');
  const trial = analysis.trials.find(({ id }) => id === first.id)!;
  expect(Number(first.accuracy)).toBe(trial.metrics.accuracy);
  expect(Number(first['prune.sparsity'])).toBe(trial.settings!['prune.sparsity']);
  expect(Number(first['accuracy change low'])).toBe(trial.changes.accuracy[1]);
  expect(JSON.parse(first.recipe)).toEqual(trial.recipe);
  const found = parse(findingsCsv(analysis), { columns: true }) as Record<string, string>[];
  expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(['explained', 'importance', 'slice', 'reliability']));
});

test('in the terminal: original, recipe, the smallest within the loss, and what matters', () => {
  const text = renderAnalysis(analysis);
  expect(text).toMatch(/original +Accuracy 95.00 %, 40.5 kB/);
  expect(text).toMatch(/smallest +Accuracy .* pp, 95 %: /);
  expect(text).toMatch(/Accuracy: prune\.sparsity \d+ %/);
  expect(text).not.toMatch(/NaN|undefined/);
});

needs(chromium(), 'a Chromium')('in a browser', (program) => {
  const open = async (
    html: string,
    hash: string,
    ...flags: string[]
  ): Promise<{ dom: string; shot: () => Promise<PNG> }> => {
    const folder = await mkdtemp(join(tmpdir(), 'compression-gate-page-'));
    try {
      await writeFile(join(folder, 'index.html'), html);
      const picture = join(folder, 'shot.png');
      const common = ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--virtual-time-budget=4000'];
      const run = (more: string[]) =>
        promisify(execFile)(
          program,
          [
            ...common,
            `--user-data-dir=${join(folder, 'profile')}`,
            ...more,
            `${pathToFileURL(join(folder, 'index.html'))}${hash}`,
          ],
          { maxBuffer: 1 << 26 },
        );
      if (flags.length === 0)
        return { dom: (await run(['--dump-dom'])).stdout, shot: () => Promise.reject(new Error('no picture')) };
      await run([...flags, `--screenshot=${picture}`]);
      const png = PNG.sync.read(await readFile(picture));
      return { dom: '', shot: () => Promise.resolve(png) };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };

  test('all sections, each plot with marks that say what they are', async () => {
    const { dom } = await open(await page([analysis]), '');
    expect(dom).toMatch(/data-ready="\d+"/);
    for (const title of [
      'What was analysed',
      'What can be had',
      'Which kernels can take it',
      'Which hyper-parameters matter',
      'What each of them does',
      'Whether confidences can be believed',
      'All trials',
    ]) {
      expect(dom).toContain(`<h2>${title}</h2>`);
    }
    expect(dom.match(/<svg/g)!.length).toBeGreaterThan(10);
    expect(dom.match(/data-mark="trial\d+"/g)!.length).toBeGreaterThan(100);
    expect(dom).toMatch(/aria-label="trial: prune [^"]*Accuracy [^"]*95 %: [^"]*Size, brotli/);
    expect(dom).toContain('- method: prune');
    expect(dom).not.toContain('<img');
    const shown = dom.replace(/<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>/g, '');
    expect(shown.match(/.{60}\b(NaN|undefined)\b/)).toBeNull();
  });

  test('the address names the target; an analysis of few trials says what it cannot say', async () => {
    const few = madeUpAnalysis({ samples: 3, target: 'few' });
    const { dom } = await open(await page([analysis, few]), '#few');
    expect(dom).toMatch(/aria-selected="true"[^>]*>few/);
    expect(dom).toContain('3 trials vary the hyper-parameters');
    expect(dom).not.toContain('<h2>Which hyper-parameters matter</h2>');
  });

  test.each(['light', 'dark'] as const)(
    '%s: background, the frontier’s blue and the recipe’s orange are on the screen',
    async (theme) => {
      const html = (await page([analysis])).replace('<html ', `<html data-theme="${theme}" `);
      const { shot } = await open(html, '', '--window-size=1280,1200', '--force-device-scale-factor=1');
      const png = await shot();
      const seen = new Map<string, number>();
      for (let at = 0; at < png.data.length; at += 4) {
        const colour = `${png.data[at]},${png.data[at + 1]},${png.data[at + 2]}`;
        seen.set(colour, (seen.get(colour) ?? 0) + 1);
      }
      const pixels = (ink: 'back' | 'main' | 'series1' | 'better') =>
        seen.get(channels(colourOf(ink, theme)).join(',')) ?? 0;
      expect(pixels('back')).toBeGreaterThan(png.width * png.height * 0.5);
      expect(pixels('main')).toBeGreaterThan(200);
      expect(pixels('series1')).toBeGreaterThan(60);
      expect(pixels('better')).toBeGreaterThan(20);
    },
  );
});
