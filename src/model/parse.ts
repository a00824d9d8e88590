/** model.json as bytes becomes a plain object, or one sentence that says what is wrong with the text. */
import { type Failure, inputFailure } from '../failure.ts';
import { foreignFile } from './foreign.ts';

/** Deeper nesting than any layer graph has; recursion below stays far from the end of the stack. */
const deepest = 256;

/** Strips a UTF-8 byte-order mark (tfjs itself fails on it). Throws a Failure for everything that is not JSON text. */
export function parseModelJson(bytes: Uint8Array, where: string): unknown {
  const foreign = foreignFile(bytes, where);
  if (foreign !== undefined) throw foreign;
  const text = decode(bytes, where);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw malformed(text, where, error as Error);
  }
  if (nestingOf(value) > deepest) {
    throw inputFailure('model-too-deep', { where, what: `nests more than ${deepest} levels deep` });
  }
  return value;
}

function decode(bytes: Uint8Array, where: string): string {
  if (bytes.byteLength === 0) throw inputFailure('model-empty', { where, what: 'is empty' });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw inputFailure(
      'model-not-json',
      { where, what: 'is not UTF-8 text', fix: 'Name the model.json of a TensorFlow.js model, saved as UTF-8' },
      { cause: error },
    );
  }
}

function malformed(text: string, where: string, error: Error): Failure {
  const position = strayToken(text) ?? Number(/at position (\d+)/.exec(error.message)?.[1] ?? text.length);
  const at = `${where}:${text.slice(0, position).split('\n').length}`;
  const constant = /^-?(?:Infinity|NaN)/.exec(text.slice(position))?.[0];
  if (constant !== undefined) {
    return inputFailure('model-json-number', {
      where: at,
      what: `holds ${constant}, which JSON has no number for`,
      fix: 'The weights were not finite when the model was converted: repair or retrain the model and convert it again',
    });
  }
  const reason = text.slice(position).trim() === '' ? 'the text ends too early' : 'a character out of place';
  return inputFailure(
    'model-not-json',
    { where: at, what: `is not valid JSON: ${reason}`, fix: 'Convert or download the model again' },
    { cause: error },
  );
}

/** Where the first thing stands that is no token of JSON; engines do not always say. Undefined when the order is wrong instead. */
function strayToken(text: string): number | undefined {
  const token = /\s*(?:"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[{}[\],:])/y;
  let end = 0;
  while (token.test(text)) end = token.lastIndex;
  const rest = text.slice(end).search(/\S/);
  if (rest === -1) return undefined;
  return text[end + rest] === '"' ? text.length : end + rest;
}

function nestingOf(root: unknown): number {
  let depth = 0;
  let level = [root];
  while (level.length > 0 && depth <= deepest) {
    depth++;
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value === 'object' && value !== null) {
        for (const child of Object.values(value)) if (typeof child === 'object' && child !== null) next.push(child);
      }
    }
    level = next;
  }
  return depth;
}

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
