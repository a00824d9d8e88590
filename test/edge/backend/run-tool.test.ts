import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { buildSync } from 'esbuild';
import { runTool } from '../../../src/edge/backend/run-tool.ts';

const env = process.env;

test('a tool that takes too long is killed; one that is not there is said to be absent', async () => {
  const slow = await runTool([process.execPath, '-e', 'setTimeout(() => {}, 20000)'], { env, timeout: 300 });
  expect(slow).toMatchObject({ code: undefined, absent: false });
  expect(await runTool(['no-such-tool'], { env, timeout: 300 })).toMatchObject({ code: undefined, absent: true });
});

test('after looking for a tool that is not there, the process ends at once', async () => {
  const [{ text }] = buildSync({
    stdin: {
      contents: `import { runTool } from './src/edge/backend/run-tool.ts';
        await runTool(['no-such-tool'], { env: process.env, timeout: 30_000 });`,
      resolveDir: process.cwd(),
      loader: 'ts',
    },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
  }).outputFiles;
  const run = promisify(execFile)(process.execPath, ['--input-type=module', '-e', text], { timeout: 10_000 });
  await expect(run).resolves.toMatchObject({ stderr: '' });
}, 20_000);
