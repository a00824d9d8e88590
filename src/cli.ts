/** Entry of the command line: argv → ports → command → exit code 0 pass, 1 a gate failed, 2 wrong input, 3 not finished. */
import { explain } from './commands/explain.ts';
import { main } from './commands/main.ts';
import { outputFailure, watchOutput } from './edge/terminal/output.ts';

const { stdout, stderr } = process;

/** A cursor that a progress bar hid comes back. */
function leave(exitCode: number): never {
  if (stderr.isTTY) stderr.write('\u001b[?25h');
  process.exit(exitCode);
}

// Whatever we did not think of must not end with the 1 that says that a gate failed.
process.on('uncaughtException', (error) => {
  const { text, exitCode } = explain(error);
  stderr.write(text);
  leave(exitCode);
});

let lost: 2 | 3 | undefined;
watchOutput(stdout, (code) => {
  const failure = outputFailure(code);
  lost = failure.exitCode;
  stderr.write(`error: ${failure.message}\n`);
});
watchOutput(stderr, () => {});
process.on('exit', () => {
  if (lost !== undefined) process.exitCode = lost;
});

const controller = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    controller.abort();
    // A second signal ends the process at once, as users expect.
    process.once(signal, () => leave(130));
  });
}

process.exitCode = await main({
  argv: process.argv.slice(2),
  cwd: process.cwd(),
  environment: process.env,
  stdout,
  stderr,
  signal: controller.signal,
});
