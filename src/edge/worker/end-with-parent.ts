/**
 * Nobody waits for the answer of a worker whose parent is gone. The closed channel says so while the event loop turns; where
 * it doesn't (a long kernel call, an endless loop in a module), a thread of its own notices. Signals of the terminal go to
 * parent and worker alike: what becomes of the worker is for the parent to decide.
 */
import { Worker } from 'node:worker_threads';

const watch = `
  const { parentPort, workerData } = require('node:worker_threads');
  setInterval(() => {
    if (process.ppid !== workerData) process.kill(process.pid, 'SIGKILL');
  }, 500);
  parentPort.postMessage('watching');
`;

/** Resolves when the thread is at work. A machine that is short of threads may refuse one at first: it is asked again. */
export async function endWithParent(): Promise<void> {
  process.on('disconnect', () => process.exit(0));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
  const parent = process.ppid;
  await startThread(parent).catch(() => startThread(parent));
}

function startThread(parent: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(watch, { eval: true, workerData: parent, execArgv: [] });
    thread.once('message', () => resolve());
    thread.on('error', reject);
    thread.on('exit', () => reject(new Error('the thread that watches the parent process has ended')));
    thread.unref();
  });
}
