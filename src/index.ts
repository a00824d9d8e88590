/** The library: the same core as the action and the command line. */
export { parseConfig } from './config/load.ts';
export { type Config, configSchema, type TargetConfig } from './config/schema.ts';
export { Failure } from './failure.ts';
export { VERSION as version } from './version.ts';
