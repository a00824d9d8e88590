/** Real git repositories in a temporary folder. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface GitProject {
  readonly folder: string;
  git(...parameters: string[]): string;
  /** Writes, adds and commits; returns the commit. Undefined content removes a file. */
  commit(message: string, files: Readonly<Record<string, string | Uint8Array | undefined>>): string;
  link(path: string, target: string): void;
  /** Another repository made from this one. */
  clone(...options: string[]): GitProject;
}

const environment = {
  PATH: process.env.PATH,
  HOME: tmpdir(),
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'Dev',
  GIT_AUTHOR_EMAIL: 'dev@example.com',
  GIT_COMMITTER_NAME: 'Dev',
  GIT_COMMITTER_EMAIL: 'dev@example.com',
  GIT_AUTHOR_DATE: '2026-01-01T00:00:00Z',
  GIT_COMMITTER_DATE: '2026-01-01T00:00:00Z',
};

/** `use` gets an empty repository on branch main; all is removed afterwards. */
export async function withGitProject<T>(use: (project: GitProject) => Promise<T> | T): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), 'compression-gate-git-'));
  try {
    const project = gitProject(join(root, 'origin'), root);
    mkdirSync(project.folder);
    project.git('init', '-q', '-b', 'main');
    project.git('config', 'uploadpack.allowFilter', 'true');
    project.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
    return await use(project);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** `root`: where clones are put. */
export function gitProject(folder: string, root: string): GitProject {
  const git = (...parameters: string[]): string =>
    execFileSync('git', parameters, { cwd: folder, env: environment, encoding: 'utf8', stdio: 'pipe' }).trim();
  return {
    folder,
    git,
    commit: (message, files) => {
      for (const [path, content] of Object.entries(files)) {
        const full = join(folder, path);
        if (content === undefined) rmSync(full);
        else {
          mkdirSync(dirname(full), { recursive: true });
          writeFileSync(full, content);
          chmodSync(full, 0o644);
        }
      }
      git('add', '-A');
      git('commit', '-q', '--allow-empty', '-m', message);
      return git('rev-parse', 'HEAD');
    },
    link: (path, target) => symlinkSync(target, join(folder, path)),
    clone: (...options) => {
      const to = mkdtempSync(join(root, 'clone-'));
      execFileSync('git', ['clone', '-q', ...options, `file://${folder}`, to], { env: environment, stdio: 'pipe' });
      return gitProject(to, root);
    },
  };
}
