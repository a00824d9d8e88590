import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { fillMarkers } from '../../scripts/generate/markers.ts';
import { CONFIG_PAGE, generatedFiles } from '../../scripts/generate/outputs.ts';
import { parseConfig } from '../../src/config/load.ts';
import { publishedConfigSchema } from '../../src/config/schema-file.ts';

const read = (path: string) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');

test('generated files are what `npm run generate` writes', async () => {
  for (const [path, text] of await generatedFiles(read)) {
    const present = await read(path).catch(() => 'is not there');
    expect({ path, fresh: present === text }).toEqual({ path, fresh: true });
  }
});

test('the example on the page is a config that works', async () => {
  const example = /```yaml\n(targets:[\s\S]*?)```/.exec(await read(CONFIG_PAGE))![1];
  expect(() => parseConfig(example, CONFIG_PAGE)).not.toThrow();
  const valid = new Ajv2020({ strict: false }).compile(publishedConfigSchema());
  expect(valid(parse(example))).toBe(true);
  expect(valid(parse(example.replace('uint8', 'int8')))).toBe(false);
});

test('the published schema holds no keyword of ours', async () => {
  const keywords = JSON.stringify(publishedConfigSchema());
  // One property of a target has the name of the keyword.
  expect(keywords).not.toMatch(/"(search":(?!\{"type":"object")|discriminator":)/);
});

test('a marker that nothing fills, or a section without marker, is an error', () => {
  const sections = new Map([['a', 'text']]);
  expect(fillMarkers('x\n<!-- generated: a -->\nold\n<!-- end -->\ny', sections, 'p')).toBe(
    'x\n<!-- generated: a -->\ntext\n<!-- end -->\ny',
  );
  expect(() => fillMarkers('<!-- generated: b -->\n<!-- end -->', sections, 'p')).toThrow(
    /nothing generates the section "b"/,
  );
  expect(() => fillMarkers('no marker', sections, 'p')).toThrow(/no marker for a/);
});
