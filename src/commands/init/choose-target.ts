/** The name of the target, which is also that of its stored baseline: never one under which another model's lies. */
import { Failure, inputFailure } from '../../failure.ts';
import { digestOf } from '../../model/digest.ts';
import { modelFilesOf } from '../../model/read.ts';
import type { Files, Store } from '../../ports.ts';

export interface ChosenTarget {
  readonly name: string;
  /** Why it is not the name of the model, for people. */
  readonly note?: string;
}

const mostNames = 100;

/** @throws input failure `init-target` where `given` has a stored baseline of another model. */
export async function chooseTarget(
  { model, given }: { readonly model: string; readonly given?: string },
  files: Files,
  store: Store,
): Promise<ChosenTarget> {
  const digest = digestOf(await modelFilesOf(model, (path) => files.read(path)));
  const wanted = given ?? targetName(`${files.root}/${model}`);
  if (await isFree(wanted, digest, store)) return { name: wanted };
  if (given !== undefined) {
    throw inputFailure('init-target', {
      where: given,
      what: `under this name the baseline of another model is stored in ${store.description}`,
      fix: 'Choose another name with `--target`; to put a new model in the place of that one, keep its config and run `compression-gate baseline update`',
    });
  }
  for (let count = 2; count < mostNames; count++) {
    const name = `${wanted.slice(0, 60)}-${count}`;
    if (!(await isFree(name, digest, store))) continue;
    const note = `The target is called ${name}: as ${wanted} the baseline of another model is stored in ${store.description}, and stays.`;
    return { name, note };
  }
  throw inputFailure('init-target', {
    where: wanted,
    what: 'no name like it is free',
    fix: 'Choose one with `--target`',
  });
}

/** Nothing is stored under the name, or this very model's baseline. What cannot be read is somebody's, too. */
async function isFree(name: string, digest: string, store: Store): Promise<boolean> {
  try {
    const stored = await store.read(name);
    return stored === undefined || stored.record.key.model === digest;
  } catch (error) {
    if (error instanceof Failure) return false;
    throw error;
  }
}

/** After the nearest folder, or the file, whose name says something. */
function targetName(model: string): string {
  const parts = model
    .replace(/\.json$/, '')
    .split('/')
    .reverse();
  const name = parts.find((part) => !/^(\.*|model|models|tfjs|tfjs_model|web_model)$/i.test(part)) ?? 'model';
  return (
    name
      .replace(/[^A-Za-z0-9._-]+/g, '-')
      .replace(/^[^A-Za-z0-9]+/, '')
      .slice(0, 64) || 'model'
  );
}
