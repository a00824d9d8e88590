import type { Row } from './report.ts';
export declare function isShown({ metric, checks }: Row): boolean;
