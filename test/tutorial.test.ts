/** The code of the tutorial does what the page says it does. */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const built = resolve(process.env.COMPRESSION_GATE_BUILD || join(root, '.build'));
const page = readFileSync(join(root, 'docs/tutorial.md'), 'utf8');
const code = /^```js\n([\s\S]*?)^```/m.exec(page)![1];
const outputOf = (name: string) =>
  new RegExp(`<!-- output: ${name} -->\n\`\`\`text\n([\\s\\S]*?)\`\`\``).exec(page)![1];

/** Sparsity, accuracy in percent, bytes. */
const figures = (text: string) =>
  text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.match(/[\d.]+/g)!.map(Number));

test('a pipeline in 30 lines at most gives the output that stands on the page', async () => {
  expect(code.trimEnd().split('\n').length).toBeLessThanOrEqual(30);
  const folder = mkdtempSync(join(tmpdir(), 'compression-gate-tutorial-'));
  try {
    cpSync(join(root, 'fixtures/glyphs'), folder, { recursive: true });
    const installed = join(folder, 'node_modules/compression-gate');
    mkdirSync(installed, { recursive: true });
    cpSync(join(built, 'dist'), join(installed, 'dist'), { recursive: true });
    cpSync(join(root, 'package.json'), join(installed, 'package.json'));
    symlinkSync(join(root, 'node_modules/@tensorflow'), join(folder, 'node_modules/@tensorflow'));
    writeFileSync(join(folder, 'prune.mjs'), code);
    const { stdout } = await promisify(execFile)(process.execPath, ['prune.mjs'], { cwd: folder });
    const [told, found] = [figures(outputOf('prune')), figures(stdout)];
    expect(found.map(([sparsity]) => sparsity)).toEqual(told.map(([sparsity]) => sparsity));
    for (const [i, [, accuracy, bytes]] of found.entries()) {
      // Compressors of other versions of Node differ by a few bytes, kernels of other machines by an example.
      expect(Math.abs(accuracy - told[i][1])).toBeLessThan(0.3);
      expect(Math.abs(bytes / told[i][2] - 1)).toBeLessThan(0.01);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 120_000);

test('the output of the analysis stands on the page', () => {
  expect(outputOf('analyze')).toMatch(/^glyphs: \d+ models on 800 examples of the validation split/);
});
