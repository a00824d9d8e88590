type Action = 'read' | 'write';
/** `siblings` are the names in the folder of a missing path; the nearest is offered. */
export declare function fileFailure(error: unknown, path: string, action: Action, siblings?: readonly string[]): unknown;
export {};
