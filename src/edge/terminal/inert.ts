/**
 * Text for a log that a machine may read along: the runner of GitHub takes lines that start with `::` (after white space),
 * or hold `##[` anywhere, as commands to itself, also in a step that runs the command line. Text of models, data, modules
 * and file names must not be able to give any, so both are broken up.
 */
import { printable } from './printable.ts';

/** The text with every line readable and none of them a command. */
export function inert(text: string): string {
  return text
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
    .map((line) =>
      printable(line)
        .replaceAll('##[', '## [')
        .replace(/^([^\p{L}\p{N}\p{P}\p{S}]*)::/u, '$1: :'),
    )
    .join('\n');
}
