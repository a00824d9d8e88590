/** Entry of the command line: argv → ports → command → exit code 0 pass, 1 a gate failed, 2 wrong input, 3 not finished. */
import { main } from './commands/main.ts';

const controller = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    controller.abort();
    // A second signal ends the process at once, as users expect.
    process.once(signal, () => process.exit(130));
  });
}

process.exitCode = await main({
  argv: process.argv.slice(2),
  cwd: process.cwd(),
  environment: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
  signal: controller.signal,
});
