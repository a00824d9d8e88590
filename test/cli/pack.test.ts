import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { writeModel } from '../../src/model/write.ts';
import { packModel } from '../../src/packed/pack.ts';
import { unpackModel } from '../../src/packed/unpack.ts';
import { sampleModel } from '../packed/sample-model.ts';
import { inProcess } from '../support/in-process.ts';

const cwd = mkdtempSync(join(tmpdir(), 'compression-gate-pack-'));
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

/** Without the infinite number that a packed model may hold and a parameter of a stock model may not. */
const sample = sampleModel();
const model = { ...sample, weights: sample.weights.filter(({ name }) => name !== 'odd') };
const stock = writeModel(unpackModel(packModel(model)));
const folder = join(cwd, 'net');
mkdirSync(folder);
for (const [name, bytes] of stock) writeFileSync(join(folder, name), bytes);

test('pack writes one file beside the folder, unpack the same files again', async () => {
  const packed = await inProcess(['pack', 'net/model.json', '--json', 'pack.json'], { cwd });
  expect(packed).toMatchObject({ code: 0, stderr: '' });
  expect(packed.stdout).toMatch(/^wrote net\.packed: .* kB → .* kB \(.*× smaller\), .* of it without the topology\n$/);
  const { ok, total, topology, weights } = JSON.parse(readFileSync(join(cwd, 'pack.json'), 'utf8'));
  expect({ ok, total, sum: topology + weights }).toEqual({
    ok: true,
    total: readFileSync(join(cwd, 'net.packed')).length,
    sum: total,
  });

  const unpacked = await inProcess(['unpack', 'net.packed', '-o', 'again', '--json', '-'], { cwd });
  expect(unpacked).toMatchObject({ code: 0, stderr: '' });
  expect(JSON.parse(unpacked.stdout)).toMatchObject({
    command: 'unpack',
    folder: 'again',
    weights: model.weights.length,
  });
  expect(readdirSync(join(cwd, 'again')).sort()).toEqual([...stock.keys()].sort());
  for (const [name, bytes] of stock) expect(new Uint8Array(readFileSync(join(cwd, 'again', name)))).toEqual(bytes);
});

test('what is wrong is said in one sentence, and nothing is written', async () => {
  writeFileSync(join(cwd, 'page.packed'), '<!doctype html>');
  writeFileSync(join(cwd, 'notes.packed'), 'mine');
  for (const [parameters, message] of [
    [['unpack', 'page.packed'], /page\.packed: This is not a packed model: it does not begin with CGP\./],
    [['unpack', 'none.packed'], /none\.packed/],
    [['unpack', 'net/model.json'], /model\.json: the folder to unpack to would have the name of the file/],
    [['unpack', 'net.packed', '-o', 'small', '--max-bytes', '100'], /more than 100 bytes of weights/],
    [['unpack', 'net.packed', '--max-bytes', 'lots'], /--max-bytes lots: is no whole number above 0/],
    [['pack', 'net/model.json', '-o', 'net.bin'], /does not end in `\.packed`/],
    [['pack', 'net/model.json', '-o', 'notes.packed'], /something that is no packed model stands where one is to be/],
    [['pack', 'missing/model.json'], /missing\/model\.json|model\.json/],
  ] as const) {
    const { code, stderr } = await inProcess(parameters, { cwd });
    expect({ parameters, code, stderr }).toEqual({ parameters, code: 2, stderr: expect.stringMatching(message) });
  }
  expect(readFileSync(join(cwd, 'notes.packed'), 'utf8')).toBe('mine');
  expect(['small', 'page', 'net.bin'].filter((name) => existsSync(join(cwd, name)))).toEqual([]);
});
