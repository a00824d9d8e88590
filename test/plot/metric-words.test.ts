import { expect, test } from '@jest/globals';
import { axisName, inSentence } from '../../src/plot/metric-words.ts';

test.each([
  ['Accuracy', 'accuracy'],
  ['Size, brotli', 'size, brotli'],
  ['Exact match', 'exact match'],
  ['MAE', 'MAE'],
  ['R²', 'R²'],
  ['KL divergence', 'KL divergence'],
  ['MyScore', 'MyScore'],
  ['My_score', 'My_score'],
  ['F1', 'F1'],
])('%s in a sentence: %s', (title, inside) => {
  expect(inSentence(title)).toBe(inside);
});

test('an axis says where down is up', () => {
  const mae = { name: 'mae', title: 'MAE', unit: 'number', better: 'lower', kind: 'quality' } as const;
  expect(axisName(mae)).toBe('MAE (lower is better)');
  expect(axisName(mae, 'mean over all others')).toBe('MAE (lower is better), mean over all others');
  expect(axisName({ ...mae, title: 'Accuracy', better: 'higher' })).toBe('Accuracy');
  expect(axisName({ ...mae, title: 'Size', kind: 'size' })).toBe('Size');
});
