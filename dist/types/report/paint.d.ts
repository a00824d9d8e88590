import type { Status } from '../validate/gate.ts';
/** What is used of a library that paints text. */
export type Colors = Readonly<Record<'bold' | 'dim' | 'green' | 'red' | 'yellow', (text: string) => string>>;
/** Green passes, red breaks, yellow is for everything in between. */
export declare function paintOf(status: Status, colors: Colors): (text: string) => string;
