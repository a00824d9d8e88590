/** Log to a terminal: notes go to stderr, so that stdout holds results only. */
import pc from 'picocolors';
import type { Log } from '../../ports.ts';
import { inert } from './inert.ts';

export interface LogOptions {
  readonly quiet: boolean;
  readonly debug: boolean;
  readonly color: boolean;
  readonly write: (text: string) => void;
}

export function terminalLog({ quiet, debug, color, write }: LogOptions): Log {
  const paint = pc.createColors(color);
  return {
    info: (text) => {
      if (!quiet) write(`${inert(text)}\n`);
    },
    warn: (text) => write(`${paint.yellow('warning:')} ${inert(text)}\n`),
    error: (text) => write(`${paint.red('error:')} ${inert(text)}\n`),
    debug: (text) => {
      if (debug) write(`${paint.dim(inert(text))}\n`);
    },
  };
}
