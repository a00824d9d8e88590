/**
 * `npm run demo [-- --regress] [-- --backend wasm]`: the whole job on the shipped fixture project, in a copy, so that the
 * repository stays as it is. Needs Node, npm and git; fetches what else it can use by itself.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { cacheFolder, installDependencies, requireNode, root } from './setup.mjs';

requireNode();
const { values } = parseArgs({
  options: { regress: { type: 'boolean', default: false }, backend: { type: 'string', default: 'auto' } },
});

const cli = await freshCli();
const project = join(cacheFolder, values.regress ? 'demo-regress' : 'demo');
rmSync(project, { recursive: true, force: true });
mkdirSync(cacheFolder, { recursive: true });
cpSync(join(root, 'fixtures', 'glyphs'), project, { recursive: true });

const config = values.regress ? 'compression-gate.regress.yml' : 'compression-gate.yml';
console.error(`Project: ${relative(root, project)}, config: ${config}`);
const { status } = spawnSync(
  process.execPath,
  [cli, 'run', '--config', config, '--fresh', '--backend', values.backend, '--output', 'compression-gate-out'],
  { cwd: project, stdio: 'inherit' },
);
if (status === 0 || status === 1) {
  console.error(
    `\nWritten to ${relative(root, join(project, 'compression-gate-out'))}: report.md, result.json, compressed models.`,
  );
  if (status === 1) console.error('The check is red, as a recipe that goes too far should be. Exit code 1.');
}
process.exitCode = status ?? 3;

/** The committed bundle where it was built from the sources that stand here; else a fresh build. */
async function freshCli() {
  const { sourceDigest } = await import('./build/source-digest.mjs');
  const stamp = join(root, 'dist', 'source.sha256');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8').trim() === (await sourceDigest(root)))
    return join(root, 'dist', 'cli.mjs');
  console.error('dist is older than the sources: building.');
  installDependencies();
  const { buildAction } = await import('./build.mjs');
  await buildAction(join(root, '.build'), { types: false });
  return join(root, '.build', 'dist', 'cli.mjs');
}
