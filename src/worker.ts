/** Entry of the worker process: opens the kernels, runs one job, answers over IPC. Started by `edge/worker/supervise.ts`. */
import { on } from 'node:events';
import { join, resolve } from 'node:path';
import { memoryUsage, resourceUsage } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { recordPredictions } from './edge/backend/native-kernels/recorded/record-predictions.ts';
import { openBackend } from './edge/backend/open.ts';
import { makeOptimizer } from './edge/backend/optimizer.ts';
import { seededNoise } from './edge/backend/seeded-noise.ts';
import { checkpointFolder } from './edge/files/checkpoint-folder.ts';
import { diskFiles } from './edge/files/disk.ts';
import { cachedSize } from './edge/files/size-cache.ts';
import { endWithParent } from './edge/worker/end-with-parent.ts';
import type { Message, Request } from './edge/worker/protocol.ts';
import { failureToData } from './failure.ts';
import { runJob } from './jobs.ts';
import { measureSize } from './model/size.ts';
import type { Tools } from './pipeline/tools.ts';
import type { TrialRequest } from './pipeline/trials.ts';
import type { Progress } from './ports.ts';

const assets = fileURLToPath(new URL('./assets/', import.meta.url));

type JobRequest = Extract<Request, { type: 'job' }>;

function send(message: Message): Promise<void> {
  return new Promise((resolve, reject) => {
    if (process.send === undefined) reject(new Error('the worker is started by compression-gate, not by hand'));
    else process.send(message, (error: Error | null) => (error === null ? resolve() : reject(error)));
  });
}

/** A call into a module of the user's, announced so that the supervisor notices when it hangs or ends the process. */
async function inModule<T>(path: string, call: () => Promise<T>): Promise<T> {
  await send({ type: 'module-enter', path });
  try {
    return await call();
  } finally {
    await send({ type: 'module-leave' });
  }
}

/** A user's module whose functions announce themselves when called; they answer with a promise. */
function watched(path: string, module: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const watch = (value: unknown): unknown =>
    typeof value === 'function'
      ? (...parameters: unknown[]) =>
          inModule(path, async () => (value as (...given: unknown[]) => unknown)(...parameters))
      : value;
  return Object.fromEntries(Object.entries(module).map(([name, value]) => [name, watch(value)]));
}

async function toolsFor({ settings, job }: JobRequest): Promise<Tools> {
  const { tf, facts } = await openBackend(settings.backend, {
    threads: settings.threads,
    oneDnn: settings.oneDnn,
    assets,
  });
  await send({ type: 'ready', facts });
  const files = diskFiles(job.root);
  const compressors = `zlib-${process.versions.zlib}-brotli-${process.versions.brotli}`;
  return {
    tf,
    facts,
    files,
    importModule: async (path) => {
      // A file that is not there is said as such: Node would speak of packages and of absolute paths.
      if ((await files.stat(path)) === undefined) await files.read(path);
      return watched(path, await inModule(path, () => import(pathToFileURL(resolve(job.root, path)).href)));
    },
    inModule,
    makeOptimizer,
    quicken: recordPredictions,
    noise: seededNoise,
    checkpoints: checkpointFolder({
      files,
      folder: join(settings.cacheFolder, 'checkpoints'),
      now: () => performance.now(),
      wallClock: Date.now,
    }),
    log: {
      info: (text) => void send({ type: 'log', level: 'info', text }),
      warn: (text) => void send({ type: 'log', level: 'warn', text }),
      error: (text) => void send({ type: 'log', level: 'error', text }),
      debug: (text) => void send({ type: 'log', level: 'debug', text }),
    },
    progress: throttled((update) => void send({ type: 'progress', ...update })),
    sizeOf: (model, digest, packed) =>
      cachedSize(
        model,
        digest,
        { files, folder: join(settings.cacheFolder, 'sizes'), compressors },
        async (measured) => ({
          ...(await measureSize(measured)),
          ...packed(),
        }),
      ),
    now: () => performance.now(),
    batchDivisor: settings.batchDivisor,
    freeMemory,
    peakMemory: () => resourceUsage().maxRSS * 1024,
  };
}

/** Below it, collecting garbage costs more than it gives back. */
const muchMemory = 64 * 2 ** 20;

/**
 * The engine collects when its heap has grown, and takes little notice of the arrays behind it: files and weights that were
 * let go of would stand beside the next model. `gc` is there because the worker is started with `--expose-gc`.
 */
function freeMemory(): void {
  if (memoryUsage().arrayBuffers > muchMemory) globalThis.gc?.();
}

/** At most one update each 50 ms, stage changes and ends always. */
function throttled(report: Progress): Progress {
  let [stage, at] = ['', 0];
  return (update) => {
    const now = performance.now();
    if (update.stage === stage && update.done !== update.total && now - at < 50) return;
    [stage, at] = [update.stage, now];
    report(update);
  };
}

/** Trials as they are asked for. Listening keeps the process alive, so only the job that takes them calls this. */
function askedTrials(): AsyncIterable<TrialRequest> {
  const messages = on(process, 'message');
  return (async function* () {
    for await (const [message] of messages) {
      const asked = message as Request;
      if (asked.type === 'trial') yield asked.request;
    }
  })();
}

const watching = endWithParent();
// Awaited where a failure has somebody to be told to.
watching.catch(() => {});
process.once('message', async (request: JobRequest) => {
  try {
    await watching;
    await runJob(request.job, await toolsFor(request), send, askedTrials);
  } catch (error) {
    await send({ type: 'failed', failure: failureToData(error) });
  }
  await send({ type: 'done' });
  process.disconnect?.();
  process.exit(0);
});
