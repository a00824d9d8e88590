/**
 * Can these gates fail at all? A limit that is too wide, too few examples, a metric that never moves, a baseline that is
 * never found: such a gate is green whatever comes. So a model that is of no use is put before the gates, with the data,
 * the baseline and the limits of a run, and each of them must fail. Nothing is written.
 */
import type { TargetConfig } from '../config/schema.ts';
import { modelFilesOf } from '../model/read.ts';
import type { BaselineModel, MeasureRequest } from '../pipeline/request.ts';
import { buildReport, type FailedTarget } from '../report/build.ts';
import type { Report, TargetReport } from '../report/report.ts';
import type { Check } from '../validate/gate.ts';
import { effectiveStatus, type VerdictPolicy } from '../validate/verdict.ts';
import { VERSION } from '../version.ts';
import { conclude, type WeighedTarget } from './conclude.ts';
import { judgeTargets } from './judge-targets.ts';
import { placeFailure } from './place-failure.ts';
import { type FailedPlan, type PlannedTarget, planTargets } from './plan.ts';
import { openProject, type Project } from './project.ts';
import { readReferences } from './references.ts';
import type { RunOptions, RunPorts } from './run.ts';
import { storePlace } from './store-place.ts';

/** `fails`: as it should; `holds`: the gate let a model of no use pass, or could not tell; `unmoved`: the probe moves no such figure. */
export type ProbedOutcome = 'fails' | 'holds' | 'unmoved';

export interface ProbedGate {
  readonly check: Check;
  readonly outcome: ProbedOutcome;
}

export interface Probed {
  readonly report: Report;
  /** By target that could be measured, in the order of its gates. */
  readonly gates: ReadonlyMap<string, readonly ProbedGate[]>;
  /** 0 each gate of level error that the probe moves fails; 1 one does not, or there is none; 2 and 3 as for a run. */
  readonly exitCode: 0 | 1 | 2 | 3;
}

export type ProbeOptions = Pick<RunOptions, 'configPath' | 'targets' | 'backend' | 'baselinePath'>;
type ProbePorts = Pick<RunPorts, 'files' | 'filesAt' | 'log' | 'clock' | 'storeIn' | 'base' | 'measure' | 'toolchain'>;

/** Moving values about changes neither how many there are nor how long a prediction takes. */
const unmoved = new Set(['latency', 'parameters']);

export async function probe(options: ProbeOptions, ports: ProbePorts): Promise<Probed> {
  const project = untimed(await openProject(options.configPath, options.targets, ports.filesAt));
  const store = ports.storeIn(project.files, storePlace(project.config.baseline, options.baselinePath));
  const { verdicts } = project.config;
  const plans = await planTargets({
    project,
    store,
    base: ports.base,
    toolchain: ports.toolchain,
    fresh: true,
    root: ports.files.root,
    date: ports.clock.date(),
    warn: ports.log.warn,
    unreadable: (failure) => {
      throw failure;
    },
  });
  const ready = await Promise.all(plans.map((plan) => ('failure' in plan ? plan : besideBase(plan, project))));
  const requests = ready.flatMap((plan): MeasureRequest[] =>
    'failure' in plan || plan.request === undefined ? [] : [{ ...plan.request, damaged: true }],
  );
  const measured = await ports.measure(requests, project, options.backend ?? project.config.backend);
  const concluded: (WeighedTarget | FailedTarget)[] = [];
  for (const plan of ready) {
    if ('failure' in plan) concluded.push(plan);
    else {
      const references = await readReferences(plan.name, plan.config, store, project.config.history.window);
      concluded.push(conclude(plan, measured, project, { references }));
    }
  }
  const { targets, family } = judgeTargets(
    concluded.map((target) => ('failure' in target ? placeFailure(target, project) : target)),
    verdicts.alpha,
  );
  const policy: VerdictPolicy = { ...verdicts, failOn: 'error' };
  const report = buildReport({
    title: 'Probe of the gates',
    perClass: false,
    targets,
    family,
    notices: measured.notices,
    policy,
    confidence: verdicts.confidence,
    version: VERSION,
    createdAt: ports.clock.date(),
    configPath: options.configPath,
    seconds: 0,
  });
  const judged = report.targets.filter((target): target is TargetReport => 'checks' in target);
  const gates = new Map(judged.map(({ name, checks }) => [name, checks.map((check) => outcomeOf(check, policy))]));
  return { report, gates, exitCode: exitCodeOf(gates, report) };
}

function outcomeOf(check: Check, policy: VerdictPolicy): ProbedGate {
  const status = effectiveStatus(check, policy);
  const caught = status === (check.level === 'error' ? 'fail' : 'warn');
  if (!caught && unmoved.has(check.metric)) return { check, outcome: 'unmoved' };
  return { check, outcome: caught ? 'fails' : 'holds' };
}

function exitCodeOf(gates: Probed['gates'], report: Report): Probed['exitCode'] {
  const lacking = [...gates.values()].some(
    (own) => own.length === 0 || own.some(({ check, outcome }) => check.level === 'error' && outcome === 'holds'),
  );
  if (lacking) return 1;
  const failed = report.targets.flatMap((target) => ('checks' in target ? [] : [target.kind]));
  if (failed.length === 0) return 0;
  return failed.includes('input') ? 2 : 3;
}

/** Timing says nothing of a model that was damaged. */
function untimed(project: Project): Project {
  const quiet = (config: TargetConfig): TargetConfig => ({
    ...config,
    evaluation: { ...config.evaluation, latency: { ...config.evaluation.latency, enabled: false } },
  });
  return { ...project, targets: project.targets.map(({ name, config }) => ({ name, config: quiet(config) })) };
}

/** Where the base commit holds the same model, a run takes the candidate for the base too; here the two differ. */
async function besideBase(plan: PlannedTarget, { files }: Project): Promise<PlannedTarget | FailedPlan> {
  const { config, sameAsBase, request } = plan;
  if (!sameAsBase || request === undefined) return plan;
  const { recipe, fineTune, task, seed, model } = config;
  const baseline: BaselineModel = {
    files: await modelFilesOf(model, (path) => files.read(path)),
    where: `${model} of the base commit`,
    produce: { recipe, fineTune, task, seed },
    remeasure: 'always',
  };
  return { ...plan, sameAsBase: false, request: { ...request, baseline } };
}
