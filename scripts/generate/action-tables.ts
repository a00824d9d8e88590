/** Tables of the action's inputs and outputs for the docs. */
import { markdownTable } from 'markdown-table';
import { actionInputs, actionOutputs, type InputDefinition } from '../../src/edge/github/inputs.ts';
import { type Behaviour, modeEvents, modesWithTable } from '../../src/edge/github/mode-events.ts';

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
    ['events', table([['Event', ...modesWithTable.map((mode) => `\`mode: ${mode}\``)], ...events()])],
  ]);
}

/** What runs is said as it is; the rest begins with how the step ends. */
function events(): string[][] {
  const words = { run: '', skip: 'green, nothing to do: ', refuse: 'refused: ' } as const;
  const cell = ([does, says]: Behaviour): string =>
    does === 'skip' ? `${words.skip}${says[0].toLowerCase()}${says.slice(1)}` : `${words[does]}${says}`;
  return modeEvents.map((row) => [row.event, ...modesWithTable.map((mode) => cell(row[mode]))]);
}
