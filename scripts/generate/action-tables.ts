/** Tables of the action's inputs and outputs for the docs. */
import { markdownTable } from 'markdown-table';
import { actionInputs, actionOutputs, type InputDefinition } from '../../src/edge/github/inputs.ts';

export function actionSections(): Map<string, string> {
  const code = (text: string): string => `\`${text}\``;
  const inputs = Object.entries<InputDefinition>(actionInputs).map(
    ([name, { description, default: value, allowed }]) => [
      code(name),
      (allowed ?? []).map(code).join(', '),
      value === undefined ? '' : code(value),
      description,
    ],
  );
  const outputs = Object.entries(actionOutputs).map(([name, description]) => [code(name), description]);
  const table = (rows: string[][]): string => markdownTable(rows, { alignDelimiters: false });
  return new Map([
    ['inputs', table([['Input', 'Allowed', 'Default', 'What it does'], ...inputs])],
    ['outputs', table([['Output', 'What it holds'], ...outputs])],
  ]);
}
