import { type Colors } from './paint.ts';
import type { TargetReport } from './report.ts';
/** An aligned table where it fits the width, else two lines per metric. */
export declare function terminalTable(target: TargetReport, colors: Colors, width: number): string[];
