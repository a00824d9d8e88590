/**
 * What an earlier run has written goes before anything else happens: where this one dies, a later step (or a person) must not
 * find a verdict that looks like its own.
 */
import { Failure } from '../failure.ts';
import type { Files } from '../ports.ts';

export interface Written {
  readonly resultPath: string;
  readonly reportPath: string;
}

/** How every result begins, and nothing that somebody would name by mistake. */
const resultStart = /^\s*\{\s*"schemaVersion"/;

/** Devices, pipes and a file that is no result stay. */
export async function removeEarlier(files: Files, { resultPath, reportPath }: Written): Promise<void> {
  if (resultStart.test((await beginning(files, resultPath)) ?? '')) await files.remove(resultPath);
  if ((await beginning(files, reportPath)) !== undefined) await files.remove(reportPath);
}

/** Undefined: there is no such file. */
async function beginning(files: Files, path: string): Promise<string | undefined> {
  try {
    return new TextDecoder('latin1').decode(await files.readRange(path, 0, 64));
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

export function writtenPaths(options: { readonly outputFolder: string; readonly resultPath?: string }): Written {
  const { outputFolder, resultPath } = options;
  return { resultPath: resultPath ?? `${outputFolder}/result.json`, reportPath: `${outputFolder}/report.md` };
}
