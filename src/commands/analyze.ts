/** `compression-gate analyze`: how hyper-parameters move compression and performance, as a page, pictures and tables. */
import { join, resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { Analysis } from '../analyze/analysis.ts';
import type { Config, TargetConfig } from '../config/schema.ts';
import { openGrowing } from '../edge/files/append-lines.ts';
import { Failure, failureFromData, failureToData, inputFailure } from '../failure.ts';
import { allPlots } from '../plot/all-plots.ts';
import type { Glyphs } from '../plot/lettering.ts';
import { scenePng } from '../plot/png.ts';
import { sceneSvg } from '../plot/svg.ts';
import { findingsCsv, trialsCsv } from '../report/analysis-csv.ts';
import { analysisPage } from '../report/analysis-page.ts';
import { renderAnalysis } from '../report/analysis-terminal.ts';
import { type AnalyzeOptions, analyzeTarget } from '../run/analyze-target.ts';
import { placeFailure } from '../run/place-failure.ts';
import { openProject, type Project } from '../run/project.ts';
import { type ExitCode, worstExitCode } from '../validate/verdict.ts';
import { type Act, type Context, print, writeJson } from './context.ts';
import { explain } from './explain.ts';
import { backendOption, configOption, jsonOption, targetsOption } from './options.ts';
import type { FailedTarget } from './target-job.ts';

interface Flags {
  readonly config: string;
  readonly target?: string[];
  readonly backend?: Config['backend'];
  readonly methods?: string[];
  readonly trials: number;
  readonly layers: number;
  readonly minutes?: number;
  readonly fineTune: boolean;
  readonly latency: boolean;
  readonly seed: number;
  readonly output: string;
  readonly pictures: boolean;
  readonly study?: string;
  readonly json?: string;
}

export const analyzeCommand = (act: Act): Command =>
  new Command('analyze')
    .description('try many settings of the recipe on the validation split, and show what each does to quality and size')
    .addOption(configOption())
    .addOption(targetsOption())
    .addOption(backendOption())
    .addOption(new Option('-m, --methods <name...>', 'methods whose options are varied; default: those of the recipe'))
    .addOption(new Option('-n, --trials <count>', 'settings of the whole recipe to try').argParser(count).default(64))
    .addOption(
      new Option('--layers <count>', 'kernels to compress one at a time, the largest first')
        .argParser(count)
        .default(24),
    )
    .addOption(new Option('--minutes <time>', 'begin no trial after so long').argParser(positive))
    .addOption(new Option('--study <file>', 'journal of a search, whose trials are looked at instead of new ones'))
    .addOption(new Option('--fine-tune', 'fine-tune in each trial, as the config says').default(false))
    .addOption(
      new Option('--latency', 'time each model beside the original, for `evaluation.latency.seconds` each').default(
        false,
      ),
    )
    .addOption(new Option('--seed <number>', 'seed of the choice of settings').argParser(count).default(0))
    .addOption(
      new Option('-o, --output <folder>', 'where page, pictures, tables and finished trials are written').default(
        'compression-gate-analysis',
      ),
    )
    .addOption(new Option('--no-pictures', 'leave PNG and SVG of the plots out'))
    .addOption(jsonOption())
    .action((flags: Flags) => act((context) => analyze(flags, context)));

async function analyze(flags: Flags, context: Context): Promise<number> {
  const { local, cwd } = context;
  const project = await openProject(flags.config, flags.target, local.filesAt);
  const wanted = flags.backend ?? project.config.backend;
  const output = flags.output.replace(/\/+$/, '');
  await local.files.checkWrite(`${output}/index.html`, 'file');
  if (flags.study !== undefined && project.targets.length > 1) {
    const names = project.targets.map(({ name }) => name);
    const fix = `Name the one that was searched: \`--target ${names[0]}\``;
    throw inputFailure('analyze/study-targets', { where: '--study', what: `there are ${names.length} targets`, fix });
  }
  const { kind } = await local.chooseBackend(wanted);
  const analyses: Analysis[] = [];
  const failed: FailedTarget[] = [];
  const exitCodes: ExitCode[] = [];
  for (const { name, config } of project.targets) {
    try {
      const shown = `${output}/${name}/trials.jsonl`;
      const journal = await openGrowing(resolve(cwd, shown), shown);
      const analysis = await analyzeTarget(optionsFor(name, config, flags), {
        journal,
        files: project.files,
        output: local.files,
        openTrials: () => {
          const job = { kind: 'trials', root: project.files.root, target: name, config } as const;
          return local.openTrials(job, wanted, project.config.worker);
        },
        progress: local.progress,
        clock: local.clock,
        toolchain: local.toolchain,
        backend: kind,
      }).finally(journal.close);
      analyses.push(analysis);
      await writeTarget(analysis, `${output}/${name}`, flags.pictures, context);
      print(context, renderAnalysis(analysis), flags.json);
    } catch (thrown) {
      // As with other commands, a target that cannot be analysed does not keep the others from it.
      if (project.targets.length === 1 || (thrown instanceof Failure && thrown.code === 'worker/aborted')) throw thrown;
      const { failure, path, line } = placeFailure({ name, failure: failureToData(thrown) }, project);
      const error = failureFromData(failure);
      const { text, exitCode } = explain(error, name);
      context.settle();
      context.stderr.write(text);
      exitCodes.push(exitCode);
      failed.push({ target: name, code: failure.code, kind: failure.kind, message: error.message, path, line });
    }
  }
  if (analyses.length > 0) {
    await writePage(analyses, project, `${output}/index.html`, context);
    print(context, `Wrote ${output}/index.html`, flags.json);
  }
  await writeJson(context, flags.json, { command: 'analyze', schemaVersion: 1, analyses, failed });
  return worstExitCode(exitCodes);
}

function optionsFor(target: string, config: TargetConfig, flags: Flags): AnalyzeOptions {
  const { methods, trials: samples, minutes, layers, fineTune, latency, seed, study } = flags;
  return { target, config, methods, samples, minutes, layers, fineTune, latency, seed, study };
}

async function writeTarget(analysis: Analysis, folder: string, pictures: boolean, { local }: Context): Promise<void> {
  await local.files.write(`${folder}/trials.csv`, trialsCsv(analysis));
  await local.files.write(`${folder}/findings.csv`, findingsCsv(analysis));
  if (!pictures) return;
  const glyphs = JSON.parse(await asset('glyphs/glyphs.json', local)) as Glyphs;
  for (const [name, scene] of allPlots(analysis)) {
    await local.files.write(`${folder}/${name}.svg`, sceneSvg(scene));
    await local.files.write(`${folder}/${name}.png`, scenePng(scene, { glyphs }));
  }
}

async function writePage(
  analyses: readonly Analysis[],
  { config }: Project,
  path: string,
  { local }: Context,
): Promise<void> {
  const [script, style] = [await asset('page/analysis.js', local), await asset('page/analysis.css', local)];
  await local.files.write(path, analysisPage(analyses, { title: config.report.title, script, style }));
}

async function asset(path: string, { filesAt, bundle }: Context['local']): Promise<string> {
  return new TextDecoder().decode(await filesAt(join(bundle, 'assets')).read(path));
}

function count(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 0) return value;
  throw new InvalidArgumentError('Write a whole number, 0 or more.');
}

function positive(text: string): number {
  const value = Number(text);
  if (Number.isFinite(value) && value > 0) return value;
  throw new InvalidArgumentError('Write a number above 0.');
}
