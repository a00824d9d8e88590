/**
 * Pictures of the docs, as Chromium shows the pages, in docs/images: `node scripts/pictures.mjs [history] [tutorial]`, both
 * where none is named. `tutorial` runs what docs/tutorial.md tells to run, and writes its output into the page as well.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { historyPictures } from './pictures/history.mjs';
import { tutorialPictures } from './pictures/tutorial.mjs';
import { root } from './setup.mjs';

const all = { history: historyPictures, tutorial: tutorialPictures };
const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !Object.hasOwn(all, name));
if (unknown !== undefined)
  throw new Error(`There are no pictures “${unknown}”, but ${Object.keys(all).join(' and ')}.`);

const folder = mkdtempSync(join(tmpdir(), 'compression-gate-pictures-'));
try {
  for (const name of wanted.length === 0 ? Object.keys(all) : wanted) {
    await all[name]({ images: join(root, 'docs/images'), folder });
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
