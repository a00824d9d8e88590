/**
 * Nobody waits for the answer of a worker whose parent is gone. The closed channel says so while the event loop turns; where
 * it doesn't (a long kernel call, an endless loop in a module), a thread of its own notices. Signals of the terminal go to
 * parent and worker alike: what becomes of the worker is for the parent to decide.
 */
import { Worker } from 'node:worker_threads';

const watch = `
  const { workerData } = require('node:worker_threads');
  setInterval(() => {
    if (process.ppid !== workerData) process.kill(process.pid, 'SIGKILL');
  }, 500);
`;

export function endWithParent(): void {
  process.on('disconnect', () => process.exit(0));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
  const thread = new Worker(watch, {
    eval: true,
    workerData: process.ppid,
    execArgv: [],
  });
  thread.on('error', () => {});
  thread.unref();
}
