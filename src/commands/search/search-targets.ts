/** The search of each wanted target, one after the other. */
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import type { Config, TargetConfig } from '../../config/schema.ts';
import { openGrowing } from '../../edge/files/append-lines.ts';
import type { TrialWorker } from '../../edge/worker/trial-worker.ts';
import { Failure, inputFailure } from '../../failure.ts';
import { openProject, type Project } from '../../run/project.ts';
import { aimsOf } from '../../run/search/aims.ts';
import { conduct } from '../../run/search/conduct.ts';
import { headOf, planOf, searchOptionsOf } from '../../run/search/plan.ts';
import { findings } from '../../search/choose.ts';
import type { SearchOptions } from '../../search/options.ts';
import type { Scan } from '../../search/scan/scan.ts';
import type { Trial } from '../../search/trial.ts';
import { type Context, writeJson } from '../context.ts';
import { type Concluded, conclude } from './conclude.ts';
import { figuresOf } from './describe.ts';
import type { SearchFlags } from './flags.ts';

export async function searchTargets(flags: SearchFlags, context: Context): Promise<number> {
  const project = await openProject(flags.config, flags.target, context.local.filesAt);
  if (flags.journal !== undefined && project.targets.length > 1) {
    const fix = 'Name one target with `--target`, or leave `--journal` out: each target has a journal of its own then';
    throw inputFailure('search/journal', { where: '--journal', what: 'one journal cannot hold several targets', fix });
  }
  const results: Concluded[] = [];
  for (const { name, config } of project.targets)
    results.push(await searchTarget(name, config, project, flags, context));
  await writeJson(context, flags.json, { command: 'search', targets: results.map(({ result }) => result) });
  return results.some(({ isMiss }) => isMiss) ? 1 : 0;
}

async function searchTarget(
  target: string,
  config: TargetConfig,
  project: Project,
  flags: SearchFlags,
  context: Context,
): Promise<Concluded> {
  const { local } = context;
  const options = optionsOf(config, flags);
  const path = flags.journal === undefined ? journalPath(target, flags) : resolve(context.cwd, flags.journal);
  const absolute = resolve(project.files.root, path);
  const journal = await openGrowing(absolute, path);
  const times = await openGrowing(timesPath(absolute), timesPath(path)).catch(async (error) => {
    await journal.close();
    throw error;
  });
  const workers: TrialWorker[] = [];
  try {
    const limits = workerLimits(project.config, flags.workers);
    const open = () =>
      local.openTrials(
        { kind: 'trials', root: project.files.root, target, config },
        flags.backend ?? project.config.backend,
        limits,
      );
    local.progress({ stage: `${target}: open model and data`, done: 0 });
    const first = await open();
    workers.push(first);
    for (let i = 1; i < flags.workers; i++) workers.push(await open());
    const { opened } = first;
    const { kind: backend } = await local.chooseBackend(flags.backend ?? project.config.backend);
    const aims = aimsOf(config, opened.original);
    const plan = planOf(config, options, aims, opened, flags.shard);
    if (flags.restart) await times.cut(0);
    const head = headOf(target, config, options, aims, { opened, backend, shard: flags.shard });
    const full = (all: readonly Trial[]) => all.filter(({ rung }) => rung === plan.rungs.shares.length - 1);
    const end = { target, config, project, aims, options, opened, plan, journal: path };
    let seen: readonly Trial[] = [];
    let looks: readonly Scan[] = [];
    const started = local.clock.now();
    const seconds = () => Number(((local.clock.now() - started) / 1000).toFixed(3));
    try {
      const { trials, scans, resumed } = await conduct({
        config,
        options,
        aims,
        plan,
        head,
        examples: opened.examples,
        triers: workers,
        journal: { path, text: flags.restart ? '' : journal.text, cut: journal.cut, append: journal.append },
        now: local.clock.now,
        onScan: (_, all) => {
          looks = all;
          local.progress({ stage: `${target}: scan`, done: all.length, total: plan.scan?.most });
        },
        onTrial: async (trial, all, milliseconds) => {
          seen = all;
          await times.append(
            `${JSON.stringify({ trial: trial.trial, rung: trial.rung, milliseconds: Math.round(milliseconds) })}\n`,
          );
          const { chosen, frontier, withinConstraints } = findings(full(all), aims);
          const best =
            chosen === undefined
              ? 'nothing yet'
              : `${withinConstraints ? 'best' : 'nearest'} ${figuresOf(chosen, aims, config)}`;
          local.progress({
            stage: `${target}: search`,
            done: Math.min(new Set(all.map((one) => one.rung === 0 && one.trial)).size, options.trials),
            total: options.trials,
            note: `${best}; frontier of ${frontier.length}`,
          });
        },
      });
      if (resumed > 0) local.log.info(`${target}: ${resumed} trials were on record in ${path}`);
      return await conclude({ ...end, trials, scans, seconds: seconds() }, flags, context);
    } catch (error) {
      // What was paid for is shown; the same command goes on from here.
      if (error instanceof Failure && error.code === 'worker/aborted' && seen.length > 0)
        await conclude({ ...end, trials: seen, scans: looks, seconds: seconds() }, { ...flags, write: false }, context);
      throw error;
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.close()));
    await journal.close();
    await times.close();
  }
}

function optionsOf(config: TargetConfig, { trials, minutes, seed }: SearchFlags): SearchOptions {
  const given = searchOptionsOf(config);
  return { ...given, trials: trials ?? given.trials, minutes: minutes ?? given.minutes, seed: seed ?? given.seed };
}

/** Kernels of workers side by side share the processors. */
function workerLimits({ worker }: Config, workers: number): Config['worker'] {
  if (workers === 1) return worker;
  return { ...worker, threads: worker.threads ?? Math.max(1, Math.floor(availableParallelism() / workers)) };
}

function journalPath(target: string, { shard }: SearchFlags): string {
  const part = shard === undefined ? '' : `.shard-${shard.index}-of-${shard.of}`;
  return `.compression-gate/search/${target}${part}.jsonl`;
}

function timesPath(journal: string): string {
  return `${journal.replace(/\.jsonl$/, '')}.times.jsonl`;
}
