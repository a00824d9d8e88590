import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Seconds between the first trial's beginning and the last one's end; opening the model is not counted. */
export async function secondsOf([node, cli], project, { workers, trials, seed }) {
  const journal = join(project, `speed-${workers}.jsonl`);
  await rm(journal, { force: true });
  const flags = ['-t', 'glyphs', '--trials', trials, '--workers', workers, '--seed', seed, '--journal', journal];
  const command = [cli, 'search', ...flags, '-c', 'speed.yml', '-q', '--json', '-'].map(String);
  const { stdout } = await execute(node, command, { cwd: project, maxBuffer: 1 << 27 }).catch((error) => {
    // 1: no recipe keeps the gates, which nobody asked for here.
    if (error.code === 1) return error;
    throw error;
  });
  return JSON.parse(stdout).targets[0].seconds;
}
