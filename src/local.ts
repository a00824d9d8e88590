/**
 * The ports as they are on a machine with files, processes and a terminal or a CI log: shared by the CLI and the action.
 */
import { randomInt } from 'node:crypto';
import { homedir, tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Config } from './config/schema.ts';
import { kernelEnvironment } from './edge/backend/environment.ts';
import { selectBackend } from './edge/backend/select.ts';
import { tensorflowVersion } from './edge/backend/wheel.ts';
import { diskFiles } from './edge/files/disk.ts';
import { localBranch } from './edge/git/local-branch.ts';
import { repositoryFolder } from './edge/git/repository-folder.ts';
import { branchRetry, branchStore } from './edge/store/branch.ts';
import { folderStore } from './edge/store/folder.ts';
import type { BackendChoice, Job } from './edge/worker/protocol.ts';
import { type JobResult, runJob } from './edge/worker/run-job.ts';
import { openTrialWorker, type TrialWorker } from './edge/worker/trial-worker.ts';
import type { Clock, DataBranch, Files, Log, Progress, Store, StorePlace } from './ports.ts';
import { VERSION } from './version.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface LocalOptions {
  /** Absolute folder that paths on the command line are relative to. */
  readonly root: string;
  readonly environment: Environment;
  readonly log: Log;
  readonly progress: Progress;
  readonly signal?: AbortSignal;
  /** Bundled worker and assets; absent: beside this bundle. */
  readonly bundle?: string;
  /** A data branch by its name, where it is not reached by git on this machine. */
  readonly dataBranch?: (name: string) => DataBranch;
  /** Called around provisioning of native kernels: the action keeps them between jobs. */
  readonly keepNative?: { restore(): Promise<void>; save(): Promise<void> };
}

type TrialsJob = Extract<Job, { kind: 'trials' }>;

export interface Local {
  readonly files: Files;
  readonly log: Log;
  readonly progress: Progress;
  readonly clock: Clock;
  readonly environment: Environment;
  readonly bundle: string;
  readonly cacheRoot: string;
  /** Rooted at a folder, relative to the working directory. */
  readonly filesAt: (folder: string) => Files;
  readonly storeIn: (files: Files, place: StorePlace) => Store;
  /** Versions of what makes candidates. */
  readonly toolchain: string;
  chooseBackend(wanted: Config['backend']): Promise<BackendChoice>;
  runJob(job: Job, wanted: Config['backend'], limits: Config['worker']): Promise<JobResult>;
  /** A process that runs trials of one target; `limits.timeoutMinutes` holds for each of them. */
  openTrials(job: TrialsJob, wanted: Config['backend'], limits: Config['worker']): Promise<TrialWorker>;
}

export function localPorts(options: LocalOptions): Local {
  const { root, environment, log, progress, signal } = options;
  const bundle = options.bundle ?? fileURLToPath(new URL('.', import.meta.url));
  const cacheRoot = cacheRootOf(environment);
  const files = diskFiles(root);
  const choices = new Map<Config['backend'], Promise<BackendChoice>>();
  const chooseBackend = (wanted: Config['backend']): Promise<BackendChoice> => {
    const choice =
      choices.get(wanted) ??
      selectBackend(wanted, {
        root,
        environment,
        log,
        progress,
        cacheRoot,
        keepNative: options.keepNative,
        assets: join(bundle, 'assets'),
        signal,
      });
    choices.set(wanted, choice);
    return choice;
  };
  const date = (): string => new Date().toISOString();
  const storeOnBranch = (files: Files, { branch: name }: StorePlace): Store =>
    branchStore({
      branch: options.dataBranch?.(name) ?? localBranch({ root: files.root, name, log }),
      name,
      scope: async () =>
        (await repositoryFolder(files.root)) ?? relative(environment.GITHUB_WORKSPACE ?? root, files.root),
      log,
      date,
      retry: { ...branchRetry, random: () => randomInt(2 ** 32) / 2 ** 32, sleep: (wait) => sleep(wait) },
    });
  return {
    files,
    log,
    progress,
    clock: { now: () => performance.now(), date },
    environment,
    bundle,
    cacheRoot,
    filesAt: (folder) => diskFiles(resolve(root, folder)),
    storeIn: (files, place) =>
      place.store === 'folder' ? folderStore(files, place.path) : storeOnBranch(files, place),
    toolchain: `compression-gate ${VERSION}, TensorFlow ${tensorflowVersion}`,
    chooseBackend,
    openTrials: async (job, wanted, limits) =>
      openTrialWorker(job, {
        worker: join(bundle, 'worker.mjs'),
        backend: await chooseBackend(wanted),
        threads: limits.threads,
        cacheFolder: cacheRoot,
        timeoutMs: limits.timeoutMinutes * 60_000,
        moduleTimeoutMs: limits.moduleTimeoutSeconds * 1000,
        memoryBytes: limits.memoryMegabytes === undefined ? undefined : limits.memoryMegabytes * 2 ** 20,
        environment,
        kernelEnvironment,
        log,
        signal,
      }),
    runJob: async (job, wanted, limits) =>
      runJob(job, {
        worker: join(bundle, 'worker.mjs'),
        backend: await chooseBackend(wanted),
        automatic: wanted === 'auto',
        cacheFolder: cacheRoot,
        limits,
        environment,
        log,
        progress,
        signal,
      }),
  };
}

/** Where native kernels are kept: the runner's tool cache, else the user's cache folder. */
export function cacheRootOf(environment: Environment): string {
  if (environment.COMPRESSION_GATE_CACHE) return environment.COMPRESSION_GATE_CACHE;
  if (environment.RUNNER_TOOL_CACHE) return join(environment.RUNNER_TOOL_CACHE, 'compression-gate');
  if (environment.XDG_CACHE_HOME) return join(environment.XDG_CACHE_HOME, 'compression-gate');
  return join(homedir() || tmpdir(), '.cache', 'compression-gate');
}
