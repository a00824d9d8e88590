/**
 * Pictures of the docs: the page of a history of ten thousand made-up records, in both themes and on a phone's width, as
 * Chromium shows it. Writes docs/images/history-light.png and docs/images/history-dark-phone.png.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findChromium, makePage, pageParts } from '../bench/history/page.mjs';
import { library } from '../bench/history/prepare.mjs';
import { root } from './setup.mjs';

const pictures = [
  { name: 'history-light.png', theme: 'light', size: [1280, 900] },
  { name: 'history-dark-phone.png', theme: 'dark', size: [390, 844] },
];
/** A repository is no place for large pictures. */
const MAX_BYTES = 200_000;

const chromium = findChromium();
if (chromium === undefined) throw new Error('There is no Chromium on this machine; CHROMIUM names one elsewhere.');
const folder = mkdtempSync(join(tmpdir(), 'compression-gate-pictures-'));
try {
  const modules = await library();
  const page = makePage(modules, await pageParts(modules, folder));
  for (const { name, theme, size } of pictures) {
    const [width, height] = size;
    const [shown, framed] = [join(folder, `${theme}.html`), join(folder, `${theme}-frame.html`)];
    writeFileSync(shown, page.replace('<html ', `<html data-theme="${theme}" `));
    // A window has a least width, above that of a phone; a frame has none.
    const frame = `<body style="margin:0"><iframe src="${theme}.html" style="border:0" width="${width}" height="${height}"></iframe>`;
    writeFileSync(framed, `<!doctype html>${frame}`);
    const file = join(root, 'docs', 'images', name);
    execFileSync(chromium, [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--hide-scrollbars',
      '--force-device-scale-factor=1',
      '--virtual-time-budget=10000',
      `--user-data-dir=${join(folder, 'profile')}`,
      `--window-size=${width},${height}`,
      `--screenshot=${file}`,
      String(pathToFileURL(framed)),
    ]);
    const bytes = statSync(file).size;
    if (bytes > MAX_BYTES) throw new Error(`${name} has ${bytes} bytes, more than ${MAX_BYTES}`);
    console.log(`docs/images/${name}: ${width} × ${height}, ${bytes} bytes`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
