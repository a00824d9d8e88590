import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { banner, define } from '../../scripts/assets.mjs';
import { kernelEnvironment } from '../../src/edge/backend/environment.ts';
import { nativeAddon } from './kernels.ts';

/**
 * Runs `body` (the text of statements that may use `tf`, `facts`, `makeOptimizer` and `print(value)`) on native kernels in
 * a process of its own, so that a native crash is a failed test and not the end of all tests. Gives what was printed.
 */
export async function runNative(body: string, { oneDnn = true, threads = 2 } = {}): Promise<unknown> {
  const addon = nativeAddon()!;
  const folder = await mkdtemp(resolve('.cache', 'native-process-'));
  try {
    const [source, bundle] = [join(folder, 'main.ts'), join(folder, 'main.mjs')];
    const backend = resolve('src/edge/backend');
    const choice = { kind: 'native', addon, version: 'test', reason: 'test' } as const;
    await writeFile(
      source,
      `import { openBackend } from ${JSON.stringify(join(backend, 'open.ts'))};
       import { makeOptimizer } from ${JSON.stringify(join(backend, 'optimizer.ts'))};
       const { tf, facts } = await openBackend(${JSON.stringify(choice)}, { oneDnn: ${oneDnn}, threads: ${threads}, assets: '' });
       const print = (value) => process.stdout.write('\\n@' + JSON.stringify(value) + '\\n');
       ${body}`,
    );
    await build({
      entryPoints: [source],
      outfile: bundle,
      bundle: true,
      platform: 'node',
      format: 'esm',
      define,
      banner: { js: banner },
      logLevel: 'silent',
    });
    const env = { ...process.env, NODE_OPTIONS: '', ...kernelEnvironment(choice, { oneDnn, threads }) };
    const { stdout } = await promisify(execFile)(process.execPath, [bundle], { env, maxBuffer: 1 << 26 });
    return JSON.parse(/^@(.*)$/m.exec(stdout)![1]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
