/**
 * Loaded into the command line's process before it (`--import`): notes how long its worker lives and how much memory both
 * take, and writes that to the file that BENCH_OBSERVE names when the process ends. The program itself is as it is shipped.
 */
import childProcess from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const seen = { workerSeconds: 0, startSeconds: 0, workerPeakBytes: 0 };
const { fork } = childProcess;

childProcess.fork = (...parameters) => {
  const worker = fork(...parameters);
  const started = performance.now();
  const since = () => (performance.now() - started) / 1000;
  worker.on('message', ({ type, measurement }) => {
    if (type === 'ready') seen.startSeconds += since();
    if (type === 'measured') seen.workerPeakBytes = Math.max(seen.workerPeakBytes, measurement.peakMemoryBytes);
  });
  worker.on('exit', () => {
    seen.workerSeconds += since();
  });
  return worker;
};
syncBuiltinESMExports();

process.on('exit', () => {
  const mainPeakBytes = process.resourceUsage().maxRSS * 1024;
  writeFileSync(process.env.BENCH_OBSERVE, JSON.stringify({ ...seen, mainPeakBytes }));
});
