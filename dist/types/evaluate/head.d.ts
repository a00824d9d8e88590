import type { Port } from '../model/runnable.ts';
import type { Task } from './task.ts';
export declare function chooseHead(outputs: readonly Port[], wanted: string | undefined): Port;
/** Numbers per example in `shape` (batch first), after checks of what the task needs. */
export declare function widthOf(shape: readonly number[], batch: number, head: Port, task: Task): number;
