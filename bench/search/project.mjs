import { cp, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const fixture = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'fixtures', 'glyphs');

/** The fixture project with a recipe space that needs no training, so that a trial costs tens of milliseconds. */
const search = `    search:
      objectives: [mae, sizeBrotli]
      constraints: []
      space:
        methods: [cluster, lowRank, prune, quantize, rdoQuantize]
        options:
          cluster: {init: optimal}
          lowRank: {by: [energy, share]}
          prune: {schedule: once, score: magnitude}
`;

/** @returns its folder */
export async function makeProject(folder) {
  await cp(fixture, folder, { recursive: true });
  const path = join(folder, 'compression-gate.yml');
  const text = await readFile(path, 'utf8');
  const tuned = 'epochs: 10\n      batchSize: 32\n';
  if (!text.includes(tuned)) throw new Error('the fixture has changed: its fine-tuning is not where it was');
  const limits = '\nworker:\n  threads: 1\n';
  await writeFile(path, text.replace(tuned, `epochs: 0\n      batchSize: 32\n${search}`) + limits);
  // What a second worker brings is measured on the larger model, by recipes that do not depend on what came before.
  const quick =
    'epochs: 0\n      augment: { shift: 1 }\n    search: {sampler: sobol, space: {methods: [prune, quantize], options: {prune: {score: magnitude}}}}\n';
  const speed = text.replace('epochs: 3\n      augment: { shift: 1 }\n', quick);
  if (speed === text) throw new Error('the fixture has changed: its fine-tuning is not where it was');
  await writeFile(join(folder, 'speed.yml'), speed + limits);
  return folder;
}
