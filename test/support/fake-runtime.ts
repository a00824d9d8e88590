/** A wheel of a few bytes and the tools that would fetch and build it, for tests of provisioning. */
import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import type { Wheel } from '../../src/edge/backend/wheel.ts';
import type { Log, Progress } from '../../src/ports.ts';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export const members: Readonly<Record<string, Uint8Array>> = {
  'tensorflow/libtensorflow_cc.so.2': text('the large library'.repeat(1000)),
  'tensorflow/libtensorflow_framework.so.2': text('the small library'),
  'tensorflow/include/LICENSE': text('licence'),
  'tensorflow/THIRD_PARTY_NOTICES.txt': text('notices'),
  'tensorflow/include/tensorflow/c/c_api.h': text('// header'),
  'tensorflow/python/not_wanted.py': text('# no'),
};

export interface FakeRuntime {
  readonly folder: string;
  readonly wheel: Wheel;
  readonly ports: {
    readonly root: string;
    readonly environment: Record<string, string>;
    readonly progress: Progress;
    readonly cacheRoot: string;
    readonly assets: string;
    readonly log: Log;
    readonly probe: () => Promise<{ version: string }>;
  };
  /** What the user was told. */
  readonly warnings: string[];
  /** Stages that reported progress. */
  readonly stages: Set<string>;
  /** Arguments that pip was called with to download. */
  pipArguments(): Promise<string>;
}

interface Options {
  /** In place of the members above. */
  readonly content?: Readonly<Record<string, Uint8Array>>;
  /** Shell statements of pip's download in place of handing out the wheel. */
  readonly download?: string;
  readonly pip?: boolean;
  readonly compiler?: boolean;
  /** Shell statements of the compiler in place of making a file. */
  readonly compile?: string;
}

export async function fakeRuntime({ content = members, download, pip = true, compiler = true, compile }: Options = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'fake-runtime-'));
  const [bin, assets, cacheRoot] = ['bin', 'assets', 'cache'].map((name) => join(folder, name));
  await mkdir(bin);
  await mkdir(join(assets, 'binding'), { recursive: true });
  await writeFile(join(assets, 'binding', 'tfjs_backend.cc'), '// source');
  // A fixed time: the same content is the same wheel, whenever it is made.
  const archive = zipSync(content as Record<string, Uint8Array>, { mtime: '2020-01-01T00:00:00' });
  await writeFile(join(folder, 'fake.whl'), archive);
  for (const tool of ['sh', 'cp', 'sleep', 'echo', 'cat']) await symlink(await which(tool), join(bin, tool));
  if (pip) {
    await script(
      join(bin, 'python3'),
      `if [ "$3" = --version ]; then echo "pip 24.0 from here (python 3.12)"; exit 0; fi
echo "$@" > ${folder}/arguments
while [ $# -gt 0 ]; do
  if [ "$1" = --dest ]; then dest=$2; fi
  if [ "$1" = --requirement ]; then cp "$2" ${folder}/requirements; fi
  shift
done
${download ?? `cp ${folder}/fake.whl "$dest/tensorflow-2.21.0-cp311-cp311-any.whl"`}`,
    );
  }
  if (compiler) {
    await script(
      join(bin, 'c++'),
      `if [ "$1" = --version ]; then echo "c++ 12.2.0"; exit 0; fi
${compile ?? 'while [ $# -gt 0 ]; do if [ "$1" = -o ]; then echo addon > "$2"; fi; shift; done'}`,
    );
  }
  const libraries = ['tensorflow/libtensorflow_cc.so.2', 'tensorflow/libtensorflow_framework.so.2'].map((path) => ({
    path,
    bytes: members[path].length,
    sha256: sha256(members[path]),
  })) as unknown as Wheel['libraries'];
  const wheel: Wheel = {
    platform: 'linux-x64',
    package: 'tensorflow-cpu',
    pipPlatform: 'manylinux_2_27_x86_64',
    bytes: archive.length,
    sha256: sha256(archive),
    libraries,
  };
  const warnings: string[] = [];
  const stages = new Set<string>();
  const runtime: FakeRuntime = {
    folder,
    wheel,
    ports: {
      root: folder,
      environment: { PATH: bin, HOME: folder },
      progress: ({ stage }) => void stages.add(stage),
      cacheRoot,
      assets,
      log: { info: () => {}, debug: () => {}, error: () => {}, warn: (line) => void warnings.push(line) },
      probe: async () => ({ version: '2.21.0' }),
    },
    warnings,
    stages,
    pipArguments: async () =>
      `${await readFile(join(folder, 'arguments'), 'utf8')}${await readFile(join(folder, 'requirements'), 'utf8')}`,
  };
  return runtime;
}

async function script(path: string, body: string): Promise<void> {
  await writeFile(path, `#!/bin/sh\n${body}\n`);
  await chmod(path, 0o755);
}

async function which(tool: string): Promise<string> {
  for (const folder of ['/bin', '/usr/bin']) {
    const path = join(folder, tool);
    if (
      await readFile(path).then(
        () => true,
        () => false,
      )
    )
      return path;
  }
  throw new Error(`no ${tool} on this machine`);
}
