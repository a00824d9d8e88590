import { execFileSync } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PNG } from 'pngjs';
import { findChromium } from '../../bench/history/page.mjs';

/** A page as Chromium shows it in a theme and at a size, from `top` pixels on. */
export function screenshot(page, file, { theme, size: [width, height], top = 0, maxBytes }) {
  const chromium = findChromium();
  if (chromium === undefined) throw new Error('There is no Chromium on this machine; CHROMIUM names one elsewhere.');
  const folder = dirname(page);
  const name = basename(page, '.html');
  const [shown, framed] = [join(folder, `${name}-${theme}.html`), join(folder, `${name}-${theme}-frame.html`)];
  writeFileSync(shown, readFileSync(page, 'utf8').replace('<html ', `<html data-theme="${theme}" `));
  // A window has a least width, above that of a phone; a frame has none.
  const style = `border:0;margin-top:${-top}px`;
  const frame = `<iframe src="${basename(shown)}" style="${style}" width="${width}" height="${height + top}"></iframe>`;
  writeFileSync(framed, `<!doctype html><body style="margin:0;overflow:hidden">${frame}`);
  execFileSync(
    chromium,
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      // Letters with coloured edges take twice the bytes.
      '--disable-lcd-text',
      '--hide-scrollbars',
      '--force-device-scale-factor=1',
      '--virtual-time-budget=10000',
      `--user-data-dir=${join(folder, 'profile')}`,
      `--window-size=${width},${height}`,
      `--screenshot=${file}`,
      String(pathToFileURL(framed)),
    ],
    { stdio: 'ignore' },
  );
  // Chromium packs its pictures in haste.
  const png = PNG.sync.read(readFileSync(file));
  writeFileSync(file, PNG.sync.write(png, { colorType: 2, deflateLevel: 9, deflateStrategy: 0, filterType: 0 }));
  const bytes = statSync(file).size;
  if (bytes > maxBytes) throw new Error(`${basename(file)} has ${bytes} bytes, more than ${maxBytes}`);
  console.log(`docs/images/${basename(file)}: ${width} × ${height}, ${bytes} bytes`);
}
