/** A run under the profile of a release, with what attaching and recording it takes. */
import type { ReleaseOutcome } from '../edge/github/release-action.ts';
import { sha256 } from '../history/digest.ts';
import type { GatedModel } from '../release/gated-model.ts';
import { openProject } from '../run/project.ts';
import type { Outcome, RunOptions } from '../run/run.ts';
import { type LocalRunPorts, localRun } from './local-run.ts';
import { recordRelease } from './record-release.ts';
import { refuseUncommitted } from './refuse-uncommitted.ts';
import { repositoryOf } from './repository-of.ts';

/** `commit`: the one that is checked out, and of the tag. */
export async function releaseRun(
  options: RunOptions & { readonly release: string },
  { local, base, isAncestor, commit }: LocalRunPorts & { readonly commit: string },
): Promise<ReleaseOutcome> {
  const { git } = await repositoryOf(local.files.root);
  await refuseUncommitted(await openProject(options.configPath, options.targets, local.filesAt), commit);
  const outcome = await localRun({ ...options, profile: 'release' }, { local, base, commit, isAncestor });
  const path = options.configPath.replaceAll('\\', '/');
  const config = await local.files.read(path);
  return {
    report: outcome.report,
    reportPath: outcome.reportPath,
    resultPath: outcome.resultPath,
    result: new TextEncoder().encode(`${JSON.stringify(outcome.result, null, 2)}\n`),
    gated: gatedModels(outcome),
    config: { path, sha256: sha256(config) },
    toolchain: local.toolchain,
    record: () => recordRelease(outcome, { local, git, commit, release: options.release }),
  };
}

/** Of each target its model, and the digest that it was judged under. */
function gatedModels({ plans, measured, report }: Outcome): GatedModel[] {
  return plans.flatMap((plan) => {
    const judged = report.targets.find(({ name }) => name === plan.name);
    if ('failure' in plan || judged === undefined || !('checks' in judged)) return [];
    const measurement = measured.measured.get(plan.name);
    const model = measurement?.model ?? plan.stored?.model;
    const digest = measurement?.candidate.modelDigest ?? plan.stored?.record.modelDigest;
    if (model === undefined || digest === undefined || judged.modelFolder === undefined) return [];
    const { name, verdict, contentKey, modelFolder } = judged;
    return [{ name, verdict, contentKey, original: plan.situation.key.model, digest, model, folder: modelFolder }];
  });
}
