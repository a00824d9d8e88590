/** Tables of the action's inputs and outputs for the docs. */
import { markdownTable } from 'markdown-table';
import { actionInputs, actionOutputs, type InputDefinition } from '../../src/edge/github/inputs.ts';
import { modeEvents, modesWithTable, type TabledMode } from '../../src/edge/github/mode-events.ts';

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
    [
      'events',
      [table([['Event', ...modesWithTable.map(code)], ...events()]), ...modesWithTable.map(inMode)].join('\n\n'),
    ],
  ]);
}

const does = { run: 'runs', skip: 'nothing to do', refuse: 'refused' } as const;

function events(): string[][] {
  return modeEvents.map((row) => [row.event, ...modesWithTable.map((mode) => does[row[mode][0]])]);
}

/** What it does on each event that it runs on, and why not on others; events of one behaviour share a line. */
function inMode(mode: TabledMode): string {
  const lines = new Map<string, string[]>();
  for (const row of modeEvents) {
    const [how, says] = row[mode];
    if (how !== 'skip') lines.set(`${how} ${says}`, [...(lines.get(`${how} ${says}`) ?? []), row.event]);
  }
  const runs = [...lines]
    .filter(([line]) => line.startsWith('run '))
    .map(([line, on]) => [on.join('; '), line.slice(4)]);
  const refused = [...lines.keys()].filter((line) => line.startsWith('refuse ')).map((line) => line.slice(7));
  return [
    `\`mode: ${mode}\``,
    '',
    ...runs.map(([on, says]) => `- ${on}: ${says}.`),
    ...refused.map((says) => `- Refused: ${says}.`),
  ].join('\n');
}
