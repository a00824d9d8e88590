/** A file that grows line by line, each on the disk before the next begins; held by one process at a time. */
import { type FileHandle, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { inputFailure } from '../../failure.ts';
import { fileFailure } from './failures.ts';
import { type Hold, hold } from './hold.ts';
import { makeFolder } from './make-folder.ts';

export interface GrowingFile {
  /** What is there already. */
  readonly text: string;
  /** Cuts what stands behind so many bytes: a line that a kill has cut short. */
  cut(bytes: number): Promise<void>;
  append(line: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * @throws run failure `file/held` while another process holds the file
 * @throws input failure `file-special` where it is none
 */
export async function openGrowing(path: string, shown: string): Promise<GrowingFile> {
  let held: Hold | undefined;
  let file: FileHandle | undefined;
  try {
    await makeFolder(dirname(path));
    held = await hold(`${path}.lock`, shown);
    file = await open(path, 'a+');
    if (!(await file.stat()).isFile()) {
      const what = 'is a device or a pipe, a file is needed';
      throw inputFailure('file-special', { where: shown, what, fix: 'Name a file' });
    }
    return growing(file, await file.readFile('utf8'), shown, held);
  } catch (error) {
    await file?.close();
    await held?.release();
    throw fileFailure(error, shown, 'write');
  }
}

function growing(file: FileHandle, text: string, shown: string, held: Hold): GrowingFile {
  let last: Promise<unknown> = Promise.resolve();
  let failure: unknown;
  /** One after the other, though several workers end at once; after a failure nothing is written any more. */
  const inTurn = (act: () => Promise<void>): Promise<void> => {
    const turn = last.then(async () => {
      if (failure !== undefined) throw failure;
      try {
        await held.check();
        await act();
      } catch (error) {
        failure = fileFailure(error, shown, 'write');
        throw failure;
      }
    });
    last = turn.catch(() => {});
    return turn;
  };
  return {
    text,
    cut: (bytes) => inTurn(() => file.truncate(bytes)),
    append: (line) =>
      inTurn(async () => {
        const { size } = await file.stat();
        try {
          await file.appendFile(line);
          await file.datasync();
        } catch (error) {
          // Half a line, as a full disk leaves it.
          await file.truncate(size).catch(() => {});
          throw error;
        }
      }),
    close: async () => {
      await last;
      await file.close();
      await held.release();
    },
  };
}
