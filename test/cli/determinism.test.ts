import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { inProcess } from '../support/in-process.ts';
import { describeNative } from '../support/kernels.ts';
import { tinyConfig, withTinyProject } from '../support/tiny-project.ts';

/** Gradual pruning, several epochs of shuffled batches and augmentation of nothing: all that draws random numbers. */
const config = (backend: string) =>
  tinyConfig
    .replace('backend: cpu', `backend: ${backend}`)
    .replace('fineTune: {epochs: 1}', 'fineTune: {epochs: 3, batchSize: 16, seed: 7}');

function digestOf(folder: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).sort()) hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest('hex');
}

/** Digests of the compressed model, and the figures, of two runs and of one with another seed. */
function thrice(backend: string) {
  return withTinyProject(async ({ folder, write }) => {
    const run = async (output: string) => {
      const { code, stdout } = await inProcess(['--quiet', 'run', '--fresh', '-o', output, '--json', '-'], {
        cwd: folder,
      });
      expect(code).toBe(0);
      const [target] = JSON.parse(stdout).targets;
      expect(target.facts.backend).toBe(backend);
      return { digest: digestOf(join(folder, output, 'tiny/model')), rows: target.rows, fineTune: target.fineTune };
    };
    write('compression-gate.yml', config(backend));
    const [one, two] = [await run('one'), await run('two')];
    write('compression-gate.yml', config(backend).replace('seed: 7', 'seed: 8'));
    return { one, two, other: await run('three') };
  });
}

async function expectSame(backend: string): Promise<void> {
  const { one, two, other } = await thrice(backend);
  expect(two).toEqual(one);
  // The digest tells: with another seed the bytes are others.
  expect(other.digest).not.toBe(one.digest);
}

test('WASM: same inputs, same bytes, same figures', () => expectSame('wasm'), 60_000);

describeNative('native', () => {
  test('same inputs, same bytes, same figures', () => expectSame('native'), 60_000);
});
