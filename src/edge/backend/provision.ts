import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, rename, rm, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { inputFailure, runFailure } from '../../failure.ts';
import type { Progress } from '../../ports.ts';
import { compileAddon, findCompiler, isNeededHeader } from './compile-addon.ts';
import { diskFull, isDiskFull } from './disk-full.ts';
import { downloadWheel, findPip, type ToolPorts } from './download-wheel.ts';
import { probeAddon } from './probe-addon.ts';
import { addonName, runtimeFault, runtimeFolder, writeManifest } from './runtime-folder.ts';
import { removeStaleFolders, temporaryFolder } from './temporary-folder.ts';
import { unpackWheel } from './unpack-wheel.ts';
import { runtimeBytes, type Wheel } from './wheel.ts';

export interface ProvisionPorts extends ToolPorts {
  readonly progress: Progress;
  /** Runtimes are kept in `native` below it. */
  readonly cacheRoot: string;
  /** Folder with `binding` and `node-api` (scripts/assets.mjs). */
  readonly assets: string;
  /** Loads the built addon in a process of its own; for tests. */
  readonly probe?: typeof probeAddon;
}

/** Licence texts that must stand beside the libraries. */
const notices = ['tensorflow/THIRD_PARTY_NOTICES.txt', 'tensorflow/include/LICENSE'];

/**
 * Downloads TensorFlow's library with pip, builds the addon against it and puts both into the cache as one step: all
 * work is done in a folder of its own beside the target, which is renamed when it is whole. Two runs at once both work
 * and the second to finish finds the first one's result; a run that is killed leaves a temporary folder that the next
 * one removes. Returns the path of the addon.
 *
 * Throws a Failure that says in one sentence what stands in the way: `native/no-pip`, `native/no-compiler`,
 * `native/disk-full`, `native/download`, `native/wheel`, `native/compile`, `native/unusable`.
 */
export async function provision(wheel: Wheel, ports: ProvisionPorts): Promise<string> {
  const target = runtimeFolder(ports.cacheRoot, wheel);
  const parent = dirname(target);
  const [pip, compiler] = await Promise.all([findPip(ports), findCompiler(ports)]);
  if (pip === undefined) {
    throw runFailure('native/no-pip', {
      what: 'no pip was found, which would download the library of TensorFlow',
      fix: 'Install Python 3 with pip',
    });
  }
  if (compiler === undefined) {
    throw runFailure('native/no-compiler', {
      what: 'no C++ compiler was found, which would build the native addon',
      fix: 'Install g++ or clang++',
    });
  }
  await mkdir(parent, { recursive: true });
  await removeStaleFolders(parent);
  await requireSpace(parent, wheel);
  const work = temporaryFolder(parent);
  await mkdir(work);
  try {
    const built = await build(wheel, work, { pip, compiler }, ports);
    await adopt(built, target, wheel);
  } catch (error) {
    throw isDiskFull(error) ? diskFull('the native runtime could not be stored', parent) : error;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return join(target, addonName);
}

async function build(
  wheel: Wheel,
  work: string,
  tools: {
    pip: NonNullable<Awaited<ReturnType<typeof findPip>>>;
    compiler: NonNullable<Awaited<ReturnType<typeof findCompiler>>>;
  },
  ports: ProvisionPorts,
): Promise<string> {
  const report = (stage: string, done: number, total: number): void => {
    ports.progress({ stage, done, total, note: `${megabytes(done)} of ${megabytes(total)} MB` });
  };
  const downloading = (bytes: number): void =>
    report('Downloading TensorFlow', Math.min(bytes, wheel.bytes), wheel.bytes);
  const archive = await downloadWheel(wheel, tools.pip, work, downloading, ports);
  const unpacked = join(work, 'unpacked');
  const total = runtimeBytes(wheel);
  const libraries = new Set(wheel.libraries.map(({ path }) => path));
  const wanted = (path: string): boolean => libraries.has(path) || notices.includes(path) || isNeededHeader(path);
  const members = await unpackWheel(archive, unpacked, wanted, (bytes) =>
    report('Unpacking TensorFlow', Math.min(bytes, total), total),
  );
  for (const { path, bytes, sha256 } of wheel.libraries) {
    const member = members.find((found) => found.path === path);
    if (member?.bytes !== bytes || member.sha256 !== sha256) {
      throw runFailure('native/wheel', { what: `the downloaded wheel does not hold the ${path} that it must hold` });
    }
  }
  await rm(archive);

  ports.progress({ stage: 'Building the native addon', done: 0, total: 1 });
  const runtime = join(work, 'runtime');
  await mkdir(runtime);
  await rename(join(unpacked, 'tensorflow'), join(runtime, 'tensorflow'));
  const addon = join(runtime, addonName);
  const include = join(runtime, 'tensorflow', 'include');
  const sources = {
    binding: join(ports.assets, 'binding'),
    addon: join(ports.assets, 'addon'),
    nodeApi: join(ports.assets, 'node-api'),
    tensorflow: include,
    libraries: join(runtime, 'tensorflow'),
  };
  await compileAddon(tools.compiler, sources, addon, ports);
  await copyFile(join(include, 'LICENSE'), join(runtime, 'tensorflow', 'LICENSE')).catch(() => {});
  await rm(include, { recursive: true });
  const probe = await (ports.probe ?? probeAddon)(addon, ports);
  if ('fault' in probe) {
    throw runFailure('native/unusable', { what: `the native addon was built but does not load (${probe.fault})` });
  }
  await writeManifest(runtime, wheel);
  ports.progress({ stage: 'Building the native addon', done: 1, total: 1 });
  return runtime;
}

/** Puts the finished folder in its place unless another run was faster; what is broken there is moved out of the way. */
async function adopt(built: string, target: string, wheel: Wheel): Promise<void> {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      await rename(built, target);
      return;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error;
    }
    if ((await runtimeFault(target, wheel, 'full')) === undefined) return;
    await rename(target, join(built, '..', `broken-${randomUUID()}`)).catch(() => {});
  }
  throw runFailure('native/cache', { where: target, what: 'the cached runtime is broken and could not be replaced' });
}

async function requireSpace(folder: string, wheel: Wheel): Promise<void> {
  const needed = wheel.bytes + runtimeBytes(wheel) + 50_000_000;
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize >= needed) return;
  throw inputFailure('native/disk-full', {
    where: folder,
    what: `provisioning native kernels needs ${megabytes(needed)} MB of disk and ${megabytes(bavail * bsize)} MB are free`,
    fix: 'Free some space, or move the cache with the variable COMPRESSION_GATE_CACHE',
  });
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(0);
