/** Runs git on a repository: no prompts, no monitor, no setting of the caller's environment that would lead elsewhere. */
import { execFile } from 'node:child_process';
import { runFailure } from '../../failure.ts';

export interface GitAnswer {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

export type Git = (...parameters: string[]) => Promise<GitAnswer>;

/** Models above this do not go through git. Bytes. */
const largestOutput = 512 * 1024 * 1024;
const timeoutMs = 120_000;

/** Container jobs run as another user than the one who owns the checkout: git would refuse to read it. */
const settings = ['-c', 'safe.directory=*', '-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false'];

/** Undefined: git is not installed, or `folder` lies in no repository. */
export async function openGit(folder: string): Promise<Git | undefined> {
  const git: Git = (...parameters) => runGit(folder, parameters);
  const answer = await git('rev-parse', '--is-inside-work-tree').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return answer?.code === 0 ? git : undefined;
}

export interface GitInput {
  readonly input?: string | Uint8Array;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Rejects where git is not installed, or gives no answer in time. */
export function runGit(
  folder: string,
  parameters: readonly string[],
  { input, environment: more }: GitInput = {},
): Promise<GitAnswer> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      'git',
      [...settings, ...parameters],
      {
        cwd: folder,
        env: { ...environment(), ...more },
        encoding: 'buffer',
        maxBuffer: largestOutput,
        timeout: timeoutMs,
      },
      (error, stdout, stderr) => {
        const code = error === null ? 0 : error.code;
        if (typeof code === 'number') resolve({ code, stdout, stderr: stderr.toString('utf8').trim() });
        else if (error?.killed) reject(gaveUp(parameters, String(code ?? error.signal)));
        else reject(error);
      },
    );
    // A git that ends before it has read everything says why by its code.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
  });
}

function gaveUp(parameters: readonly string[], why: string): Error {
  return runFailure('git-gave-up', {
    where: `git ${parameters.slice(0, 2).join(' ')}`,
    what: `gave no answer within ${timeoutMs / 1000} s and ${largestOutput / 1048576} MiB (${why})`,
    fix: 'Store a baseline (`compression-gate baseline update`), then the base commit need not be read',
  });
}

/** Set inside hooks; they would lead to another repository or index. */
const misleading = new Set([
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_COMMON_DIR',
  'GIT_NAMESPACE',
  'GIT_PREFIX',
]);

/** Nobody is there to answer a prompt. */
function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !misleading.has(name));
  return {
    ...Object.fromEntries(kept),
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_LITERAL_PATHSPECS: '1',
    LC_ALL: 'C',
  };
}
