import { type JsonObject } from './parse.ts';
/** A copy of the topology; the one given stays as it is. */
export declare function fromKeras3(topology: JsonObject, where: string): JsonObject;
