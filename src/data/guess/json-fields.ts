/** Which fields of JSON lines are the inputs and the label, by the first line. */
import type { Files } from '../../ports.ts';
import { readWhole } from '../decode/bytes.ts';
import { isLabelName } from './role.ts';

export interface JsonFields {
  readonly inputs: string | Record<string, string>;
  readonly label: string;
}

/** The usual names where the first line does not tell; what is wrong with it is told when the data is opened. */
export async function jsonFields(path: string, files: Files, inputNames: readonly string[]): Promise<JsonFields> {
  const record = firstRecord(await readWhole(files, path));
  const names = Object.keys(record);
  const label = names.find(isLabelName) ?? 'label';
  if (inputNames.length > 1 && inputNames.every((name) => names.includes(name)))
    return { inputs: Object.fromEntries(inputNames.map((name) => [name, name])), label };
  const arrays = names.filter((name) => name !== label && Array.isArray(record[name]));
  const numbers = names.filter((name) => name !== label && typeof record[name] === 'number');
  return { inputs: arrays[0] ?? numbers[0] ?? 'input', label };
}

function firstRecord(content: Uint8Array): Record<string, unknown> {
  const end = content.indexOf(10);
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(content.subarray(0, end < 0 ? undefined : end)));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
