/**
 * What arrives over IPC is the worker's, or comes from a module of the user's that calls `process.send` for its own ends:
 * only well-formed messages count, all else is dropped. (No sandbox: a module that forges messages can.)
 */
import type { Message } from './protocol.ts';

type Fields = Readonly<Record<string, unknown>>;

const levels = new Set<unknown>(['info', 'warn', 'error', 'debug']);

const wellFormed: Readonly<Record<Message['type'], (message: Fields) => boolean>> = {
  ready: ({ facts }) => isObject(facts),
  progress: ({ stage, done, total, note }) =>
    isText(stage) && isNumber(done) && (total === undefined || isNumber(total)) && (note === undefined || isText(note)),
  log: ({ level, text }) => levels.has(level) && isText(text),
  measured: ({ target, measurement }) => isText(target) && isObject(measurement),
  'target-failed': ({ target, failure }) => isText(target) && isFailure(failure),
  opened: ({ trials }) => isObject(trials),
  'trial-done': ({ outcome }) => isObject(outcome),
  'trial-failed': ({ failure }) => isFailure(failure),
  result: () => true,
  failed: ({ failure }) => isFailure(failure),
  'module-enter': ({ path }) => isText(path),
  'module-leave': () => true,
  done: () => true,
};

export function isMessage(value: unknown): value is Message {
  if (!isObject(value) || !isText(value.type) || !Object.hasOwn(wellFormed, value.type)) return false;
  return wellFormed[value.type as Message['type']](value);
}

function isFailure(value: unknown): boolean {
  return (
    isObject(value) &&
    isText(value.kind) &&
    isText(value.code) &&
    isObject(value.parts) &&
    isText(value.parts.what) &&
    // What a worker printed is for the main process to say.
    value.parts.printed === undefined
  );
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number';
}
