/** What `--help` of each command prints, for the docs. */
import { Writable } from 'node:stream';
import { main } from '../../src/commands/main.ts';

const commands: readonly (readonly [section: string, command: string])[] = [
  ['help', ''],
  ['help.init', 'init'],
  ['help.run', 'run'],
  ['help.baseline.show', 'baseline show'],
  ['help.baseline.update', 'baseline update'],
  ['help.baseline.compact', 'baseline compact'],
  ['help.record', 'record'],
  ['help.history', 'history'],
  ['help.backfill', 'backfill'],
  ['help.bisect', 'bisect'],
  ['help.variance', 'variance'],
  ['help.probe', 'probe'],
  ['help.evaluate', 'evaluate'],
  ['help.compress', 'compress'],
  ['help.analyze', 'analyze'],
  ['help.search', 'search'],
  ['help.search.merge', 'search merge'],
  ['help.search.serve', 'search serve'],
  ['help.train', 'train'],
  ['help.pack', 'pack'],
  ['help.unpack', 'unpack'],
  ['help.verify', 'verify'],
  ['help.doctor', 'doctor'],
];

export async function commandHelp(): Promise<Map<string, string>> {
  const sections = new Map<string, string>();
  for (const [section, command] of commands) {
    const text = await helpOf(command.split(' ').filter((word) => word !== ''));
    sections.set(section, `\`\`\`text\n${text.trimEnd()}\n\`\`\``);
  }
  return sections;
}

/** At the width of a pipe, whatever the terminal's is. */
async function helpOf(command: readonly string[]): Promise<string> {
  let text = '';
  const stream = new Writable({
    write(chunk, _, done) {
      text += chunk;
      done();
    },
  }) as unknown as NodeJS.WriteStream;
  const code = await main({
    argv: [...command, '--help'],
    cwd: '.',
    environment: {},
    stdout: stream,
    stderr: stream,
    bundle: '.',
  });
  if (code !== 0) throw new Error(`${command.join(' ')} --help ended with ${code}: ${text}`);
  return text;
}
