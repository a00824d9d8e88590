/**
 * `mode: release`: the tagged commit is judged by the stricter gates of a release, and when it is green, and only then, the
 * gated model is attached to the release, with report, result and a manifest of digests.
 */
import { Failure, inputFailure } from '../../failure.ts';
import type { Files } from '../../ports.ts';
import { archiveOf } from '../../release/archive.ts';
import { assetNames } from '../../release/asset-names.ts';
import { type GatedModel, readGated } from '../../release/gated-model.ts';
import type { ReleasedModel } from '../../release/make-manifest.ts';
import type { Manifest } from '../../release/manifest-schema.ts';
import { codeMarkdown, escapeMarkdown, proseMarkdown } from '../../report/escape.ts';
import { annotationsOf } from './annotations.ts';
import { type AttachedRelease, attachRelease } from './attach-release.ts';
import { failureText } from './failure-text.ts';
import {
  configFile,
  crashed,
  endOf,
  finished,
  type ModePorts,
  type Outcome,
  type Publication,
  type StepEnd,
  say,
} from './publication.ts';
import type { Release } from './release-calls.ts';
import { releaseOfTag, requireCommit } from './release-of-tag.ts';
import { openSignals } from './signals.ts';

/** A run under the profile of a release. */
export interface ReleaseOutcome extends Outcome {
  /** As `result.json` holds it. */
  readonly result: Uint8Array;
  /** Of every target that was measured. */
  readonly gated: readonly GatedModel[];
  readonly config: Manifest['config'];
  readonly toolchain: string;
  /** Adds it to the history, where one is kept; a sentence about it. */
  record(): Promise<string>;
}

export interface ReleaseActionPorts extends ModePorts {
  /** Rooted at the working directory. */
  readonly files: Files;
  /** The commit that is checked out. */
  readonly head: () => Promise<string>;
  readonly run: (tag: string, head: string) => Promise<ReleaseOutcome>;
}

export async function releaseAction(ports: ReleaseActionPorts): Promise<StepEnd> {
  const signals = openSignals(ports);
  const publication = await release(ports).catch((error: unknown) => crashed(error, ports));
  await say(publication, undefined, ports);
  await signals.close(publication);
  return endOf(publication);
}

async function release(ports: ReleaseActionPorts): Promise<Publication> {
  const { inputs, client, log } = ports;
  const tag = tagOf(ports);
  requireInputs(ports);
  const names = assetNames(inputs.artifact);
  const head = await ports.head();
  const found = await releaseOfTag(client, tag);
  await requireCommit(client, found, head);
  log.info(`Release ${tag} of ${head.slice(0, 12)}${found.draft ? ', a draft' : ''}: ${found.url}`);
  const outcome = await ports.run(tag, head);
  const judged = finished(outcome, annotationsOf(outcome.report, configFile(ports)), ports);
  if (outcome.report.exitCode !== 0 || ports.cancelled()) {
    log.info('Nothing is attached: the release does not hold its gates.');
    return withNote(judged, `**Nothing was attached to ${escapeMarkdown(tag)}**, because it does not hold its gates.`);
  }
  try {
    const models = await releasedModels(outcome, names.archive, ports.files);
    const { config, toolchain, result } = outcome;
    const attached = await attachRelease(
      found,
      { tag, commit: head, config, toolchain, models, result },
      { ...ports, names, render: (report) => ports.render(report, 'full', '') },
    );
    const releaseFolder = await keepFiles(models, attached, ports);
    log.info(await outcome.record());
    return { ...withNote(judged, attachedNote(found, attached)), outcome: { ...outcome, releaseFolder } };
  } catch (error) {
    return notAttached(error, tag, judged, ports);
  }
}

/** A release of the event itself, else the one that the input names. */
function tagOf({ event, inputs }: ReleaseActionPorts): string {
  const tag = inputs.tag ?? event.tag;
  if (tag === undefined) {
    throw inputFailure('release-tag', {
      where: `event ${event.name}`,
      what: 'names no tag, so which release is meant is not known',
      fix: 'Start the workflow on `push` of a tag or on `release`, or name the tag in the input `tag`',
    });
  }
  if (event.tag !== undefined && event.tag !== tag) {
    throw inputFailure('release-tag', {
      where: 'input tag',
      what: `\`${tag}\` is another tag than that of the event, \`${event.tag}\``,
      fix: 'Leave the input away on `push` and `release`',
    });
  }
  return tag;
}

function requireInputs({ inputs }: ReleaseActionPorts): void {
  if (inputs.failOn === 'never') {
    throw inputFailure('action-input', {
      where: 'input fail-on',
      what: '`never` would let a model that fails its gates be released',
      fix: 'Write `error` or `warn`, or leave it away',
    });
  }
  if (inputs.token === undefined) {
    throw inputFailure('action-input', {
      where: 'input token',
      what: 'is empty, and the model is attached with it',
      fix: 'Leave it away, and give the job `contents: write`',
    });
  }
}

/** Each folder is read once: what was held against the digests is what is packed. */
async function releasedModels(
  { gated, report }: ReleaseOutcome,
  archiveName: (target: string) => string,
  files: Files,
): Promise<ReleasedModel[]> {
  const models: ReleasedModel[] = [];
  for (const { name } of report.targets) {
    const model = gated.find((one) => one.name === name);
    if (model === undefined) throw new Error(`target ${name} was judged and has no model`);
    const read = await readGated(model, files);
    models.push({ gated: model, files: read, archive: { name: archiveName(name), bytes: archiveOf(name, read) } });
  }
  return models;
}

/** For later steps of the job, such as one that attests where they come from. */
async function keepFiles(
  models: readonly ReleasedModel[],
  { manifest }: AttachedRelease,
  { files, inputs }: ReleaseActionPorts,
): Promise<string> {
  const folder = `${inputs.outputFolder}/release`;
  for (const { name, bytes } of [...models.map(({ archive }) => archive), manifest]) {
    await files.write(`${folder}/${name}`, bytes);
  }
  return folder;
}

function attachedNote({ tag, url }: Release, { assets }: AttachedRelease): string {
  const link = /^https:\/\/[^\s<>"()]+$/.test(url) ? `[${escapeMarkdown(tag)}](${url})` : escapeMarkdown(tag);
  const lines = assets.map(({ name, sha256, how }) => `| ${escapeMarkdown(name)} | ${codeMarkdown(sha256)} | ${how} |`);
  return [`**Attached to ${link}**`, '', '| File | SHA-256 | |', '| - | - | - |', ...lines].join('\n');
}

/** The gates hold, and yet the release has no model: that is a failure of this mode, in the words of its cause. */
function notAttached(error: unknown, tag: string, judged: Publication, ports: ReleaseActionPorts): Publication {
  if (!(error instanceof Failure))
    ports.log.info(error instanceof Error ? (error.stack ?? error.message) : String(error));
  const { exitCode } = failureText(error, '', '');
  const said = error instanceof Error ? error.message : String(error);
  const headline = `The gates hold, and ${tag} is not complete: ${said}`;
  const note = `**${escapeMarkdown(tag)} is not complete.** ${proseMarkdown(said)}`;
  return { ...withNote(judged, note), headline, exitCode };
}

function withNote(publication: Publication, note: string): Publication {
  return { ...publication, render: (form) => `${publication.render(form)}\n${note}\n` };
}
