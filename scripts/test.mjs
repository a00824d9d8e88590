/**
 * `npm test [-- --long] [-- JEST ARGUMENTS]`: sets everything up, builds the action, and runs all tests: native kernels and
 * WASM, the end-to-end workflow included. What can't run on this machine is listed at the end with its reason.
 * The last line is `N passed, N failed[, N skipped]`.
 */
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheFolder, installDependencies, requireNode, root } from './setup.mjs';

requireNode();
installDependencies();
mkdirSync(cacheFolder, { recursive: true });

const passed = process.argv.slice(2).filter((argument) => argument !== '--long');
const long = process.argv.includes('--long');
const build = join(root, '.build');

const { buildAction } = await import('./build.mjs');
console.error('Building …');
await buildAction(build);

const { testTools } = await import('./tools/test-tools.mjs');
const tools = await testTools({ build, cacheFolder, log: (text) => console.error(text) });

// Tests leave their folders there, killed processes too; all of them go at the end.
const scratch = mkdtempSync(join(tmpdir(), 'compression-gate-tests-'));
// Some tests run the command as a user without rights, which may enter here.
chmodSync(scratch, 0o755);
const output = join(cacheFolder, `jest-${process.pid}.json`);
const status = await run(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--no-warnings=ExperimentalWarning',
    join(root, 'node_modules/jest/bin/jest.js'),
    `--cacheDirectory=${join(cacheFolder, 'jest')}`,
    ...['--json', `--outputFile=${output}`, '--maxWorkers=2'],
    ...passed,
  ],
  {
    ...process.env,
    ...tools.environment,
    COMPRESSION_GATE_BUILD: build,
    TMPDIR: scratch,
    COMPRESSION_GATE_LONG: long ? '1' : '',
  },
);

const result = JSON.parse(readFileSync(output, 'utf8'));
rmSync(output, { force: true });
rmSync(scratch, { recursive: true, force: true });
report(result);
process.exitCode = status === 0 && result.success ? 0 : 1;

function report(result) {
  const skipped = new Map();
  for (const file of result.testResults) {
    for (const test of file.assertionResults) {
      if (test.status !== 'pending' && test.status !== 'skipped') continue;
      const reason = /\[skipped: (.*?)\]/.exec(test.fullName)?.[1] ?? 'no reason given';
      skipped.set(reason, (skipped.get(reason) ?? 0) + 1);
    }
  }
  const missing = [...tools.missing];
  if (skipped.size + missing.length > 0) console.log('\nNot run on this machine:');
  for (const reason of missing) console.log(`  - ${reason}`);
  for (const [reason, count] of skipped) console.log(`  - ${count} test${count === 1 ? '' : 's'}: ${reason}`);
  const crashed = result.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  const failed = result.numFailedTests + crashed;
  const tail = result.numPendingTests > 0 ? `, ${result.numPendingTests} skipped` : '';
  console.log(`\n${result.numPassedTests} passed, ${failed} failed${tail}`);
}

function run(command, argv, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, argv, { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
