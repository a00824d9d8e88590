/**
 * What arrives over IPC is the worker's, or comes from a module of the user's that calls `process.send` for its own ends:
 * only well-formed messages count, all else is dropped. (No sandbox: a module that forges messages can.)
 */
import type { Message } from './protocol.ts';
export declare function isMessage(value: unknown): value is Message;
