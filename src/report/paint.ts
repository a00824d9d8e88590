import type { Status } from '../validate/gate.ts';

/** What is used of a library that paints text. */
export type Colors = Readonly<Record<'bold' | 'dim' | 'green' | 'red' | 'yellow', (text: string) => string>>;

/** Green passes, red breaks, yellow is for everything in between. */
export function paintOf(status: Status, colors: Colors): (text: string) => string {
  if (status === 'pass') return colors.green;
  return status === 'fail' || status === 'not-measured' ? colors.red : colors.yellow;
}
