import { expect, test } from '@jest/globals';
import { ignoreOutput } from '../../../src/commands/init/ignore-output.ts';
import { memoryFiles } from '../../../src/edge/files/memory.ts';

const filesWith = (content: Readonly<Record<string, string>>) => memoryFiles(new Map(Object.entries(content)), '/p');
const text = async (files: ReturnType<typeof filesWith>) => new TextDecoder().decode(await files.read('/p/.gitignore'));

test.each([
  ['node_modules/\n', 'node_modules/\ncompression-gate-out/\n'],
  ['node_modules/', 'node_modules/\ncompression-gate-out/\n'],
  ['a\r\nb\r\n', 'a\r\nb\r\ncompression-gate-out/\r\n'],
  ['', 'compression-gate-out/\n'],
  [
    '!compression-gate-out/\n# compression-gate-out\n',
    '!compression-gate-out/\n# compression-gate-out\ncompression-gate-out/\n',
  ],
])('%j gets the line, once', async (before, after) => {
  const files = filesWith({ '.gitignore': before });
  expect(await ignoreOutput(files, '/p')).toBe('/p/.gitignore');
  expect(await text(files)).toBe(after);
  expect(await ignoreOutput(files, '/p')).toBeUndefined();
  expect(await text(files)).toBe(after);
});

test.each(['compression-gate-out', '/compression-gate-out/', '**/compression-gate-out/', '  compression-gate-out/* '])(
  '%j does already',
  async (line) => {
    const files = filesWith({ '.gitignore': `a\n${line}\nb` });
    expect(await ignoreOutput(files, '/p')).toBeUndefined();
    expect(await text(files)).toBe(`a\n${line}\nb`);
  },
);

test('a repository without the file gets one, a folder that is none does not', async () => {
  const repository = filesWith({ '.git/HEAD': 'ref: refs/heads/main\n' });
  expect(await ignoreOutput(repository, '/p')).toBe('/p/.gitignore');
  expect(await text(repository)).toBe('compression-gate-out/\n');
  const plain = filesWith({ 'model.json': '{}' });
  expect(await ignoreOutput(plain, '/p')).toBeUndefined();
  expect(await plain.stat('/p/.gitignore')).toBeUndefined();
});
