/** The gates that apply when a target writes none. Printed in the docs and named as defaults in every report. */
import type { Task } from '../evaluate/task.ts';
import type { GateOptions } from './gate.ts';
/** `labelled`: whether the original's quality could be measured, that is, the test data has labels. */
export declare function defaultGates(kind: Task['kind'], labelled: boolean): readonly GateOptions[];
/** The quality metric that stands for a task: shown first, used by default gates. */
export declare const HEADLINE_METRIC: Readonly<Record<Task['kind'], string>>;
