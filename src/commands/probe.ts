/** `compression-gate probe`: whether the gates can fail at all. */
import { Command, Option } from 'commander';
import { gatePhrase } from '../report/phrases.ts';
import type { Report, TargetReport } from '../report/report.ts';
import { type Probed, type ProbedGate, probe } from '../run/probe.ts';
import type { Check } from '../validate/gate.ts';
import { type Act, type Context, print, writeJson } from './context.ts';
import { backendOption, baselineOption, configOption, jsonOption, targetsOption } from './options.ts';
import { baseCommit } from './run.ts';

interface Flags {
  readonly config: string;
  readonly target?: string[];
  readonly backend?: 'auto' | 'native' | 'wasm' | 'cpu';
  readonly baseline?: string;
  readonly base?: string;
  readonly json?: string;
}

export const probeCommand = (act: Act): Command =>
  new Command('probe')
    .description('put a model that is of no use before the gates, and say which of them would fail')
    .addOption(configOption())
    .addOption(targetsOption())
    .addOption(backendOption())
    .addOption(baselineOption())
    .addOption(new Option('--base <ref>', 'commit to measure where no baseline is stored, as for `run`'))
    .addOption(jsonOption())
    .action((flags: Flags) => act((context) => probeGates(flags, context)));

async function probeGates(flags: Flags, context: Context): Promise<number> {
  const { local, cwd } = context;
  const probed = await probe(
    { configPath: flags.config, targets: flags.target, backend: flags.backend, baselinePath: flags.baseline },
    {
      files: local.files,
      filesAt: local.filesAt,
      log: local.log,
      clock: local.clock,
      storeIn: local.storeIn,
      base: () => baseCommit(cwd, flags.base),
      toolchain: local.toolchain,
      measure: (requests, project, backend) =>
        local.runJob({ kind: 'measure', root: project.files.root, requests }, backend, project.config.worker),
    },
  );
  print(context, describeProbe(probed), flags.json);
  await writeJson(context, flags.json, asJson(probed));
  return probed.exitCode;
}

const marks = { fails: '✓', holds: '✗', unmoved: '–' } as const;

function describeProbe({ report, gates, exitCode }: Probed): string {
  const targets = report.targets.map((target) => {
    const own = gates.get(target.name);
    if (!('checks' in target) || own === undefined) return `${target.name} ${target.headline}`;
    const lines = own.length === 0 ? ['  ✗ there is no gate, so nothing can fail'] : own.map(lineFor(target));
    return [target.name, ...lines].join('\n');
  });
  return [
    'The probe: the original with its weights shuffled, uncompressed, padded to twice its bytes.',
    ...targets,
    summary(gates, exitCode),
  ].join('\n');
}

function lineFor({ rows }: TargetReport) {
  return ({ check, outcome }: ProbedGate): string => {
    const row = rows.find(({ metric }) => metric === check.metric)!;
    const does = check.level === 'warn' ? 'warns' : 'fails';
    const found = gatePhrase(check, row);
    if (outcome === 'fails') return `  ${marks[outcome]} ${does}: ${found}`;
    if (outcome === 'unmoved') {
      return `  ${marks[outcome]} not probed: ${row.title}, which a model keeps whatever its weights hold`;
    }
    return `  ${marks[outcome]} does not ${does.slice(0, -1)}: ${found}; ${whyNot(check)}`;
  };
}

function whyNot({ status, advice }: Check): string {
  if (status === 'pass') return 'that is within the limit';
  if (status === 'inconclusive')
    return `the examples are too few to be sure${advice === undefined ? '' : `. ${advice}`}`;
  return 'so nothing is compared';
}

function summary(gates: Probed['gates'], exitCode: number): string {
  const all = [...gates.values()].flat();
  const count = (outcome: ProbedGate['outcome']) => all.filter((gate) => gate.outcome === outcome).length;
  if (exitCode === 0) return `Each of the ${count('fails')} gates that the probe moves lets no such model pass.`;
  if (exitCode > 1) return 'Not every target could be probed.';
  return `${count('holds')} of ${count('fails') + count('holds')} gates let it pass: look at limits, data and baseline.`;
}

function asJson({ report, gates }: Probed) {
  return {
    command: 'probe',
    targets: report.targets.map((target: Report['targets'][number]) =>
      'checks' in target
        ? {
            target: target.name,
            gates: gates.get(target.name)!.map(({ check, outcome }) => ({ outcome, ...check })),
          }
        : { target: target.name, failure: { code: target.code, message: target.headline } },
    ),
  };
}
