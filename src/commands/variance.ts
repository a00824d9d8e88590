/** `compression-gate variance`: compresses and fine-tunes again with other seeds, and says how far the figures scatter. */
import { Command, InvalidArgumentError, Option } from 'commander';
import type { Config, TargetConfig } from '../config/schema.ts';
import type { Measurement } from '../evaluate/measurement.ts';
import { metricsOf } from '../evaluate/metrics.ts';
import { failureFromData, inputFailure } from '../failure.ts';
import type { MeasureRequest } from '../pipeline/request.ts';
import { openProject } from '../run/project.ts';
import { defaultGates, HEADLINE_METRIC } from '../validate/default-gates.ts';
import { type Spread, spreadOf } from '../validate/seed-spread.ts';
import { type Act, type Context, print, writeJson } from './context.ts';
import { type CpuSpread, describeVariance } from './describe-variance.ts';
import { explain } from './explain.ts';
import { backendOption, configOption, jsonOption, targetsOption } from './options.ts';
import { acrossMachines, type MachineVariance, readVariance } from './variance-file.ts';

interface Flags {
  readonly config: string;
  readonly target?: string[];
  readonly backend?: Config['backend'];
  readonly seeds: number;
  readonly with?: string[];
  readonly json?: string;
}

export const varianceCommand = (act: Act): Command =>
  new Command('variance')
    .description('compress and fine-tune again with other seeds, and say how far each figure scatters')
    .addOption(configOption())
    .addOption(targetsOption())
    .addOption(backendOption())
    .addOption(new Option('--seeds <count>', 'how many seeds, from that of the config on').default(5).argParser(count))
    .addOption(new Option('--with <file...>', 'results of this command (`--json`) from machines with other processors'))
    .addOption(jsonOption())
    .action((flags: Flags) => act((context) => variance(flags, context)));

function count(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 2 && value <= 1000) return value;
  throw new InvalidArgumentError('a whole number from 2 to 1000 is needed.');
}

async function variance(flags: Flags, context: Context): Promise<number> {
  const { local } = context;
  const project = await openProject(flags.config, flags.target, local.filesAt);
  const others = await Promise.all((flags.with ?? []).map((path) => readVariance(path, local.files)));
  const targets: (MachineVariance & { readonly acrossCpus?: CpuSpread })[] = [];
  let exitCode = 0;
  for (const { name, config } of project.targets) {
    try {
      const runs = await trainAgain(name, config, flags, project.files.root, project.config, context);
      const result = { target: name, ...gather(config, runs) };
      const cpus = acrossMachines(result, others.flat());
      print(context, `${name}\n${describeVariance(result.spreads, result.seeds, cpus)}`, flags.json);
      targets.push({ ...result, acrossCpus: cpus });
    } catch (error) {
      const { text, exitCode: code } = explain(error, name);
      context.settle();
      context.stderr.write(text);
      exitCode = Math.max(exitCode, code);
    }
  }
  await writeJson(context, flags.json, { command: 'variance', targets });
  return exitCode;
}

interface SeedRun {
  readonly seed: number;
  readonly measurement: Measurement;
}

async function trainAgain(
  name: string,
  config: TargetConfig,
  { seeds, backend }: Flags,
  root: string,
  { backend: configured, worker }: Config,
  { local }: Context,
): Promise<SeedRun[]> {
  const offsets = Array.from({ length: seeds }, (_, offset) => offset);
  const targetOf = (offset: number) => `${name}, seed ${config.seed + offset}`;
  const requests: MeasureRequest[] = offsets.map((offset) => ({
    target: targetOf(offset),
    config: {
      ...config,
      seed: config.seed + offset,
      fineTune: { ...config.fineTune, seed: config.fineTune.seed + offset },
      evaluation: { ...config.evaluation, latency: { ...config.evaluation.latency, enabled: false } },
    },
  }));
  const { measured, failed } = await local.runJob({ kind: 'measure', root, requests }, backend ?? configured, worker);
  for (const failure of failed.values()) throw failureFromData(failure);
  return offsets.map((offset) => ({ seed: config.seed + offset, measurement: measured.get(targetOf(offset))! }));
}

function gather(config: TargetConfig, runs: readonly SeedRun[]) {
  const [{ measurement: first }] = runs;
  const labelled = Object.hasOwn(first.original.metrics, HEADLINE_METRIC[config.task.kind]);
  const gates = config.gates ?? defaultGates(config.task.kind, labelled);
  const spreads = metricsOf(config.task, config.behaviour).flatMap((info): Spread[] => {
    const values = runs.map(({ measurement }) => measurement.candidate.metrics[info.name]);
    if (values.some((value) => value === undefined)) return [];
    return [spreadOf(info, values, first.original.metrics[info.name], gates)];
  });
  if (spreads.length === 0) {
    throw inputFailure('variance-nothing', {
      where: config.model,
      what: 'no figure could be measured with every seed',
      fix: 'Look at `compression-gate run` for the reason',
    });
  }
  return { facts: first.facts, seeds: runs.map(({ seed }) => seed), spreads };
}
