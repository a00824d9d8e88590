/**
 * Log of the action. The runner takes lines that start with `::` (after white space), or hold `##[` anywhere, as commands
 * to itself; text of models, data, modules and file names must not be able to give any, so both are broken up.
 */
import type { Log } from '../../ports.ts';
import { printable } from '../terminal/printable.ts';

export interface WorkflowLogOptions {
  readonly write: (text: string) => void;
  /** Shown as annotations; @actions/core escapes them. */
  readonly warn: (text: string) => void;
  readonly debug: (text: string) => void;
}

export function workflowLog({ write, warn, debug }: WorkflowLogOptions): Log {
  return {
    info: (text) => write(`${inert(text)}\n`),
    warn: (text) => warn(printable(text)),
    error: (text) => write(`${inert(`error: ${text}`)}\n`),
    debug: (text) => debug(printable(text)),
  };
}

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
