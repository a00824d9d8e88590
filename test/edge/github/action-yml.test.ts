import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { actionYml } from '../../../src/edge/github/action-yml.ts';
import { actionInputs } from '../../../src/edge/github/inputs.ts';

const file = readFileSync(new URL('../../../action.yml', import.meta.url), 'utf8');

test('action.yml is what `npm run generate` writes', () => {
  expect(file).toBe(actionYml());
});

test('the runner gets every input, and a default only where the config file has no say', () => {
  const { inputs, runs } = parse(file);
  expect(runs).toEqual({ using: 'node24', main: 'dist/action.mjs' });
  expect(Object.keys(inputs)).toEqual(Object.keys(actionInputs));
  const defaults = Object.entries<{ default?: string }>(inputs).flatMap(([name, input]) =>
    'default' in input ? [`${name}=${input.default}`] : [],
  );
  expect(defaults).toEqual([
    'config=compression-gate.yml',
    'working-directory=.',
    'mode=gate',
    'artifact=compression-gate',
    'fail-on=error',
    'fresh=false',
    `token=\${{ github.token }}`,
    'comment=always',
    'status=false',
    'check-run=false',
    'output-folder=compression-gate-out',
  ]);
});
