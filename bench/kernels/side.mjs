import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/**
 * One side of a comparison: a process that answers one line of JSON per request (bench/kernels/worker.ts,
 * bench/python/kernels.py, bench/history/peer.py). `ready` is its first line.
 */
export async function startSide(command, environment) {
  const child = spawn(command[0], command.slice(1), {
    env: { ...process.env, ...environment, TF_CPP_MIN_LOG_LEVEL: '2', NODE_OPTIONS: '' },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stderr.on('data', (chunk) => {
    printed = (printed + chunk).slice(-2000);
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const answer = async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error(`${command[0]} ended: ${printed.trim().split('\n').at(-1)}`);
    return JSON.parse(value);
  };
  const ready = await answer();
  const ask = (request) => {
    child.stdin.write(`${JSON.stringify(request)}\n`);
    return answer();
  };
  return {
    ready,
    ask,
    /** Milliseconds per step over a block of `steps`. */
    block: async (what, steps) => (await ask({ do: what, steps })).milliseconds,
    stop: () =>
      new Promise((resolve) => {
        child.once('close', resolve);
        child.stdin.end();
      }),
  };
}
