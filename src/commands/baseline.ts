/** `compression-gate baseline show | update | compact`: the stored baseline. */
import { Command, InvalidArgumentError, Option } from 'commander';
import { configSchema } from '../config/schema.ts';
import { gitHead, isCommitted } from '../edge/git/head.ts';
import { inert } from '../edge/terminal/inert.ts';
import { makeRecord } from '../history/make-record.ts';
import type { Store, StoredBaseline } from '../ports.ts';
import type { Report } from '../report/report.ts';
import { renderTerminal } from '../report/terminal.ts';
import { openProject } from '../run/project.ts';
import { verdictOf } from '../run/records.ts';
import type { Outcome } from '../run/run.ts';
import { storePlace } from '../run/store-place.ts';
import { type Act, type Context, print, printPainted, writeJson } from './context.ts';
import { describeEvaluation } from './describe.ts';
import { historyOf } from './history-store.ts';
import { localRun } from './local-run.ts';
import { backendOption, baselineOption, configOption, jsonOption, outputOption, targetsOption } from './options.ts';

interface Flags {
  readonly config: string;
  readonly target?: string[];
  readonly backend?: 'auto' | 'native' | 'wasm' | 'cpu';
  readonly baseline?: string;
  readonly output: string;
  readonly json?: string;
  readonly fresh: boolean;
}

export const baselineCommand = (act: Act): Command =>
  new Command('baseline')
    .description('show the stored baseline, or make the present state the baseline')
    .addCommand(showCommand(act))
    .addCommand(updateCommand(act))
    .addCommand(compactCommand(act));

const showCommand = (act: Act): Command =>
  new Command('show')
    .description('print what is stored for each target')
    .addOption(configOption())
    .addOption(targetsOption())
    .addOption(baselineOption())
    .addOption(jsonOption())
    .action((flags: Flags) => act((context) => show(flags, context)));

const updateCommand = (act: Act): Command =>
  new Command('update')
    .description('measure what has changed and store it; review and commit what is written')
    .addOption(configOption())
    .addOption(targetsOption())
    .addOption(backendOption())
    .addOption(baselineOption())
    .addOption(outputOption())
    .addOption(jsonOption())
    .addOption(new Option('--fresh', 'measure again although nothing has changed').default(false))
    .action((flags: Flags) => act((context) => update(flags, context)));

const compactCommand = (act: Act): Command =>
  new Command('compact')
    .description('pack the records of past years on the data branch; every figure is kept')
    .addOption(configOption())
    .addOption(jsonOption())
    .addOption(
      new Option('--into <branch>', 'then begin this branch with what is left, without the earlier commits').argParser(
        branchName,
      ),
    )
    .action((flags: CompactFlags) => act((context) => compact(flags, context)));

type CompactFlags = Pick<Flags, 'config' | 'json'> & { readonly into?: string };

async function compact(flags: CompactFlags, context: Context): Promise<number> {
  const { local } = context;
  const project = await openProject(flags.config, undefined, local.filesAt);
  const store = local.storeIn(project.files, storePlace(project.config.baseline));
  const history = historyOf(store, flags.config);
  const { packed, dropped } = await history.compact();
  if (flags.into !== undefined) await history.copyTo(flags.into);
  const note =
    packed + dropped === 0
      ? `There is nothing to pack on ${store.description}.`
      : `Packed ${packed} records of past years on ${store.description}, and dropped ${dropped} models and predictions that are kept of newer ones and releases only.`;
  const { into } = flags;
  const next = `Began branch ${into} with what is left. Set \`baseline.branch: ${into}\`, merge that, then delete the old branch.`;
  print(context, inert(into === undefined ? note : `${note}\n${next}`), flags.json);
  await writeJson(context, flags.json, {
    command: 'baseline compact',
    store: store.description,
    packed,
    dropped,
    into,
  });
  return 0;
}

async function show(flags: Flags, context: Context): Promise<number> {
  const { local } = context;
  const project = await openProject(flags.config, flags.target, local.filesAt);
  const store = local.storeIn(project.files, storePlace(project.config.baseline, flags.baseline));
  const targets = [];
  for (const { name, config } of project.targets) {
    const stored = await store.read(name);
    if (stored === undefined) {
      targets.push({ target: name, stored: null });
      print(context, `${name}: nothing is stored in ${store.description}`, flags.json);
      continue;
    }
    const { candidate, original, ...rest } = stored.record;
    const { predictions: _, ...figures } = candidate;
    targets.push({ target: name, stored: { ...rest, candidate: figures, originalMetrics: original.metrics } });
    const { createdAt, commit, facts } = stored.record;
    const at = commit === undefined ? '' : ` at ${commit.slice(0, 12)}`;
    const kernels = `${facts.backend} TensorFlow ${facts.tensorflow}`;
    const model =
      stored.model === undefined
        ? `no model (${stored.record.modelOmitted ?? 'it was left out'})`
        : 'with its compressed model';
    const head = `${name}: stored ${createdAt}${at}, measured on ${kernels}, ${model}`;
    print(context, `${head}\n${describeEvaluation(candidate, config.task)}`, flags.json);
  }
  await writeJson(context, flags.json, { command: 'baseline show', store: store.description, targets });
  return 0;
}

async function update(flags: Flags, context: Context): Promise<number> {
  const { text, result, written, exitCode } = await updateBaseline(flags, context);
  printPainted(context, text, flags.json);
  await writeJson(context, flags.json, { command: 'baseline update', written, result });
  return exitCode;
}

export interface UpdatedBaseline {
  /** As the next run will see it: the stored state beside itself. */
  readonly report: Report;
  /** For `printPainted`. */
  readonly text: string;
  readonly result: Record<string, unknown>;
  readonly written: readonly string[];
  readonly exitCode: number;
}

/**
 * Measures what has changed and stores it. A gate that fails is no obstacle, this state is asked to be the baseline, unless
 * `accept` says otherwise: then nothing is stored.
 */
export async function updateBaseline(
  flags: Pick<Flags, 'config' | 'output'> & Partial<Flags>,
  context: Context,
  accept: (report: Report) => boolean = () => true,
): Promise<UpdatedBaseline> {
  const { local, cwd } = context;
  const commit = await gitHead(cwd);
  const runOnce = (fresh: boolean) =>
    localRun(
      {
        configPath: flags.config,
        targets: flags.target,
        backend: flags.backend,
        baselinePath: flags.baseline,
        outputFolder: flags.output,
        fresh,
        failOn: 'never',
        replaceBaseline: true,
      },
      { local, base: async () => undefined, commit },
    );
  const measured = await runOnce(flags.fresh ?? false);
  // A record on a branch is found by its commit: what is not committed must not pass for it.
  const known = measured.store.kind === 'folder' || (await isCommitted(cwd)) ? commit : undefined;
  const when = { createdAt: local.clock.date(), commit: known };
  const written = accept(measured.report) ? await storeAll(measured, when) : [];
  // Nothing is measured again: what was stored is what is found.
  const { report, result, store } = written.length === 0 ? measured : await runOnce(false);
  const note =
    written.length === 0
      ? 'No baseline was written: nothing has changed since the one that is stored, or nothing could be measured.'
      : stored(written.length, store, known);
  const table = renderTerminal(report, { color: context.color, width: context.width });
  const exitCode = report.exitCode === 1 ? 0 : report.exitCode;
  return { report, text: `${table.trimEnd()}\n\n${note}`, result, written, exitCode };
}

function stored(count: number, { kind, description }: Store, commit: string | undefined): string {
  if (kind === 'folder')
    return `Wrote ${count} files to ${inert(description)}. Review them and commit them with your change.`;
  const by =
    commit === undefined
      ? 'its content alone, because the work tree is not as it is committed'
      : `commit ${commit.slice(0, 7)}`;
  return `Recorded ${count === 1 ? '1 target' : `${count} targets`} on ${inert(description)}; found by ${by}.`;
}

async function storeAll(
  { plans, measured, project, store, report }: Outcome,
  when: { createdAt: string; commit?: string },
) {
  const records = new Map<string, StoredBaseline>();
  for (const plan of plans) {
    const measurement = measured.measured.get(plan.name);
    if (measurement === undefined || 'failure' in plan) continue;
    const made = makeRecord(measurement, { key: plan.situation.key, ...when }, project.config.baseline);
    const judged = report.targets.find(({ name }) => name === plan.name);
    // By an entry that let this baseline pass, the next step down must not pass too.
    const accepted = judged !== undefined && 'checks' in judged ? verdictOf(judged).accepted : undefined;
    records.set(plan.name, accepted === undefined ? made : { ...made, record: { ...made.record, run: { accepted } } });
  }
  if (store.history !== undefined) return store.history.recordAll(records);
  const written: string[] = [];
  for (const [target, record] of records) written.push(...(await store.write(target, record)));
  return written;
}

/** As `baseline.branch` may be called. */
function branchName(text: string): string {
  if (new RegExp(configSchema.properties.baseline.properties.branch.pattern).test(text)) return text;
  throw new InvalidArgumentError('Write the name of a branch: letters, digits, dots, dashes and slashes.');
}
