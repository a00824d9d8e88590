import { readFileSync } from 'node:fs';
import { runFailure } from '../../failure.ts';
import { type Wheel, wheels } from './wheel.ts';

export interface Machine {
  /** As Node names them: `linux`, `x64` … */
  readonly platform: string;
  readonly arch: string;
  /** `2.36`; undefined where the C library is another one (musl). Asked on Linux only. */
  readonly glibc?: string;
  /** Instruction sets, as /proc/cpuinfo lists them; undefined where that is unknown. */
  readonly cpuFlags?: ReadonlySet<string>;
}

/** What this process runs on. */
export function thisMachine(): Machine {
  const { platform, arch } = process;
  if (platform !== 'linux') return { platform, arch };
  const report = process.report?.getReport() as { header?: { glibcVersionRuntime?: string } } | undefined;
  return { platform, arch, glibc: report?.header?.glibcVersionRuntime, cpuFlags: cpuFlags() };
}

const oldestGlibc = [2, 27] as const;

/** The wheel for a machine. Throws a Failure (`native/unsupported`) that says why there is none. */
export function supportedWheel(machine: Machine): Wheel {
  const name = `${machine.platform}-${machine.arch}`;
  const wheel = wheels.find(({ platform }) => platform === name);
  if (wheel === undefined) {
    throw unsupported(`TensorFlow publishes no runtime library for ${name} that could be provisioned`);
  }
  if (machine.platform === 'linux') {
    if (machine.glibc === undefined) throw unsupported("this system's C library is not glibc, which TensorFlow needs");
    const [major, minor] = machine.glibc.split('.').map(Number);
    if (major < oldestGlibc[0] || (major === oldestGlibc[0] && minor < oldestGlibc[1])) {
      throw unsupported(
        `this system has glibc ${machine.glibc} and TensorFlow needs ${oldestGlibc.join('.')} or newer`,
      );
    }
  }
  if (name === 'linux-x64' && machine.cpuFlags !== undefined && !machine.cpuFlags.has('avx')) {
    throw unsupported('this processor has no AVX instructions, which TensorFlow needs');
  }
  return wheel;
}

function unsupported(what: string) {
  return runFailure('native/unsupported', {
    what,
    fix: 'Install a working `@tensorflow/tfjs-node` in the project, or set `backend: wasm`',
  });
}

function cpuFlags(): ReadonlySet<string> | undefined {
  try {
    const line = /^(?:flags|Features)\s*:\s*(.*)$/m.exec(readFileSync('/proc/cpuinfo', 'utf8'));
    return line === null ? undefined : new Set(line[1].split(' '));
  } catch {
    return undefined;
  }
}
