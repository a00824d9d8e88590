import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runFailure } from '../../failure.ts';
import { diskFull, tellsDiskFull } from './disk-full.ts';
import { runTool, tellingLine } from './run-tool.ts';
import { toolEnvironment } from './tool-environment.ts';
import { tensorflowVersion, type Wheel, wheelPython } from './wheel.ts';

export interface ToolPorts {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly signal?: AbortSignal;
}

const candidates = [
  ['python3', '-m', 'pip'],
  ['pip3'],
  ['python', '-m', 'pip'],
  ['pip'],
] as const satisfies readonly (readonly string[])[];

export interface Pip {
  readonly command: readonly string[];
  /** As pip tells: `pip 24.0 from … (python 3.12)`. */
  readonly version: string;
}

/** The first pip that runs. */
export async function findPip({ environment, signal }: ToolPorts): Promise<Pip | undefined> {
  for (const command of candidates) {
    const env = toolEnvironment(environment);
    const { code, output } = await runTool([...command, '--version'], { env, signal, timeout: 30_000 });
    if (code === 0 && /^pip \d/m.test(output)) return { command, version: output.trim() };
  }
  return undefined;
}

/**
 * Downloads the wheel into `folder` with the user's pip, so that mirror, proxy and credentials apply; pip holds it against
 * the pinned digest. `onBytes` is told the growing size. Returns the path of the wheel.
 * Throws a Failure: `native/download`, `native/disk-full`.
 */
export async function downloadWheel(
  wheel: Wheel,
  pip: Pip,
  folder: string,
  onBytes: (bytes: number) => void,
  { environment, signal }: ToolPorts,
): Promise<string> {
  const requirements = join(folder, 'requirements.txt');
  const temporary = join(folder, 'pip');
  const destination = join(folder, 'wheel');
  await mkdir(temporary, { recursive: true });
  await mkdir(destination, { recursive: true });
  await writeFile(requirements, `${wheel.package}==${tensorflowVersion} --hash=sha256:${wheel.sha256}\n`);
  const command = [
    ...pip.command,
    'download',
    '--no-deps',
    '--only-binary=:all:',
    '--require-hashes',
    // What we keep is the unpacked runtime; a second copy in pip's cache would be of no use.
    '--no-cache-dir',
    '--disable-pip-version-check',
    '--no-input',
    ...['--platform', wheel.pipPlatform],
    ...['--implementation', 'cp', '--python-version', wheelPython.version, '--abi', wheelPython.abi],
    ...['--requirement', requirements, '--dest', destination],
  ];
  // pip draws no progress bar without a terminal, but what it downloads grows in its temporary folder.
  const timer = setInterval(() => {
    void largestFile([temporary, destination]).then(onBytes);
  }, 250);
  const env = toolEnvironment(environment, { TMPDIR: temporary, TEMP: temporary, TMP: temporary });
  const { code, output } = await runTool(command, { env, signal }).finally(() => clearInterval(timer));
  if (code !== 0) throw downloadFailure(output, wheel);
  const name = (await readdir(destination)).find((file) => file.endsWith('.whl'));
  if (name === undefined) throw downloadFailure(output, wheel);
  onBytes(wheel.bytes);
  return join(destination, name);
}

function downloadFailure(output: string, wheel: Wheel) {
  if (tellsDiskFull(output)) return diskFull('pip could not store the download of TensorFlow');
  return runFailure('native/download', {
    what: `pip could not download ${wheel.package} ${tensorflowVersion} (${tellingLine(output)})`,
    fix: 'Check the network, proxy and package index that pip is set to use',
  });
}

async function largestFile(folders: readonly string[]): Promise<number> {
  let largest = 0;
  for (const folder of folders) {
    const files = await readdir(folder, { recursive: true }).catch(() => []);
    for (const file of files) {
      const size = await stat(join(folder, file)).then(
        (found) => (found.isFile() ? found.size : 0),
        () => 0,
      );
      largest = Math.max(largest, size);
    }
  }
  return largest;
}
