import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { runFailure } from '../../failure.ts';
import { diskFull, tellsDiskFull } from './disk-full.ts';
import type { ToolPorts } from './download-wheel.ts';
import { runTool, tellingLine } from './run-tool.ts';
import { toolEnvironment } from './tool-environment.ts';
import { nodeApi } from './wheel.ts';

export interface Compiler {
  readonly command: string;
  /** First line of `--version`. */
  readonly version: string;
}

/** `$CXX`, else the first C++ compiler that runs. */
export async function findCompiler({ environment, signal }: ToolPorts): Promise<Compiler | undefined> {
  const candidates = [environment.CXX, 'c++', 'g++', 'clang++'].filter((name) => name !== undefined && name !== '');
  for (const command of candidates as string[]) {
    const env = toolEnvironment(environment);
    const { code, output } = await runTool([command, '--version'], { env, signal, timeout: 30_000 });
    if (code === 0) return { command, version: output.split('\n')[0].trim() };
  }
  return undefined;
}

export interface AddonSources {
  /** tfjs-node's own C++ files. */
  readonly binding: string;
  /** What is included before them: src/edge/backend/addon. */
  readonly addon: string;
  /** Headers of Node-API. */
  readonly nodeApi: string;
  /** The wheel's `tensorflow/include`. */
  readonly tensorflow: string;
  /** Folder of the two libraries, beside which the addon will look: `tensorflow` below its own folder. */
  readonly libraries: string;
}

/** Headers of the wheel that the binding includes, directly or not. */
export function isNeededHeader(path: string): boolean {
  return /^tensorflow\/include\/(tensorflow\/c|tensorflow\/core\/platform|tsl\/platform|xla\/tsl\/(c|platform))\//.test(
    path,
  );
}

/** Builds the addon with one compiler call into `target`. Throws a Failure `native/compile`. */
export async function compileAddon(
  compiler: Compiler,
  sources: AddonSources,
  target: string,
  { environment, signal }: ToolPorts,
): Promise<void> {
  const files = (await readdir(sources.binding)).filter((name) => name.endsWith('.cc')).sort();
  const mac = process.platform === 'darwin';
  const command = [
    compiler.command,
    ...['-O2', '-std=c++17', '-fPIC', '-shared', `-DNAPI_VERSION=${nodeApi}`],
    ...['list-attributes.h', 'copied-tensors.h'].flatMap((name) => ['-include', join(sources.addon, name)]),
    ...[`-I${sources.nodeApi}`, `-I${sources.tensorflow}`, `-I${join(sources.binding, '..')}`],
    ...files.map((name) => join(sources.binding, name)),
    `-L${sources.libraries}`,
    // The addon finds Node's own symbols in the process that loads it, and the libraries beside itself.
    ...(mac
      ? ['-ltensorflow_cc.2', '-ltensorflow_framework.2', '-undefined', 'dynamic_lookup']
      : ['-l:libtensorflow_cc.so.2', '-l:libtensorflow_framework.so.2']),
    `-Wl,-rpath,${mac ? '@loader_path' : '$ORIGIN'}/tensorflow`,
    ...['-o', target],
  ];
  const result = await runTool(command, { env: toolEnvironment(environment), signal, timeout: 600_000 });
  if (result.code !== 0) {
    if (tellsDiskFull(result.output)) throw diskFull('the native addon could not be built');
    throw runFailure('native/compile', {
      what: `${compiler.command} could not build the native addon (${tellingLine(result.output)})`,
      fix: 'Use g++ 11 or newer, or clang 14 or newer, named by the variable CXX',
    });
  }
  const file = await open(target, 'r+');
  await file.sync().finally(() => file.close());
}
