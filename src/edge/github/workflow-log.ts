/** Log of the action: lines that the runner takes for nothing but text, and annotations. */
import type { Log } from '../../ports.ts';
import { inert } from '../terminal/inert.ts';
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
