import type { createColors } from 'picocolors';
import type { Status } from '../validate/gate.ts';
export type Colors = ReturnType<typeof createColors>;
/** Green passes, red breaks, yellow is for everything in between. */
export declare function paintOf(status: Status, colors: Colors): (text: string) => string;
