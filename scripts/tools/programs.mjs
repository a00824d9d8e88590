/** Other programs, run for their answer or their effect. */
import { execFile, spawn } from 'node:child_process';

/** What a program prints, trimmed; undefined when it is not there or fails. */
export function answers(program, parameters) {
  return new Promise((resolve) => {
    execFile(program, parameters, { timeout: 20_000 }, (error, stdout) => {
      resolve(error === null ? stdout.trim() : undefined);
    });
  });
}

/** Undefined on success, else the telling line of what it said. */
export function runQuietly(program, parameters, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, parameters, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk) => {
      said = `${said}${chunk}`.slice(-4000);
    });
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code) => resolve(code === 0 ? undefined : tellingLine(said, code)));
  });
}

function tellingLine(said, code) {
  const lines = said.split('\n').filter((line) => line.trim() !== '' && !/complete log|A complete/i.test(line));
  return (
    lines.find((line) => /error/i.test(line) && !/error code/i.test(line)) ??
    lines.at(-1) ??
    `exit code ${code}`
  ).trim();
}
