/**
 * The tutorial as it runs: its library code and its analysis on a copy of the fixture, their output written into the page,
 * pictures of the plots and of the page. Finished trials are kept in `.cache`, so that a second time is quick.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildTo } from '../build.mjs';
import { root } from '../setup.mjs';
import { screenshot } from './chromium.mjs';

const PAGE = join(root, 'docs/tutorial.md');
const plots = [
  'frontier',
  'kernels-prune.sparsity-accuracy',
  'importance-accuracy',
  'slice-prune.sparsity-accuracy',
  'calibration',
];
/** A repository is no place for large pictures. */
const maxBytes = 150_000;

export async function tutorialPictures({ images, folder }) {
  const project = join(root, '.cache/tutorial');
  cpSync(join(root, 'fixtures/glyphs'), project, { recursive: true });
  // Else Node would take the repository itself for the package of that name.
  writeFileSync(join(project, 'package.json'), '{"type":"module","private":true}\n');
  const installed = join(project, 'node_modules/compression-gate');
  rmSync(join(project, 'node_modules'), { recursive: true, force: true });
  mkdirSync(installed, { recursive: true });
  await buildTo(join(installed, 'dist'), { types: false });
  copyFileSync(join(root, 'package.json'), join(installed, 'package.json'));
  symlinkSync(join(root, 'node_modules/@tensorflow'), join(project, 'node_modules/@tensorflow'));

  const page = readFileSync(PAGE, 'utf8');
  const [, code] = /^```js\n([\s\S]*?)^```/m.exec(page);
  writeFileSync(join(project, 'prune.mjs'), code);
  const [, command] = /^npx compression-gate (analyze .*)$/m.exec(page);
  const run = (...argv) => execFileSync(process.execPath, argv, { cwd: project, encoding: 'utf8' });
  const outputs = {
    prune: run('prune.mjs'),
    analyze: run(join(installed, 'dist/cli.mjs'), '--quiet', '--no-color', ...command.split(' ')),
  };
  const filled = page.replace(/(<!-- output: (\w+) -->\n)[\s\S]*?(<!-- end -->)/g, (_, begin, name, end) => {
    return `${begin}\`\`\`text\n${outputs[name].trimEnd()}\n\`\`\`\n${end}`;
  });
  writeFileSync(PAGE, filled);

  const found = join(project, 'compression-gate-analysis');
  for (const name of plots) {
    const file = join(images, `tutorial-${name.replaceAll('.', '-')}.svg`);
    copyFileSync(join(found, 'glyphs', `${name}.svg`), file);
    const bytes = statSync(file).size;
    if (bytes > maxBytes) throw new Error(`${name}.svg has ${bytes} bytes, more than ${maxBytes}`);
    console.log(`docs/images/tutorial-${name}.svg: ${bytes} bytes`);
  }
  const html = join(folder, 'analysis.html');
  copyFileSync(join(found, 'index.html'), html);
  screenshot(html, join(images, 'analysis-light.png'), { theme: 'light', size: [1000, 860], maxBytes });
  screenshot(html, join(images, 'analysis-dark-phone.png'), { theme: 'dark', size: [390, 844], top: 655, maxBytes });
}
