/** The page of the history: how long it takes to make, and to open in Chromium, with ten thousand records of two targets. */
import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { buildPage } from '../../scripts/assets.mjs';
import { median } from '../gate/statistics.mjs';
import { madeUpHistory } from './made-up.mjs';
import { work } from './prepare.mjs';

const COUNT = 10_000;
const targets = ['digits', 'letters'];
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

export async function pageRecords({ library, rounds, log }) {
  const folder = join(work, 'page');
  const path = join(folder, 'index.html');
  mkdirSync(folder, { recursive: true });
  log(`a page of ${COUNT} records of ${targets.length} targets …`);
  const parts = await pageParts(library, folder);
  const started = performance.now();
  const page = makePage(library, parts);
  const made = performance.now() - started;
  writeFileSync(path, page);
  const what = `page of 10,000 records of ${targets.length} targets`;
  return [
    {
      name: `${what}: make it, changes of level looked for`,
      figure: made / 1000,
      unit: `s (${(page.length / 1e6).toFixed(1)} MB)`,
      goal: '≤ 10 s',
      holds: made <= 10_000,
    },
    await opened(`${what}: open it in Chromium, charts drawn`, path, { folder, rounds, log }),
  ];
}

/** What a page is made of: entries of each target, script and style. */
export async function pageParts(library, folder) {
  await buildPage(join(folder, 'assets'));
  const read = (name) => readFileSync(join(folder, 'assets', name), 'utf8');
  return {
    histories: targets.map((target, course) => madeUpHistory(library, { target, course, count: COUNT })),
    script: read('history.js'),
    style: read('history.css'),
  };
}

export function makePage({ accuracy, sizes, historyView, historyPage, seededRandom }, { histories, script, style }) {
  const metrics = [accuracy.info, sizes.find(({ info }) => info.name === 'sizeBrotli').info];
  const views = histories.map((entries, place) =>
    historyView({
      target: targets[place],
      store: 'branch compression-gate',
      entries,
      metrics,
      window: 50,
      random: seededRandom(`history/${targets[place]}`),
    }),
  );
  return historyPage(views, { title: 'Handwriting', createdAt: '2026-11-20T16:00:00Z', script, style });
}

/** Undefined where this machine has none. */
export function findChromium() {
  const wanted = process.env.CHROMIUM ? [process.env.CHROMIUM] : names;
  return wanted.find((name) => {
    try {
      execFileSync(name, ['--version'], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  });
}

/** Milliseconds from the begin of the navigation, as the page itself has seen them; real time. */
async function opened(name, path, { folder, rounds, log }) {
  const record = { name, unit: 'ms', goal: '< 2000 ms' };
  const program = findChromium();
  if (program === undefined)
    return { ...record, figure: null, holds: null, reason: 'there is no Chromium on this machine' };
  log('opening it …');
  const times = [];
  const profile = join(folder, 'profile');
  for (let round = 0; round < rounds; round++) {
    // Nothing is remembered from the time before.
    rmSync(profile, { recursive: true, force: true });
    const flags = ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${profile}`, '--dump-dom'];
    const { stdout } = await promisify(execFile)(program, [...flags, String(pathToFileURL(path))], {
      maxBuffer: 1 << 26,
      timeout: 60_000,
    });
    const ready = /data-ready="(\d+)"/.exec(stdout);
    if (ready === null) throw new Error('the page did not get ready');
    times.push(Number(ready[1]));
  }
  const figure = median(times);
  return { ...record, figure, unit: `ms (slowest of ${rounds}: ${Math.max(...times)})`, holds: figure < 2000 };
}
