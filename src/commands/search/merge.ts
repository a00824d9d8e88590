/** `compression-gate search merge`: the shards of a study as one. */
import { resolve } from 'node:path';
import { Command } from 'commander';
import { inputFailure } from '../../failure.ts';
import { openProject } from '../../run/project.ts';
import { aimsOf } from '../../run/search/aims.ts';
import { searchOptionsOf, spaceOf } from '../../run/search/plan.ts';
import { MOST_BYTES, openShards, recordedOriginal, refuseOtherConfig } from '../../run/search/shards.ts';
import { rungsOf } from '../../search/halving.ts';
import { journalLine, mergeScans, mergeTrials } from '../../search/journal.ts';
import { type Act, type Context, print, writeJson } from '../context.ts';
import { configOption, jsonOption } from '../options.ts';
import { conclude } from './conclude.ts';
import { recordedFlags } from './flags.ts';

interface Flags {
  readonly config: string;
  readonly output?: string;
  readonly write: boolean;
  readonly json?: string;
}

export const mergeCommand = (act: Act): Command =>
  new Command('merge')
    .description('join journals of the shards of a study, and choose among all their trials')
    .argument('<journals...>', 'what `search --shard` recorded')
    .addOption(configOption())
    .option('-o, --output <file>', 'write the joined journal, which a search can go on with')
    .addOption(recordedFlags.write())
    .addOption(jsonOption())
    // Flags that `search` has too are read by it, wherever they stand.
    .action((paths: string[], _, command: Command) =>
      act((context) => merge(paths, command.optsWithGlobals<Flags>(), context)),
    );

async function merge(paths: readonly string[], flags: Flags, context: Context): Promise<number> {
  const files = await Promise.all(paths.map(async (path) => ({ path, text: await textOf(path, context) })));
  const shards = openShards(files);
  const { journals, examples, of, missing } = shards;
  const { target } = journals[0].head;
  const project = await openProject(flags.config, [target], context.local.filesAt);
  const [{ config }] = project.targets;
  const options = { ...searchOptionsOf(config), seed: shards.seed };
  refuseOtherConfig(shards, config, options, paths[0]);
  const recorded = recordedOriginal(shards, config);
  const aims = aimsOf(config, recorded);
  for (const index of missing) print(context, `shard ${index} of ${of} is missing`, flags.json);
  const [scans, trials] = [mergeScans(journals), mergeTrials(journals)];
  if (flags.output !== undefined) {
    const head = { ...journals[0].head, shard: undefined };
    const text = [head, ...scans, ...trials].map((entry) => journalLine(entry)).join('');
    await context.local.files.write(resolve(context.cwd, flags.output), text);
  }
  const kernels = [...new Set(scans.flatMap(({ of }) => of?.layer ?? []))];
  const { isMiss, result } = await conclude(
    {
      target,
      config,
      project,
      aims,
      options,
      opened: { original: recorded, examples },
      plan: { rungs: rungsOf(options.halving), ...spaceOf(options, kernels) },
      trials,
      scans,
      journal: flags.output ?? paths.join(' '),
      shards: { of: of ?? 1, missing },
    },
    flags,
    context,
  );
  await writeJson(context, flags.json, { command: 'search merge', targets: [result] });
  return isMiss ? 1 : 0;
}

async function textOf(path: string, { local }: Context): Promise<string> {
  const { size = 0 } = (await local.files.stat(path)) ?? {};
  if (size <= MOST_BYTES) return new TextDecoder().decode(await local.files.read(path));
  const what = `is larger than ${MOST_BYTES >> 20} MiB, and no journal`;
  throw inputFailure('search/journal', {
    where: path,
    what,
    fix: 'Name what `compression-gate search --shard` recorded',
  });
}
