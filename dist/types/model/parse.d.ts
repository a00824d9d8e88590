/** Strips a UTF-8 byte-order mark (tfjs itself fails on it). Throws a Failure for everything that is not JSON text. */
export declare function parseModelJson(bytes: Uint8Array, where: string): unknown;
export type JsonObject = Readonly<Record<string, unknown>>;
export declare function isObject(value: unknown): value is JsonObject;
