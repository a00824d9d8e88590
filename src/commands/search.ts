/** `compression-gate search`: looks for the recipe that compresses best within the gates. */
import { Command, InvalidArgumentError, Option } from 'commander';
import type { Act } from './context.ts';
import { backendOption, configOption, jsonOption, targetsOption } from './options.ts';
import { recordedFlags } from './search/flags.ts';
import { mergeCommand } from './search/merge.ts';
import { searchTargets } from './search/search-targets.ts';
import { serveCommand } from './search/serve.ts';

export const searchCommand = (act: Act): Command =>
  new Command('search')
    .description('look for the recipe that compresses best within the gates, and say what it costs')
    .addOption(configOption())
    .addOption(targetsOption())
    .addOption(backendOption())
    .addOption(
      new Option('--trials <count>', 'end after so many recipes; the config says how many else').argParser(count),
    )
    .addOption(new Option('--minutes <minutes>', 'begin no trial after so long').argParser(positive))
    .addOption(
      new Option('--workers <count>', 'trials at a time, each in a process of its own').default(1).argParser(count),
    )
    .addOption(new Option('--seed <number>', 'another seed of the choice of recipes').argParser(integer))
    .addOption(
      new Option('--shard <i/n>', 'this part of a study that n machines share; `search merge` joins them').argParser(
        shard,
      ),
    )
    .addOption(recordedFlags.journal())
    .addOption(new Option('--restart', 'begin anew where there is a journal already').default(false))
    .addOption(recordedFlags.write())
    .addOption(jsonOption())
    .action((flags) => act((context) => searchTargets(flags, context)))
    .addCommand(mergeCommand(act))
    .addCommand(serveCommand(act));

function count(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= 1e6) return value;
  throw new InvalidArgumentError('a whole number from 1 on is needed.');
}

function integer(text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value)) return value;
  throw new InvalidArgumentError('a whole number is needed.');
}

function positive(text: string): number {
  const value = Number(text);
  if (Number.isFinite(value) && value > 0) return value;
  throw new InvalidArgumentError('a number above 0 is needed.');
}

function shard(text: string): { index: number; of: number } {
  const [index, of] = text.split('/').map(Number);
  if (Number.isInteger(index) && Number.isInteger(of) && index >= 1 && index <= of && of <= 256) return { index, of };
  throw new InvalidArgumentError('1/4 is the first of four parts.');
}
