/** Reports and compressed models of runs are no sources: git is told to leave them out. */
import type { Files } from '../../ports.ts';

export const outputFolder = 'compression-gate-out';

/**
 * Adds the output folder to the `.gitignore` of `root`, once, where there is a repository or such a file. Returns the path
 * that was written.
 */
export async function ignoreOutput(files: Files, root: string): Promise<string | undefined> {
  const path = `${root}/.gitignore`;
  const isThere = (await files.stat(path)) !== undefined;
  if (!isThere && (await files.stat(`${root}/.git`)) === undefined) return undefined;
  const text = isThere ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(await files.read(path)) : '';
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  if (lines.some((line) => ignored.test(line))) return undefined;
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const gap = text === '' || text.endsWith('\n') ? '' : end;
  await files.write(path, `${text}${gap}${outputFolder}/${end}`);
  return path;
}

const ignored = new RegExp(`^(\\*\\*/|/)?${outputFolder}(/|/\\*|/\\*\\*)?$`);
