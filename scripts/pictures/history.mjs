/** The page of a history of ten thousand made-up records, in both themes and on a phone's width. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makePage, pageParts } from '../../bench/history/page.mjs';
import { library } from '../../bench/history/prepare.mjs';
import { screenshot } from './chromium.mjs';

export async function historyPictures({ images, folder }) {
  const modules = await library();
  const page = join(folder, 'history.html');
  writeFileSync(page, makePage(modules, await pageParts(modules, folder)));
  const maxBytes = 200_000;
  screenshot(page, join(images, 'history-light.png'), { theme: 'light', size: [1280, 900], maxBytes });
  screenshot(page, join(images, 'history-dark-phone.png'), { theme: 'dark', size: [390, 844], maxBytes });
}
