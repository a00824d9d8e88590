import type { FailedTarget } from '../report/build.ts';
import type { Project } from './project.ts';
type Places = Pick<Project, 'config' | 'configPath' | 'lineOf'>;
export declare function placeFailure(target: FailedTarget, project: Places): FailedTarget;
export {};
