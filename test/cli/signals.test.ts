import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { commandLine, type Ended } from '../support/command-line.ts';
import { snapshot } from '../support/snapshot.ts';
import { tinyConfig, withTinyProject } from '../support/tiny-project.ts';

/** What the worker is at when the signal comes: waiting, or in a loop that never lets go. */
const waiting = 'await new Promise(() => setInterval(() => {}, 1000));';
const blocking = 'for (;;);';

interface Interrupted extends Ended {
  readonly worker: number;
  /** What the run has changed. */
  readonly changed: readonly string[];
}

/** Runs until a module of the user's is under way, then lets `interrupt` do its work. */
function interrupted(body: string, interrupt: (pid: number) => void): Promise<Interrupted> {
  return withTinyProject(async ({ folder, write }) => {
    const split = 'test: {format: csv, path: test.csv, label: label}';
    write('compression-gate.yml', tinyConfig.replace(split, 'test: {format: module, path: data.mjs}'));
    write(
      'data.mjs',
      `import { renameSync, writeFileSync } from 'node:fs';
       export default () => ({ async *batches() {
         writeFileSync('pid.tmp', String(process.pid)); renameSync('pid.tmp', 'pid'); ${body}
       } });`,
    );
    const before = snapshot(folder);
    const ended = await commandLine(['--quiet', 'run'], {
      cwd: folder,
      detached: true,
      onStart: (child) => {
        const look = setInterval(() => {
          if (!existsSync(join(folder, 'pid'))) return;
          clearInterval(look);
          interrupt(child.pid as number);
        }, 20);
      },
    });
    const worker = Number(readFileSync(join(folder, 'pid'), 'utf8'));
    const after = snapshot(folder);
    after.delete('pid');
    const changed = [...after].filter(([name, digest]) => before.get(name) !== digest).map(([name]) => name);
    return { ...ended, worker, changed };
  });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  // A dead child that nobody has waited for yet is no process any more.
  return !existsSync(`/proc/${pid}/stat`) || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
}

async function goneWithin(pid: number, milliseconds: number): Promise<boolean> {
  for (let waited = 0; waited < milliseconds; waited += 50) {
    if (!isAlive(pid)) return true;
    await new Promise((done) => setTimeout(done, 50));
  }
  return false;
}

test.each<[string, string, NodeJS.Signals, boolean]>([
  ['SIGINT', waiting, 'SIGINT', false],
  ['SIGTERM', blocking, 'SIGTERM', false],
  ['Ctrl+C at a terminal, which goes to the worker too', waiting, 'SIGINT', true],
  ['SIGTERM to the whole group', blocking, 'SIGTERM', true],
])(
  '%s ends the run in one sentence, and its worker',
  async (_, body, signal, toGroup) => {
    const ended = await interrupted(body, (pid) => process.kill(toGroup ? -pid : pid, signal));
    expect(ended).toMatchObject({ code: 3, stderr: 'error: the run was interrupted.\n', stdout: '', changed: [] });
    expect(isAlive(ended.worker)).toBe(false);
  },
  60_000,
);

test('a second signal ends the run at once, and the worker follows', async () => {
  const ended = await interrupted(waiting, (pid) => {
    process.kill(pid, 'SIGSTOP');
    process.kill(pid, 'SIGINT');
    process.kill(pid, 'SIGTERM');
    process.kill(pid, 'SIGCONT');
  });
  expect([3, 130]).toContain(ended.code);
  expect(await goneWithin(ended.worker, 5000)).toBe(true);
}, 60_000);

test.each([
  ['waits', waiting],
  ['never lets go', blocking],
])(
  'a worker that %s ends by itself when its parent is killed',
  async (_, body) => {
    const ended = await interrupted(body, (pid) => process.kill(pid, 'SIGKILL'));
    expect(ended).toMatchObject({ signal: 'SIGKILL', changed: [] });
    expect(await goneWithin(ended.worker, 10_000)).toBe(true);
  },
  60_000,
);
