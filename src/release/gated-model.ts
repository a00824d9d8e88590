/** The model of a target as it was judged, and the proof that what lies on the disk is still that very model. */
import { runFailure } from '../failure.ts';
import { sha256 } from '../history/digest.ts';
import { digestOf } from '../model/digest.ts';
import type { ModelFiles } from '../model/model.ts';
import type { Files } from '../ports.ts';
import type { TargetReport } from '../report/report.ts';

export interface GatedModel {
  readonly name: string;
  readonly verdict: TargetReport['verdict'];
  readonly contentKey: string;
  /** Digest of the original model. */
  readonly original: string;
  /** Digest of the model whose figures were judged. */
  readonly digest: string;
  /** Its files as they came out of the run. */
  readonly model: ModelFiles;
  /** Where they were written. */
  readonly folder: string;
}

/**
 * The files as they lie in the folder, read once: whoever attaches them must use these bytes. Throws a failure that names
 * the files where one has changed, is missing or is not of the model.
 */
export async function readGated({ name, digest, model, folder }: GatedModel, files: Files): Promise<ModelFiles> {
  if (digestOf(model) !== digest) {
    throw changed(name, folder, 'the model that was written is not the one that was measured');
  }
  const found = new Map<string, Uint8Array>();
  const troubles: string[] = [];
  for (const path of await files.list(folder)) {
    const bytes = await files.read(`${folder}/${path}`);
    const gated = model.get(path);
    if (gated === undefined) troubles.push(`${path} was not there`);
    else if (sha256(bytes) !== sha256(gated)) troubles.push(`${path} has changed`);
    found.set(path, bytes);
  }
  for (const path of model.keys()) if (!found.has(path)) troubles.push(`${path} is missing`);
  if (troubles.length > 0) {
    const more = troubles.length > 5 ? ` and ${troubles.length - 5} more` : '';
    throw changed(name, folder, `since the model was judged: ${troubles.slice(0, 5).join(', ')}${more}`);
  }
  return found;
}

function changed(target: string, folder: string, what: string): Error {
  return runFailure('release-not-gated', {
    where: `${target}: ${folder}`,
    what,
    fix: 'Run it again, with nothing else that writes to the output folder. Nothing was attached',
  });
}
