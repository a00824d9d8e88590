/**
 * `node scripts/make-fixture.mjs [--data-only] [--output FOLDER] [--backend wasm|native|cpu]`: makes data and models of
 * `fixtures/glyphs` from seeds. Data are the same bytes everywhere; models are the same bytes for the same kernels, which
 * is why the embedded WASM kernels are the default: they compute alike on every machine. Two to four minutes. Needs the
 * dependencies (`npm ci`). With another folder as output only the data can be made: the models' modules lie in this one.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { cacheFolder, requireNode, root } from './setup.mjs';

requireNode();
const { values } = parseArgs({
  options: {
    'data-only': { type: 'boolean', default: false },
    output: { type: 'string', default: join(root, 'fixtures', 'glyphs') },
    backend: { type: 'string', default: 'wasm' },
  },
});
const project = resolve(values.output);
const work = join(cacheFolder, `make-fixture-${process.pid}`);
mkdirSync(work, { recursive: true });
try {
  const { build } = await import('esbuild');
  const main = join(work, 'main.mjs');
  const entry = join(root, 'scripts', 'fixture', 'main.ts');
  await build({ entryPoints: [entry], outfile: main, bundle: true, platform: 'node', format: 'esm', target: 'node20' });
  run(main, project);
  if (!values['data-only']) {
    const { buildTo } = await import('./build.mjs');
    await buildTo(join(work, 'dist'), { types: false });
    const config = join(project, 'compression-gate.yml');
    run(join(work, 'dist', 'cli.mjs'), 'train', '--config', config, '--backend', values.backend);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

function run(...argv) {
  const { status } = spawnSync(process.execPath, argv, { stdio: 'inherit' });
  if (status !== 0) throw new Error(`${argv[0]} ended with exit code ${status}`);
}
