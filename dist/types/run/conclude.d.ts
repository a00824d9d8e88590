/** From what was planned and measured of one target to what the report judges. */
import type { FailedTarget, JudgedTarget } from '../report/build.ts';
import type { PlannedTarget } from './plan.ts';
import type { Project } from './project.ts';
import type { Measured } from './run.ts';
export declare function conclude(plan: PlannedTarget, { measured, failed }: Measured, project: Project, modelFolder: string | undefined): JudgedTarget | FailedTarget;
