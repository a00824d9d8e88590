/**
 * `npm run life [-- --full]`: plays the life of a repository under act and prints each scene with its comments; `--full` with
 * what is folded in them. The same scenes as test/e2e/life.test.ts, which holds them to golden files.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { cacheFolder, installDependencies, requireNode, root } from './setup.mjs';

requireNode();
installDependencies();
const { values } = parseArgs({ options: { full: { type: 'boolean', default: false } } });

const build = join(root, '.build');
const { buildAction } = await import('./build.mjs');
console.error('Building …');
await buildAction(build, { types: false });
const { testTools } = await import('./tools/test-tools.mjs');
const { environment, missing } = await testTools({ build, cacheFolder, log: (text) => console.error(text) });
const { COMPRESSION_GATE_ACT: act, COMPRESSION_GATE_NODE24: node24 } = environment;
if (act === undefined || node24 === undefined) throw new Error(`A life cannot be played here: ${missing.join('; ')}`);
process.env.COMPRESSION_GATE_BUILD = build;

// As deep in the repository as what is bundled, which finds files by its own place.
const bundles = join(cacheFolder, 'life');
mkdirSync(bundles, { recursive: true });
const folder = mkdtempSync(join(bundles, 'run-'));
try {
  const { lifeScenes, playLife } = await bundled('test/e2e/support/life.ts');
  let played = 0;
  const progress = () => {
    if (played < lifeScenes.length) console.error(`[${played + 1}/${lifeScenes.length}] ${lifeScenes[played].title} …`);
  };
  progress();
  await playLife({ act, node24 }, (scene, told, seconds) => {
    played += 1;
    console.log(tellingOf(scene, told, seconds));
    progress();
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function bundled(entry) {
  const { build: bundle } = await import('esbuild');
  const outfile = join(folder, 'life.mjs');
  await bundle({
    entryPoints: [join(root, entry)],
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outfile,
    logLevel: 'warning',
  });
  return import(pathToFileURL(outfile).href);
}

function tellingOf({ name, title, story }, { runs, comments = [], stored = [], attached, printed }, seconds) {
  const number = Number(name.slice(0, 2));
  const ends = runs.map(
    ({ workflow, event, end }) => `${workflow}.yml on ${event}: ${end.succeeded ? 'green' : 'red'}`,
  );
  const bodies = comments.map((body) => (values.full ? body : body.split('\n<details>')[0].trimEnd()));
  return [
    `\n━━━ ${number}. ${title} (${seconds.toFixed(1)} s)`,
    story,
    ends.join('\n'),
    ...bodies,
    ...(stored.length === 0 ? [] : [`New on the data branch:\n${stored.map((path) => `  ${path}`).join('\n')}`]),
    ...(attached === undefined ? [] : [`At the release:\n${attached.map((name) => `  ${name}`).join('\n')}`]),
    ...(printed === undefined ? [] : [`$ ${printed[0]}\n${printed[1].trimEnd()}`]),
  ].join('\n\n');
}
