/** `compression-gate doctor`: which kernels are there, what is missing and how to get it, and how fast they are. */
import { Command, Option } from 'commander';
import { inspectRuntime, type RuntimeInspection } from '../edge/backend/inspect-runtime.ts';
import type { KernelTimes } from '../edge/backend/time-kernels.ts';
import type { BackendChoice } from '../edge/worker/protocol.ts';
import type { RunFacts } from '../evaluate/measurement.ts';
import { Failure } from '../failure.ts';
import { VERSION } from '../version.ts';
import { type Act, type Context, print, writeJson } from './context.ts';
import { backendOption, jsonOption } from './options.ts';

interface Flags {
  readonly backend?: 'auto' | 'native' | 'wasm' | 'cpu';
  readonly provision: boolean;
  readonly timing: boolean;
  readonly json?: string;
}

interface Timed {
  readonly backend: string;
  readonly facts?: RunFacts;
  readonly milliseconds?: KernelTimes;
  readonly failure?: string;
}

export const doctorCommand = (act: Act): Command =>
  new Command('doctor')
    .description('say which kernels are there, what is missing and how to get it, and how fast they are')
    .addOption(backendOption().default('auto'))
    .addOption(new Option('--provision', 'fetch and build native kernels where they are missing').default(false))
    .addOption(new Option('--no-timing', 'do not time the kernels'))
    .addOption(jsonOption())
    .action((flags: Flags) => act((context) => doctor(flags, context)));

async function doctor(flags: Flags, context: Context): Promise<number> {
  const { local, cwd, environment } = context;
  const { cacheRoot } = local;
  const before = await inspectRuntime({ root: cwd, cacheRoot, environment });
  const wanted = flags.backend ?? 'auto';
  const ready = before.parts.slice(0, 2).some(({ state }) => state === 'there');
  // A look must not download 270 MB: without `--provision` what would be chosen is said, not made.
  const choice =
    flags.provision || ready || wanted === 'wasm' || wanted === 'cpu'
      ? await local.chooseBackend(wanted)
      : missing(before);
  const inspection = flags.provision ? await inspectRuntime({ root: cwd, cacheRoot, environment }) : before;
  print(context, describe(inspection, choice), flags.json);
  const timings: Timed[] = [];
  for (const backend of flags.timing ? [...new Set([choice.kind, 'wasm' as const])] : []) {
    const timed = await time(backend, context);
    timings.push(timed);
    print(context, describeTiming(timed), flags.json);
  }
  await writeJson(context, flags.json, {
    command: 'doctor',
    version: VERSION,
    ...inspection,
    backend: choice,
    timings,
  });
  return timings.some(({ failure }) => failure !== undefined) ? 3 : 0;
}

function missing({ nativePossible, parts }: RuntimeInspection): BackendChoice {
  const lacking = parts
    .filter(({ name, state }) => /pip|compiler/i.test(name) && state !== 'there')
    .map(({ name }) => name);
  const reason = nativePossible
    ? 'native kernels are not provisioned yet: a run does it, or `--provision`'
    : `native kernels can't be had: ${lacking.length > 0 ? `${lacking.join(' and ')} missing` : parts[1].detail}`;
  return { kind: 'wasm', reason };
}

/** A process for each backend, as in a run. */
async function time(backend: 'native' | 'wasm' | 'cpu', { local }: Context): Promise<Timed> {
  const limits = { timeoutMinutes: 5, moduleTimeoutSeconds: 60 };
  try {
    const { facts, value } = await local.runJob({ kind: 'probe', root: local.files.root }, backend, limits);
    return { backend, facts, milliseconds: value as KernelTimes };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { backend, failure: error.message };
  }
}

const marks = { there: '✓', missing: '–', broken: '✗', unsupported: '✗' } as const;

function describe({ machine, parts }: RuntimeInspection, choice: BackendChoice): string {
  const width = Math.max(...parts.map(({ name }) => name.length));
  const glibc = machine.glibc === undefined ? '' : `, glibc ${machine.glibc}`;
  const lines = parts.flatMap(({ name, state, detail, advice }) => [
    `${marks[state]} ${name.padEnd(width)}  ${detail}`,
    ...(advice === undefined ? [] : [`  ${' '.repeat(width)}  ${advice}`]),
  ]);
  const kernels = { native: 'native TensorFlow kernels', wasm: 'WASM kernels', cpu: 'plain CPU kernels' }[choice.kind];
  return [
    `compression-gate ${VERSION} on ${machine.platform}${glibc}, Node ${machine.node}`,
    ...lines,
    `A run would use ${kernels}: ${choice.reason}.`,
  ].join('\n');
}

function describeTiming({ backend, milliseconds, failure }: Timed): string {
  if (milliseconds === undefined) return `${backend}: could not be timed: ${failure}`;
  const { matMul, convolution, trainingStep } = milliseconds;
  const ms = (value: number) => `${value.toPrecision(3)} ms`;
  return `${backend}: matrix product 512³ ${ms(matMul)}, convolution ${ms(convolution)}, training step ${ms(trainingStep)}`;
}
