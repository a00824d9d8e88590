/** The default store: a folder in the repository, one sub-folder per target, reviewed and versioned like code. */
import { Failure, inputFailure } from '../../failure.ts';
import { decodeBaseline, encodeBaseline } from '../../history/baseline-files.ts';
import { corrupt } from '../../history/parse-record.ts';
import { targetFolder } from '../../history/target-folder.ts';
import type { Files, FoundBaseline, Store } from '../../ports.ts';

/** Larger than anything that is written: refused before it is read into memory. */
const MAX_FILE_BYTES = 2 ** 31;
const MAX_RECORD_BYTES = 2 ** 26;
/** Another writer may replace the folder between two steps of ours. */
const ATTEMPTS = 3;
const tornReading = new Set(['corrupt-baseline', 'file-missing']);

export function folderStore(files: Files, path: string): Store {
  const folderOf = (target: string): string => `${path.replace(/\/+$/, '')}/${targetFolder(target)}`;

  const readOnce = async (target: string): Promise<FoundBaseline | undefined> => {
    const folder = folderOf(target);
    const baseline = await decodeBaseline(folder, (name) => readIfThere(files, `${folder}/${name}`, name));
    if (baseline !== undefined && baseline.record.target !== target) {
      throw inputFailure('foreign-baseline', {
        where: `${folder}/record.json`,
        what: `it is the baseline of target \`${baseline.record.target}\`, not of \`${target}\``,
        fix: 'Write one for this target with `compression-gate baseline update` after renaming or copying a target',
      });
    }
    return baseline && { ...baseline, how: 'folder' };
  };

  return {
    description: `folder ${path}`,
    kind: 'folder',
    async read(target) {
      if ((await files.stat(path))?.isFolder === false) {
        throw inputFailure('baseline-no-folder', {
          where: path,
          what: 'is a file, and the stored baseline is a folder',
          fix: 'Name a folder as `baseline.path`',
        });
      }
      for (let attempt = 1; ; attempt++) {
        await files.recover(folderOf(target));
        // A writer that replaces the folder meanwhile leaves us with parts of two baselines, or with none: look again.
        try {
          const found = await readOnce(target);
          if (found !== undefined || attempt > 1) return found;
        } catch (error) {
          const torn = error instanceof Failure && tornReading.has(error.code);
          if (!torn || attempt === ATTEMPTS) throw error;
        }
      }
    },
    async write(target, baseline) {
      const folder = folderOf(target);
      const content = encodeBaseline(baseline);
      await files.writeFolder(folder, content);
      return [...content.keys()].map((name) => `${folder}/${name}`);
    },
  };
}

async function readIfThere(files: Files, path: string, name: string): Promise<Uint8Array | undefined> {
  const found = await files.stat(path);
  if (found === undefined) return undefined;
  if (found.isFolder) throw corrupt(path, 'this is a folder where a file belongs');
  if (found.size > (name === 'record.json' ? MAX_RECORD_BYTES : MAX_FILE_BYTES)) {
    throw corrupt(path, `${found.size} bytes are more than a baseline holds`);
  }
  return files.read(path);
}
