/** The packed container of a compressed model: one file, beside the folder of its stock files. */
import { Failure, inputFailure } from '../failure.ts';
import type { ModelFiles } from '../model/model.ts';
import { readModelFiles } from '../model/read.ts';
import { packIfRoom } from '../packed/pack.ts';
import type { Files } from '../ports.ts';

/** `out/glyphs/model` → `out/glyphs/model.packed`. */
export function packedPathOf(modelFolder: string): string {
  return `${modelFolder}.packed`;
}

/** Throws an input failure where something else stands there, or nothing can be written. Call before the long work. */
export async function checkPackedFile(files: Files, modelFolder: string): Promise<void> {
  const path = packedPathOf(modelFolder);
  if ((await files.stat(path)) !== undefined && !(await isPacked(files, path))) {
    throw inputFailure('packed/foreign', {
      where: path,
      what: 'something that is no packed model stands where one is to be written',
      fix: 'Move it, or choose another output folder',
    });
  }
  await files.checkWrite(path, 'file');
}

/** Of a model that is at hand as stock files alone: an unchanged one, whose figures were taken over. */
export function packStored(model: ModelFiles): Uint8Array | undefined {
  try {
    return packIfRoom(readModelFiles(model));
  } catch (error) {
    // Whoever reads the stored model for its own sake says what is wrong with it.
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

/** The file of an earlier run goes where there is nothing to write. */
export async function writePackedFile(
  files: Files,
  modelFolder: string,
  packed: Uint8Array | undefined,
): Promise<void> {
  if (packed === undefined) return clearPackedFile(files, modelFolder);
  await files.write(packedPathOf(modelFolder), packed);
}

export async function clearPackedFile(files: Files, modelFolder: string): Promise<void> {
  const path = packedPathOf(modelFolder);
  if (await isPacked(files, path)) await files.remove(path);
}

async function isPacked(files: Files, path: string): Promise<boolean> {
  const found = await files.stat(path);
  if (found === undefined || found.isFolder) return false;
  return new TextDecoder().decode((await files.read(path)).subarray(0, 3)) === 'CGP';
}
