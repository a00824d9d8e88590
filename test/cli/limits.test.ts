import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { inProcess } from '../support/in-process.ts';
import { describeNative } from '../support/kernels.ts';
import { tinyConfig, withTinyProject } from '../support/tiny-project.ts';

/** Sound batches, after `before` has run in the worker. */
const batches = (before: string) => `
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
export default () => ({ async *batches() {
  ${before}
  const inputs = Array.from({ length: 60 }, (_, k) => Array.from({ length: 8 }, (_, j) => Math.sin(k * 8 + j)));
  yield { inputs, labels: inputs.map((_, k) => k % 3) };
} });`;

/** In its first \`lives\` lives, the worker says who it is and waits for what comes from outside. */
const waitsToBeKilled = (lives: number) => `
  const life = existsSync('life') ? Number(readFileSync('life', 'utf8')) : 1;
  if (life <= ${lives}) {
    writeFileSync('life', String(life + 1));
    writeFileSync('pid.tmp', String(process.pid)); renameSync('pid.tmp', 'pid-' + life);
    await new Promise(() => setInterval(() => {}, 1000));
  }`;

interface Limited {
  readonly before: string;
  readonly worker?: string;
  readonly backend?: 'cpu' | 'native' | 'wasm' | 'auto';
  /** Kills so many lives of the worker from outside. */
  readonly kills?: number;
}

function run({ before, worker = '{}', backend = 'cpu', kills = 0 }: Limited) {
  return withTinyProject(async ({ folder, write }) => {
    const split = 'test: {format: csv, path: test.csv, label: label}';
    const config = tinyConfig
      .replace(split, 'test: {format: module, path: data.mjs}')
      .replace('backend: cpu', `backend: ${backend}`);
    write('compression-gate.yml', `${config}worker: ${worker}\n`);
    write('data.mjs', batches(before));
    let killed = 0;
    const look = setInterval(() => {
      const file = join(folder, `pid-${killed + 1}`);
      if (killed === kills || !existsSync(file)) return;
      killed++;
      process.kill(Number(readFileSync(file, 'utf8')), 'SIGKILL');
    }, 20);
    const { code, stdout, stderr } = await inProcess(['--quiet', 'run', '--json', '-'], { cwd: folder });
    clearInterval(look);
    const report = readFileSync(join(folder, 'compression-gate-out/report.md'), 'utf8');
    return { code, stderr, report, result: JSON.parse(stdout) };
  });
}

test('no end within the time limit', async () => {
  const { code, stderr, report, result } = await run({
    before: 'await new Promise(() => setInterval(() => {}, 1000));',
    worker: '{timeoutMinutes: 0.02}',
  });
  expect(code).toBe(3);
  expect(stderr.match(/no end after 0\.02 minutes/g)?.length).toBeGreaterThanOrEqual(2);
  expect(report).toContain('no end after 0.02 minutes');
  expect(result).toMatchObject({ exitCode: 3, targets: [{ kind: 'unfinished', code: 'worker/died' }] });
}, 60_000);

test('more memory than the limit', async () => {
  // Elsewhere the size of a process is not known.
  if (!existsSync('/proc/self/status')) return;
  const { code, stderr, report } = await run({
    before: 'globalThis.kept = Buffer.alloc(700 * 1048576, 1); await new Promise(() => setInterval(() => {}, 1000));',
    worker: '{memoryMegabytes: 512}',
  });
  expect(code).toBe(3);
  expect(stderr).toMatch(
    /out of memory: above the limit of 512 MiB\); all measurements were started again .*with half the batch/,
  );
  expect(report).toContain('above the limit of 512 MiB');
}, 60_000);

test('a worker that is killed once from outside: the run is finished, and the report says so', async () => {
  const { code, report, result } = await run({ before: waitsToBeKilled(1), kills: 1 });
  expect(code).toBe(0);
  expect(result).toMatchObject({ exitCode: 0, targets: [{ source: 'measured' }] });
  const notice =
    /The worker died on the plain CPU backend \(SIGKILL.*\); all measurements were started again .*with half the batch\./;
  expect(result.notices).toEqual([expect.stringMatching(notice)]);
  expect(report).toMatch(notice);
}, 60_000);

test('a worker that is killed twice from outside: exit 3, and the report says so', async () => {
  const { code, stderr, report, result } = await run({ before: waitsToBeKilled(2), kills: 2 });
  expect(code).toBe(3);
  expect(stderr.match(/^warning: The worker died/gm)).toHaveLength(2);
  expect(report).toMatch(/SIGKILL.*SIGKILL.*nothing is left to try/s);
  expect(result).toMatchObject({ exitCode: 3, targets: [{ verdict: 'not-measured', kind: 'unfinished' }] });
}, 60_000);

describeNative('native kernels', () => {
  test('killed once: measured again on safer settings', async () => {
    const { code, result } = await run({ before: waitsToBeKilled(1), kills: 1, backend: 'native' });
    expect(code).toBe(0);
    expect(result.targets[0].facts).toMatchObject({ backend: 'native', oneDnn: false });
    expect(result.notices).toEqual([expect.stringMatching(/on the native backend with oneDNN off and half the batch/)]);
  }, 60_000);

  test('killed twice: `auto` moves to WASM', async () => {
    const { code, result, report } = await run({ before: waitsToBeKilled(2), kills: 2, backend: 'auto' });
    expect(code).toBe(0);
    expect(result.targets[0].facts).toMatchObject({ backend: 'wasm' });
    expect(result.notices).toHaveLength(2);
    expect(report).toMatch(/started again on WASM/);
  }, 60_000);

  test('killed twice where native is forced: exit 3', async () => {
    const { code, report } = await run({ before: waitsToBeKilled(2), kills: 2, backend: 'native' });
    expect(code).toBe(3);
    expect(report).toContain('nothing is left to try');
  }, 60_000);
});
