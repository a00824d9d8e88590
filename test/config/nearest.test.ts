import { expect, test } from '@jest/globals';
import { nearest } from '../../src/config/nearest.ts';

const KNOWN = ['fineTune', 'recipe', 'model', 'maxModelBytes', 'x'];

test.each([
  ['fine_tune', 'fineTune'],
  ['FINETUNE', 'fineTune'],
  ['fine-tuning', undefined],
  ['recipes', 'recipe'],
  ['modle', undefined],
  ['mdoel', undefined],
  ['modl', 'model'],
  ['max_model_byte', 'maxModelBytes'],
  ['', 'x'],
  ['something else', undefined],
])('%s: %s', (written, found) => {
  expect(nearest(written, KNOWN)).toBe(found);
});

test('a very long word costs nothing', () => {
  expect(nearest('a'.repeat(1_000_000), KNOWN)).toBeUndefined();
});
