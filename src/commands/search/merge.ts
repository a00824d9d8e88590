/** `compression-gate search merge`: the shards of a study as one. */
import { resolve } from 'node:path';
import { Command } from 'commander';
import { inputFailure } from '../../failure.ts';
import type { TrialOutcome } from '../../pipeline/trials/outcome.ts';
import { openProject } from '../../run/project.ts';
import { aimsOf } from '../../run/search/aims.ts';
import { searchOptionsOf, spaceOf } from '../../run/search/plan.ts';
import { rungsOf } from '../../search/halving.ts';
import {
  differences,
  type Journal,
  journalLine,
  mergeScans,
  mergeTrials,
  parseJournal,
  sameStudy,
} from '../../search/journal.ts';
import { type Act, type Context, writeJson } from '../context.ts';
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
  const journals = await Promise.all(paths.map((path) => readJournal(path, context)));
  const [first] = journals;
  for (const [index, { head }] of journals.entries()) {
    if (sameStudy(head, first.head)) continue;
    const what = `it is of another study than ${paths[0]} (${differences(first.head, head).join(', ')} differ)`;
    throw inputFailure('search/other-study', { where: paths[index], what, fix: 'Merge shards of one study' });
  }
  const { target, study } = first.head;
  const project = await openProject(flags.config, [target], context.local.filesAt);
  const [{ config }] = project.targets;
  const { original, examples } = study as { original: Record<string, number>; examples: number };
  // All that aims need of the original is on record.
  const recorded = { metrics: original, examples, quality: {} } as unknown as TrialOutcome;
  const aims = aimsOf(config, recorded);
  const options = { ...searchOptionsOf(config), ...(study as object) };
  const [scans, trials] = [mergeScans(journals), mergeTrials(journals)];
  if (flags.output !== undefined) {
    const head = { ...first.head, shard: undefined };
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
    },
    flags,
    context,
  );
  await writeJson(context, flags.json, { command: 'search merge', targets: [result] });
  return isMiss ? 1 : 0;
}

async function readJournal(path: string, { local }: Context): Promise<Journal> {
  const journal = parseJournal(new TextDecoder().decode(await local.files.read(path)), path);
  if (journal !== undefined) return journal;
  const fix = 'Name what `compression-gate search --shard` recorded';
  throw inputFailure('search/journal', { where: path, what: 'the journal is empty', fix });
}
