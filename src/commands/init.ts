/** `compression-gate init`: looks at a model and data, and writes a config, a workflow and the first baseline. */
import { Command, InvalidArgumentError, Option } from 'commander';
import { type WorkflowName, workflowFile, workflowNames, workflowText } from '../config/more-workflows.ts';
import { configSchema } from '../config/schema.ts';
import { type ConfigAnswers, configTemplate, firstSparsity } from '../config/template.ts';
import { inputFailure } from '../failure.ts';
import type { Files } from '../ports.ts';
import { achievement } from '../report/headline.ts';
import { gatePhrase } from '../report/phrases.ts';
import type { Report, TargetReport } from '../report/report.ts';
import type { Check } from '../validate/gate.ts';
import { type UpdatedBaseline, updateBaseline } from './baseline.ts';
import { type Act, type Context, print, printPainted, writeJson } from './context.ts';
import { folderOf } from './folder-of.ts';
import { chooseTarget } from './init/choose-target.ts';
import { findModel, relativeTo, repositoryRoot } from './init/find.ts';
import { ignoreOutput, outputFolder } from './init/ignore-output.ts';
import { inspect } from './init/inspect.ts';
import { backendOption, configOption, jsonOption } from './options.ts';

interface Flags {
  readonly config: string;
  readonly model?: string;
  readonly data?: string[];
  readonly target?: string;
  readonly backend?: 'auto' | 'native' | 'wasm' | 'cpu';
  readonly json?: string;
  readonly workflow: boolean;
  readonly workflows: readonly WorkflowName[];
  readonly baseline: boolean;
  readonly force: boolean;
}

const workflowFolder = '.github/workflows';

export const initCommand = (act: Act): Command =>
  new Command('init')
    .description('look at a model and its data, and write a config, a workflow and the first baseline')
    .addOption(new Option('-m, --model <file>', 'the model.json; looked for when left out'))
    .addOption(new Option('-d, --data <path...>', 'files or folders that hold the examples'))
    .addOption(new Option('-t, --target <name>', 'name of the target; default: after the model'))
    .addOption(configOption())
    .addOption(backendOption())
    .addOption(
      new Option(
        '-w, --workflows <names>',
        'workflow files to write, separated by commas: gate, comment (pull requests of forks), record (baseline and history on a data branch), release, search (nightly, with a pull request)',
      )
        .argParser(namesOf)
        .default(['gate'], 'gate'),
    )
    .addOption(new Option('--no-workflow', 'write no workflow file'))
    .addOption(new Option('--no-baseline', 'measure and store no first baseline'))
    .addOption(new Option('--force', 'replace a config or workflow that is there').default(false))
    .addOption(jsonOption())
    .action((flags: Flags) => act((context) => init(flags, context)));

async function init(flags: Flags, context: Context): Promise<number> {
  const { local, cwd } = context;
  const root = await repositoryRoot(local.files, cwd);
  await refuseExisting(local.files, flags.config, flags.force);

  const folder = folderOf(flags.config);
  const files = local.filesAt(folder);
  const model = relativeTo(files.root, `${cwd}/${flags.model ?? (await findModel(local.files))}`, flags.model);
  const data = (flags.data ?? ['.']).map((path) => relativeTo(files.root, `${cwd}/${path}`, path));
  const { path, branch } = configSchema.properties.baseline.properties;
  const store = local.storeIn(files, { store: 'folder', path: path.default, branch: branch.default });
  const target = await chooseTarget({ model, given: flags.target }, files, store);
  const found = await inspect({ model, data, target: target.name, backend: flags.backend ?? 'auto' }, files, local);
  const notes = [...found.notes, ...(target.note === undefined ? [] : [target.note])];
  for (const note of notes) print(context, `- ${note}`, flags.json);

  const wanted = flags.workflow ? flags.workflows : [];
  const answers: ConfigAnswers = { ...found.answers, store: wanted.includes('record') ? 'branch' : undefined };
  const written = [flags.config];
  await local.files.write(flags.config, configTemplate(answers));
  const configPath = relativeTo(root, `${files.root}/${flags.config.slice(flags.config.lastIndexOf('/') + 1)}`);
  const lfs = await keepsLfs(local.files, root);
  const workflows: string[] = [];
  for (const name of wanted) {
    const workflow = relativeTo(cwd, `${root}/${workflowFolder}/${workflowFile(name)}`);
    if (!flags.force && (await local.files.stat(workflow)) !== undefined) {
      print(context, `- ${workflow} is there already and stays as it is; \`--force\` replaces it.`, flags.json);
      continue;
    }
    await local.files.write(workflow, workflowText(name, { configPath, lfs }, wanted));
    workflows.push(workflow);
  }
  written.push(...workflows);
  const ignore = await ignoreOutput(local.files, root);
  if (ignore !== undefined) written.push(relativeTo(cwd, ignore));
  print(context, `Wrote ${listed(written)}.`, flags.json);
  if (ignore !== undefined) print(context, `- Git now ignores ${outputFolder}/, where runs write.`, flags.json);
  const baseline = flags.baseline ? await firstBaseline(flags, answers, context) : undefined;
  print(context, afterwards(workflows), flags.json);
  written.push(...(baseline?.written ?? []));
  await writeJson(context, flags.json, { command: 'init', written, notes, score: found.score });
  return baseline?.exitCode ?? 0;
}

/** Git filters are named in the `.gitattributes` at the root: a checkout without `lfs: true` would bring pointers. */
async function keepsLfs(files: Files, root: string): Promise<boolean> {
  const attributes = `${root}/.gitattributes`;
  if ((await files.stat(attributes)) === undefined) return false;
  return /^[^#\n]*\sfilter=lfs\b/m.test(new TextDecoder().decode(await files.read(attributes)));
}

function listed(paths: readonly string[]): string {
  return paths.length < 3 ? paths.join(' and ') : `${paths.slice(0, -1).join(', ')} and ${paths.at(-1)}`;
}

function afterwards(workflows: readonly string[]): string {
  const review = 'Review what was written, commit it, and open a pull request: the gate is in place.';
  const records = workflows.some((path) => path.endsWith(workflowFile('record')));
  const main = records ? ' The one that records runs on `main`: name your default branch there if it is another.' : '';
  if (workflows.length === 0) return review;
  const search = workflows.filter((path) => path.endsWith(workflowFile('search')));
  const gates = workflows.filter((path) => !search.includes(path));
  const puts = [
    ...(gates.length === 0
      ? []
      : [`In ${listed(gates)}, put the commit of a release of the action in place of \`<sha>\`.`]),
    ...(search.length === 0 ? [] : [`In ${listed(search)}, put the version that you use in place of \`<version>\`.`]),
  ];
  return `${puts.join(' ')}${main} ${review}`;
}

function namesOf(text: string): WorkflowName[] {
  const names = [...new Set(text.split(',').map((name) => name.trim()))];
  const unknown = names.find((name) => !workflowNames.includes(name as WorkflowName));
  if (unknown !== undefined)
    throw new InvalidArgumentError(`Write some of ${workflowNames.join(', ')}, not "${unknown}".`);
  return names as WorkflowName[];
}

type Recipe = NonNullable<ConfigAnswers['recipe']>;

/** From strong to gentle: a config that fails its own gates would be no help, so the first recipe that holds them is kept. */
const recipes: readonly Recipe[] = [
  ...[0.7, 0.5, 0.3].map((sparsity) => [
    { method: 'prune', sparsity },
    { method: 'quantize', type: 'uint8' },
  ]),
  [{ method: 'quantize', type: 'uint8' }],
  [{ method: 'quantize', type: 'float16' }],
];

async function firstBaseline(flags: Flags, answers: ConfigAnswers, context: Context): Promise<UpdatedBaseline> {
  const { config, backend } = flags;
  // What is not committed yet is no state of the history; the first push records it.
  const records = answers.store === 'branch';
  const steps = recipes.filter(([{ sparsity }]) => Number(sparsity ?? 0) <= firstSparsity(answers));
  for (const [index, recipe] of steps.entries()) {
    const gentler = steps[index + 1];
    // A run that stores nothing needs no branch yet, and no git.
    const baseline = records ? configSchema.properties.baseline.properties.path.default : undefined;
    const update = { config, backend, baseline, output: outputFolder };
    const stored = await updateBaseline(
      update,
      context,
      (report) => !records && (gentler === undefined || holds(report)),
    );
    if (gentler === undefined || holds(stored.report)) {
      const next = 'Nothing is stored yet: the first push to the default branch records the baseline.';
      printPainted(
        context,
        records ? `- With ${wordsOf(recipe)}: ${figuresOf(stored.report)}.\n${next}` : stored.text,
        flags.json,
      );
      return stored;
    }
    const why = `${wordsOf(recipe)} the gates do not hold (${reasonOf(stored.report)})`;
    print(context, `- With ${why}: ${wordsOf(gentler)} is tried.`, flags.json);
    await context.local.files.write(config, configTemplate({ ...answers, recipe: gentler }));
  }
  throw new Error('unreachable: the last recipe is kept');
}

function wordsOf([{ sparsity, type }]: Recipe): string {
  return sparsity === undefined ? `quantization to ${type} alone` : `a sparsity of ${sparsity}`;
}

/** No gate that fails the check is breached, or so near that the test examples cannot tell. */
function holds({ targets }: Report): boolean {
  return targets.every((target) => 'checks' in target && !target.checks.some(breaches));
}

function breaches({ level, status }: Check): boolean {
  return level !== 'warn' && (status === 'fail' || status === 'inconclusive');
}

/** Without the table, whose advice is about a baseline that is yet to be recorded. */
function figuresOf({ targets }: Report): string {
  return targets.map((target) => ('rows' in target ? achievement(target.rows) : target.headline)).join(', ');
}

/** The gate that was in the way: of a first baseline, the headline may speak of the missing baseline instead. */
function reasonOf({ targets, headline }: Report): string {
  const judged = targets.filter((target): target is TargetReport => 'checks' in target);
  const words = judged.flatMap(({ checks, rows }) =>
    checks.filter(breaches).map((check) => {
      const row = rows.find(({ metric }) => metric === check.metric);
      const doubt = check.status === 'inconclusive' ? ', which the examples are too few to tell' : '';
      return row && `${gatePhrase(check, row)}${doubt}`;
    }),
  );
  return words.find((text) => text !== undefined) ?? headline;
}

async function refuseExisting(files: Files, config: string, force: boolean): Promise<void> {
  if (force || (await files.stat(config)) === undefined) return;
  throw inputFailure('init-exists', {
    where: config,
    what: 'there is a config already',
    fix: 'Add a target to it by hand, name another file with `--config`, or replace it with `--force`',
  });
}
