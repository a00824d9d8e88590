import { expect, test } from '@jest/globals';
import { instructionSets } from '../../../src/edge/backend/instruction-sets.ts';

const head = 'processor\t: 0\nmodel name\t: Intel(R) Xeon(R) Platinum 8272CL CPU @ 2.60GHz\n';

test.each([
  ['flags\t\t: fpu vme sse4_1 avx512f avx2 fma avx512_vnni hypervisor\n', 'avx2 avx512_vnni avx512f fma sse4_1'],
  ['flags\t\t: fpu vme sse4_1 avx2 fma hypervisor\n', 'avx2 fma sse4_1'],
  ['Features\t: fp asimd evtstrm aes asimdhp asimddp sve i8mm\n', 'asimd asimddp asimdhp i8mm sve'],
])('%j: %s', (line, sets) => {
  expect(instructionSets(`${head}${line}\nprocessor\t: 1\n`)).toBe(sets);
});

test('a system that does not say leaves it to the name of the processor', () => {
  expect(instructionSets(head)).toBeUndefined();
  expect(instructionSets('')).toBeUndefined();
});
