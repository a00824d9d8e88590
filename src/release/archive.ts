/** The files of a model as one zip. The same files give the same bytes, wherever and whenever it is made. */
import { type Zippable, zipSync } from 'fflate';
import { inputFailure } from '../failure.ts';
import type { ModelFiles } from '../model/model.ts';

/** Of one asset, as GitHub states it. */
const LARGEST = 2 * 1024 ** 3 - 1;

/** Below a folder, so that archives of several targets unpack side by side. */
export function archiveOf(folder: string, model: ModelFiles): Uint8Array {
  const size = [...model.values()].reduce((sum, bytes) => sum + bytes.byteLength, 0);
  if (size > LARGEST) {
    throw inputFailure('archive-too-large', {
      where: folder,
      what: `its model has ${size} bytes, and an asset of a release holds less than 2 GiB`,
      fix: 'Compress it further, or keep it elsewhere',
    });
  }
  const sorted = [...model].sort(([a], [b]) => (a < b ? -1 : 1));
  const files: Zippable = Object.fromEntries(sorted.map(([name, bytes]) => [`${folder}/${name}`, bytes]));
  // DOS time has no zone: fflate reads the local parts of a date.
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1), os: 3 });
}
