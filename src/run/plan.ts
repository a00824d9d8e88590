/**
 * Before anything is measured: what is each target's content, what is on record about it, and so what has to be done. No
 * kernels are needed for this, so a run in which nothing has changed ends here.
 */
import { parseConfig } from '../config/load.ts';
import type { TargetConfig } from '../config/schema.ts';
import { fingerprintFiles } from '../data/fingerprint.ts';
import { Failure, type FailureData, failureToData } from '../failure.ts';
import { type BaselinePlan, type BaselineSituation, resolveBaseline } from '../history/baseline.ts';
import { canonicalJson } from '../history/canonical-json.ts';
import { contentKey } from '../history/content-key.ts';
import type { ContentKey } from '../history/record.ts';
import { digestOf } from '../model/digest.ts';
import type { ModelFiles } from '../model/model.ts';
import { modelFilesOf } from '../model/read.ts';
import type { BaselineModel, MeasureRequest, ProduceOptions } from '../pipeline/request.ts';
import type { BaseCommit, FoundBaseline, ReadableFiles, Store, StoredBaseline } from '../ports.ts';
import { baseFiles } from './base-files.ts';
import { inputsOf } from './inputs.ts';
import { relativeFolder } from './paths.ts';
import type { Project } from './project.ts';
import { storedBaseline } from './stored-baseline.ts';

export interface PlannedTarget {
  readonly name: string;
  readonly config: TargetConfig;
  readonly stored?: FoundBaseline;
  /** All that was known when the baseline was decided on; asked again when the facts of the run are known. */
  readonly situation: BaselineSituation;
  readonly baseline: BaselinePlan;
  /** Nothing is stored, and the base commit holds the same model and recipe: the candidate is what it would give too. */
  readonly sameAsBase: boolean;
  /** Absent: the result on record is reused. */
  readonly request?: MeasureRequest;
}

export interface PlanContext {
  readonly project: Project;
  readonly store: Store;
  /** Asked only where a target has no stored baseline. */
  readonly base: () => Promise<BaseCommit | undefined>;
  readonly toolchain: string;
  readonly fresh: boolean;
  /** A result on record without its model is no result: the model itself is wanted. */
  readonly needsModel?: boolean;
  /** What this run measures becomes the baseline. */
  readonly stores?: boolean;
  /** Absolute folder that the base commit's paths are relative to. */
  readonly root: string;
  /** Wall clock, ISO 8601. */
  readonly date: string;
  readonly warn: (text: string) => void;
  /** Throws its parameter, or lets a stored baseline that is corrupt or of a newer schema count as none. */
  readonly unreadable: (failure: Failure) => void;
}

/** A target whose input is wrong: the others go on. */
export interface FailedPlan {
  readonly name: string;
  readonly failure: FailureData;
}

export async function planTargets(context: PlanContext): Promise<(PlannedTarget | FailedPlan)[]> {
  const plans: (PlannedTarget | FailedPlan)[] = [];
  let asked: Promise<BaseCommit | undefined> | undefined;
  const base = (): Promise<BaseCommit | undefined> => {
    asked ??= context.base();
    return asked;
  };
  for (const { name, config } of context.project.targets) {
    try {
      plans.push(await planTarget(name, config, { ...context, base }));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      plans.push({ name, failure: failureToData(error) });
    }
  }
  return plans;
}

async function planTarget(name: string, config: TargetConfig, context: PlanContext): Promise<PlannedTarget> {
  const { project, fresh, toolchain } = context;
  const key = await keyOf(config, project.files, toolchain);
  const { found: stored, expired } = await storedBaseline(name, {
    ...context,
    options: project.config.baseline,
    own: key.digest,
    keyOfBase: (commit) => keyOfBase(name, commit, context),
  });
  const { onMissing } = project.config.baseline;
  const base = stored === undefined && onMissing === 'measure' ? await baseModel(name, config, context) : undefined;
  const situation: BaselineSituation = {
    stored,
    key,
    fresh:
      fresh ||
      lacksLatency(config, stored) ||
      lacksTruth(config, stored) ||
      (context.needsModel === true && stored?.model === undefined),
    onMissing,
    expired,
    now: context.date,
    proposal: proposalFor(context),
    base: base === undefined || 'unavailable' in base ? base : { commit: base.commit },
  };
  const baseline = resolveBaseline(situation);
  const plan = { name, config, stored, situation, baseline, sameAsBase: false };
  if (baseline.kind === 'reuse-result') return plan;
  const sameAsBase =
    base !== undefined &&
    'files' in base &&
    base.digest === key.model &&
    sameJson(base.produce, produceOptions(config));
  const model = sameAsBase ? undefined : baselineModel(baseline, stored, base);
  const recorded = outcomesOf(stored);
  const { examples } = project.config.report;
  return { ...plan, sameAsBase, request: { target: name, config, baseline: model, recorded, examples } };
}

function outcomesOf(stored: StoredBaseline | undefined): MeasureRequest['recorded'] {
  const { ids = [], correct } = stored?.record.candidate.predictions ?? {};
  return ids.length > 0 && correct !== undefined ? { ids, correct } : undefined;
}

/** How models are timed is no part of the content: a gate on latency may be newer than the record, which then holds none. */
function lacksLatency({ gates = [] }: TargetConfig, stored: StoredBaseline | undefined): boolean {
  return stored?.record.latency === undefined && gates.some(({ metric }) => metric === 'latency');
}

/** Records of earlier versions hold no true classes, which gates on classes look at. */
function lacksTruth({ gates = [], task }: TargetConfig, stored: StoredBaseline | undefined): boolean {
  if (stored === undefined || task.kind !== 'classification' || !gates.some(({ slice }) => slice === 'classes'))
    return false;
  const { truth, ids, correct } = stored.record.candidate.predictions;
  return truth === undefined && correct !== undefined && ids.length > 0;
}

/** What a run on the base commit would have stood on; undefined where that cannot be told at little cost. */
async function keyOfBase(name: string, base: BaseCommit, { project, root, toolchain }: PlanContext) {
  const folder = relativeFolder(root, project.files.root);
  const fileName = project.configPath.slice(project.configPath.lastIndexOf('/') + 1);
  try {
    const config = await configAt(base, folder + fileName, name);
    return config && (await keyOf(config, baseFiles(base, folder, project.files), toolchain)).digest;
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

/** How the next baseline comes to be stored. */
function proposalFor({ project: { config }, store, stores }: PlanContext): string {
  if (stores) return `this run stores one ${store.kind === 'folder' ? 'in' : 'on'} the ${store.description}`;
  if (store.kind === 'folder') {
    return `\`compression-gate baseline update\` on the default branch, committed, stores one in the ${store.description}`;
  }
  const { branch } = config.baseline;
  return `\`mode: record\` on the next push to the default branch (or \`compression-gate baseline update\` there) stores one on the branch ${branch}`;
}

/** What the result stands on. Gates, report and latency change nothing that is on record. */
async function keyOf(config: TargetConfig, files: ReadableFiles, toolchain: string): Promise<ContentKey> {
  const { model, data: read } = await inputsOf(config, files);
  const data = await fingerprintFiles(read, files);
  const { behaviour = [] } = config;
  const { batchSize } = config.evaluation;
  return contentKey({
    model: digestOf(model),
    data,
    recipe: produceOptions(config),
    settings: { task: config.task, data: config.data, batchSize, ...(behaviour.length === 0 ? {} : { behaviour }) },
    slices: config.slices,
    toolchain,
  });
}

function produceOptions({ recipe, fineTune, task, seed }: TargetConfig): ProduceOptions {
  return { recipe, fineTune, task, seed };
}

function baselineModel(
  plan: BaselinePlan,
  stored: StoredBaseline | undefined,
  base: BaseModel | undefined,
): BaselineModel | undefined {
  if (stored?.model !== undefined) {
    const remeasure = plan.kind === 'remeasure-stored' ? 'always' : stored.record.facts;
    return { files: stored.model, packed: stored.packed, where: 'the stored baseline', remeasure };
  }
  if (plan.kind !== 'measure-base' || base === undefined || 'unavailable' in base) return undefined;
  return { files: base.files, where: base.where, produce: base.produce, remeasure: 'always' };
}

type BaseModel =
  | {
      readonly commit: string;
      readonly files: ModelFiles;
      readonly digest: string;
      readonly where: string;
      readonly produce: ProduceOptions;
    }
  | { readonly unavailable: string };

/** The base commit's model with the recipe that its own config gave it, where it has one; else with this run's. */
async function baseModel(name: string, config: TargetConfig, { project, base, root }: PlanContext): Promise<BaseModel> {
  const commit = await base();
  if (commit === undefined) return { unavailable: 'no base commit is known' };
  const short = commit.commit.slice(0, 7);
  const folder = relativeFolder(root, project.files.root);
  const fileName = project.configPath.slice(project.configPath.lastIndexOf('/') + 1);
  try {
    const there = (await configAt(commit, folder + fileName, name)) ?? config;
    const read = (path: string) => commit.read(folder + path);
    if ((await read(there.model)) === undefined)
      return { unavailable: `the base commit ${short} holds no ${there.model}` };
    const files = await modelFilesOf(there.model, read);
    const where = `${there.model} at ${short}`;
    return {
      commit: commit.commit,
      files,
      digest: digestOf(files),
      where,
      produce: { ...produceOptions(there), task: config.task },
    };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { unavailable: `the base commit ${short} could not be read: ${error.message.replace(/\.$/, '')}` };
  }
}

async function configAt(commit: BaseCommit, path: string, target: string): Promise<TargetConfig | undefined> {
  const bytes = await commit.read(path);
  if (bytes === undefined) return undefined;
  try {
    return parseConfig(new TextDecoder().decode(bytes), path).config.targets[target];
  } catch (error) {
    // A config that this version cannot read says nothing about the recipe: the present one is used.
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

function sameJson(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b);
}
