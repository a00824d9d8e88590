/** The page of the history, in a real browser where the machine has one. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { buildPage } from '../../scripts/assets.mjs';
import { accuracy } from '../../src/evaluate/metrics/accuracy.ts';
import { sizes } from '../../src/evaluate/metrics/sizes.ts';
import { seededRandom } from '../../src/math/random.ts';
import { historyPage } from '../../src/report/history-page.ts';
import { historyView } from '../../src/report/history-view.ts';
import { entry } from '../history/entries.ts';
import { chromium } from '../support/chromium.ts';
import { needs } from '../support/needs.ts';

jest.setTimeout(60_000);
const size = sizes.find(({ info }) => info.name === 'sizeBrotli')!.info;
const hostile = '</script><img src=x onerror="document.title=1">';

function view(target: string, count: number) {
  const random = seededRandom(2);
  const entries = Array.from({ length: count }, (_, index) =>
    entry(
      index,
      { accuracy: 0.97 + 0.002 * random.normal(), sizeBrotli: index < count / 2 ? 40_000 : 44_000 },
      {
        target,
        subject: index === count - 1 ? hostile : `change ${index}`,
        ...(index === 5 ? { release: 'v1.0.0' } : {}),
      },
    ),
  );
  const metrics = [accuracy.info, size];
  return historyView({ target, store: 'branch compression-gate', entries, metrics, window: 50, random });
}

let assets = '';
beforeAll(async () => {
  assets = await mkdtemp(join(tmpdir(), 'compression-gate-page-'));
  await buildPage(assets);
});
afterAll(() => rm(assets, { recursive: true, force: true }));

async function page(views: ReturnType<typeof view>[], note?: string): Promise<string> {
  const read = async (name: string) => readFile(join(assets, name), 'utf8');
  const [script, style] = [await read('history.js'), await read('history.css')];
  return historyPage(views, { title: 'Digits <b>', createdAt: '2026-11-23T00:00:00Z', script, style, note });
}

test('one file that loads nothing from elsewhere and lets no text become markup', async () => {
  const html = await page([view('digits', 40)]);
  expect(html).not.toMatch(/(src|href)="?(https?:)?\/\//);
  expect(html).not.toContain(hostile);
  expect(html).toContain('<title>Digits &lt;b&gt;: history</title>');
  expect(html.match(/<script/g)).toHaveLength(2);
});

needs(chromium(), 'a Chromium')('in a browser', (program) => {
  const open = async (html: string, use: (dom: string) => void, hash = ''): Promise<void> => {
    const folder = await mkdtemp(join(tmpdir(), 'compression-gate-page-'));
    try {
      const path = join(folder, 'index.html');
      await writeFile(path, html);
      const flags = ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${join(folder, 'profile')}`];
      const { stdout } = await promisify(execFile)(
        program,
        [...flags, '--virtual-time-budget=4000', '--dump-dom', `${pathToFileURL(path)}${hash}`],
        { maxBuffer: 1 << 26 },
      );
      use(stdout);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };

  test('what turns or hides text is shown as such, long names take no room, what is missing is said', async () => {
    const told = view('digits\u202e', 3);
    const odd = {
      ...told,
      notes: ['record x cannot be read'],
      entries: told.entries.map((one) => ({ ...one, author: 'W'.repeat(500) })),
    };
    const html = await page([odd, view('none', 0)], 'Records of `old` are left.');
    expect(html).not.toMatch(/\u202e/);
    await open(html, (dom) => {
      expect(dom).toContain('record x cannot be read');
      expect(dom).toContain('Records of <code>old</code> are left.');
      expect(dom).toMatch(/digits\ufffd.*aria-selected="false"[^>]*>none<small>0/s);
      expect(dom).not.toContain('W'.repeat(120));
    });
    await open(html, (dom) => expect(dom).toContain('No records in branch'), '#none');
  });

  test('charts, the newest record, and the change of level with its commit', async () => {
    await open(await page([view('digits', 40), view('letters', 30)]), (dom) => {
      expect(dom).toMatch(/data-ready="\d+"/);
      expect(dom.match(/<canvas/g)).toHaveLength(2);
      expect(dom.match(/role="tab"/g)).toHaveLength(2);
      expect(dom).toContain('Size, brotli: 40 kB → 44 kB');
      expect(dom).toContain('▲ worse');
      // The newest record's subject, as text.
      expect(dom).toContain('Dev: &lt;/script&gt;&lt;img src=x');
      expect(dom).not.toContain('<img');
    });
  });

  test('the address names the target that is shown; ten thousand records open', async () => {
    await open(
      await page([view('digits', 10), view('letters', 10_000)]),
      (dom) => {
        expect(dom).toMatch(/aria-selected="true"[^>]*>letters<small>10,000/);
        expect(dom).toMatch(/data-ready="\d+"/);
      },
      '#letters',
    );
  });

  test('a target without records says so', async () => {
    await open(await page([view('digits', 0)]), (dom) =>
      expect(dom).toContain('No records in branch compression-gate.'),
    );
  });
});
