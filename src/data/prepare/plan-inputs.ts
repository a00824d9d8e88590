/** Which of the data's arrays enters which model input. */
import { allOf, inputFailure } from '../../failure.ts';
import type { Port } from '../../model/runnable.ts';
import type { Examples, PictureRows, Rows } from '../examples.ts';
import type { PreprocessOptions } from '../options.ts';
import { type InputPlan, planRows } from './input-plan.ts';
import { planPictureRows } from './picture-rows.ts';

export async function planInputs(
  examples: Examples,
  ports: readonly Port[],
  options: PreprocessOptions,
): Promise<InputPlan[]> {
  const names = [...examples.inputs.keys()];
  const pairs = pairInputs(names, ports, examples.where);
  const plans: InputPlan[] = [];
  for (const [name, port] of pairs) plans.push(await planOne(examples.inputs.get(name)!, port, options));
  return plans;
}

/** Pairs the data's names with the model's inputs; the empty name is the only input of a model. */
export function pairInputs(
  names: readonly string[],
  ports: readonly Port[],
  where: string,
): readonly (readonly [string, Port | undefined])[] {
  if (ports.length === 0) return names.map((name) => [name, undefined]);
  if (names.length === 1 && ports.length === 1 && (names[0] === '' || names[0] === 'input'))
    return [[names[0], ports[0]]];
  const missing = ports.find((port) => !names.includes(port.name));
  const unknown = names.find((name) => !ports.some((port) => port.name === name));
  if (missing === undefined && unknown === undefined) return ports.map((port) => [port.name, port]);
  const what =
    unknown === undefined || unknown === ''
      ? `the model's input "${missing?.name}" is not given`
      : `the model has no input named "${unknown}"`;
  throw inputFailure('data-inputs', {
    where,
    what,
    fix: `The model's inputs are ${allOf(ports.map((port) => port.name))}; name an array for each: \`inputs: {${ports.map((port) => `"${port.name}": …`).join(', ')}}\` (formats npy, npz, jsonl, module)`,
  });
}

function planOne(
  rows: Rows | PictureRows,
  port: Port | undefined,
  options: PreprocessOptions,
): InputPlan | Promise<InputPlan> {
  return rows.kind === 'rows' ? planRows(rows, port, options) : planPictureRows(rows, port, options);
}
