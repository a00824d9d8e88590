import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { writeModel } from '../../src/model/write.ts';
import { inProcess } from '../support/in-process.ts';
import { snapshot } from '../support/snapshot.ts';
import { type TinyProject, tinyConfig, tinyModel, withTinyProject } from '../support/tiny-project.ts';

/** Exit 2, all that is said is this one error, and not a file was touched. */
async function refused(parameters: readonly string[], { folder }: TinyProject, says: RegExp): Promise<string> {
  const before = snapshot(folder);
  const { code, stdout, stderr } = await inProcess(parameters, { cwd: folder });
  expect(stderr).toMatch(says);
  expect(stderr).toMatch(/^error: [^\n]+\n$/);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(snapshot(folder)).toEqual(before);
  return stderr;
}

const edited = (from: string, to: string): string => {
  expect(tinyConfig).toContain(from);
  return tinyConfig.replace(from, to);
};

test.each<[string, () => string | Uint8Array, RegExp]>([
  ['an empty file', () => '', /^error: gate\.yml: the file is empty\. Run `compression-gate init`/],
  ['broken JSON', () => '{"targets": {', /^error: gate\.yml:\d+:\d+: this is not valid YAML or JSON/],
  ['broken YAML', () => edited('targets:', 'targets: ]'), /^error: gate\.yml:3:\d+: this is not valid YAML or JSON/],
  ['a tab', () => 'targets:\n\ttiny: 1\n', /^error: gate\.yml:2:1: a tab is used for indentation\. Indent with spaces/],
  [
    'a key twice',
    () => edited('backend: cpu', 'backend: cpu\nbackend: wasm'),
    /^error: gate\.yml:3:1: this key is written twice/,
  ],
  ['no YAML at all', () => Uint8Array.from({ length: 500 }, (_, i) => (i * 37) % 256), /^error: gate\.yml/],
  [
    'an unknown key',
    () => edited('sparsity:', 'sparsty:'),
    /^error: gate\.yml:11 targets\.tiny\.recipe\[0\].*`sparsity`/,
  ],
  ['an unknown method', () => edited('method: prune', 'method: prun'), /recipe\[0\]\.method: .*Did you mean `prune`/],
  ['an unknown metric', () => edited('metric: accuracy', 'metric: acuracy'), /gates\[0\]\.metric: .*`accuracy`/],
  ['an unknown unit', () => edited('5 pp', '5 kg'), /gates\[0\]\.limit: `5 kg` has no unit that fits accuracy/],
  [
    'a unit of something else',
    () => edited('5 pp', '5 kB'),
    /gates\[0\]\.limit: `5 kB` has no unit that fits accuracy/,
  ],
  [
    'a percentage for a share',
    () => edited('sparsity: 0.3', 'sparsity: 30'),
    /sparsity: 30 is out of range.*Write 0\.3 for 30 %/,
  ],
  ['no number', () => edited('sparsity: 0.3', 'sparsity: .nan'), /sparsity: NaN is no finite number/],
  ['no end', () => edited('epochs: 1', 'epochs: .inf'), /epochs: Infinity is no finite number/],
  [
    'a name that is none',
    () => edited('  tiny:', '  __proto__:'),
    /^error: gate\.yml:4 targets.*can't be used as a name/,
  ],
  [
    'no targets',
    () => 'targets: {}',
    /^error: gate\.yml:1 targets: nothing is given here\. Give at least 1 entry\. The models to gate/,
  ],
  [
    'no task',
    () => edited('    task: {kind: classification}\n', ''),
    /^error: gate\.yml:4 targets\.tiny: `task` is missing/,
  ],
  [
    'aliases that multiply',
    () =>
      `a: &a [1,1]\n${['b', 'c', 'd', 'e'].map((k, i) => `${k}: &${k} [${Array(12).fill(`*${'abcd'[i]}`)}]`).join('\n')}\n`,
    /^error: gate\.yml.* aliases/,
  ],
  ['more than a config holds', () => `# ${'x'.repeat(1_100_000)}`, /^error: gate\.yml: the file has \d+ characters/],
])('%s', (_, config, says) =>
  withTinyProject(async (project) => {
    project.write('gate.yml', config());
    await refused(['run', '-c', 'gate.yml'], project, says);
  }),
);

test('a config that is not there, is a folder, or a device', () =>
  withTinyProject(async (project) => {
    await refused(
      ['run', '-c', 'nope.yml'],
      project,
      /^error: nope\.yml: there is no such config file\. `compression-gate init`/,
    );
    await refused(['run', '-c', 'no/such.yml'], project, /^error: no\/such\.yml: there is no such config file/);
    await refused(['run', '-c', 'model'], project, /^error: model: is a folder, a file is needed/);
    if (!existsSync('/dev/zero')) return;
    symlinkSync('/dev/zero', join(project.folder, 'zero.yml'));
    await refused(['run', '-c', 'zero.yml'], project, /^error: zero\.yml: is a device or a pipe/);
  }));

test('a target that is not there', () =>
  withTinyProject((project) =>
    refused(
      ['run', '-t', 'tny'],
      project,
      /^error: compression-gate\.yml: there is no target `tny`\. (Did you mean `tiny`\? )?There is tiny/,
    ),
  ));

test('an output that would replace something else', () =>
  withTinyProject(async (project) => {
    for (const [name, bytes] of writeModel(tinyModel())) project.write(`web/tiny/model/${name}`, bytes);
    project.write('with-notes/tiny/model/notes.txt', 'precious');
    project.write('other.yml', tinyConfig.replace('model/model.json', 'web/tiny/model/model.json'));
    const original = /^error: web\/tiny\/model: the compressed model would take the place of the original/;
    await refused(['--quiet', 'run', '-c', 'other.yml', '-o', 'web'], project, original);
    await refused(['compress', '-c', 'other.yml', '-o', 'web'], project, original);
    await refused(
      ['--quiet', 'run', '-o', 'with-notes'],
      project,
      /^error: with-notes\/tiny\/model: the folder also holds notes\.txt/,
    );
    await refused(['--quiet', 'run', '-o', '.compression-gate/baseline'], project, /written into the stored baseline/);
    await refused(
      ['--quiet', 'run', '-o', 'test.csv'],
      project,
      /^error: test\.csv: is a file, and a folder is to be written/,
    );
    await refused(
      ['baseline', 'show', '--baseline', 'test.csv'],
      project,
      /^error: test\.csv: is a file, and the stored baseline is a folder/,
    );
  }));

test('a folder of the original that holds other files is not replaced by training', () =>
  withTinyProject(async (project) => {
    project.write('model/labels.txt', 'precious');
    project.write('build.mjs', 'export default () => 1;');
    project.write('compression-gate.yml', edited('    task:', '    train: {module: build.mjs}\n    task:'));
    await refused(
      ['train'],
      project,
      /^error: model: the folder also holds labels\.txt\. Give the model a folder of its own/,
    );
  }));

test.each([
  [['run', '--base', 'no-such-ref'], /^error: tiny: --base no-such-ref: no such commit is known here/m],
  [
    ['run', '--backend', 'gpu'],
    /^error: option '-b, --backend <name>' argument 'gpu' is invalid\. Allowed choices are auto/m,
  ],
  [['run', '--fail-on', 'maybe'], /^error: option '--fail-on <level>'/m],
  [['run', '--confg', 'x'], /^error: unknown option '--confg'/m],
  [['rnu'], /^error: unknown command 'rnu'/m],
])('%j is refused', (parameters, says) =>
  withTinyProject(async ({ folder }) => {
    const { code, stderr } = await inProcess(parameters, { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toMatch(says);
  }),
);

test('what is in a config cannot steer a terminal or a runner', () =>
  withTinyProject(async (project) => {
    mkdirSync(join(project.folder, 'sub'));
    const evil = '\\u001b[31mred\\n::error::forged\\u009b2J##[error]';
    project.write('a.yml', `backend: "${evil}"\ntargets: {}\n`);
    project.write('b.yml', `targets: {"${evil}": {}}\n`);
    project.write('c.yml', tinyConfig.replace('model/model.json', `"${evil}"`));
    for (const config of ['a.yml', 'b.yml', 'c.yml']) {
      const { code, stdout, stderr } = await inProcess(['run', '-c', config, '--json', '-'], { cwd: project.folder });
      expect(code).toBe(2);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
      expect(stderr + stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]|^\s*::|##\[/m);
      expect(stderr).toContain('forged');
    }
    const odd = await inProcess(['\u001b[31m\n::error::x'], { cwd: project.folder });
    expect(odd.stderr).not.toMatch(/^::/m);
    expect(odd.stderr).not.toContain('\u001b');
  }));

test.each([
  ['model', 'model/model.json', 'model/nope.json', 6, 'Did you mean `model/model.json`?'],
  ['model', 'model/model.json', 'modle/model.json', 6, 'Did you mean `model/model.json`?'],
  ['data.test.path', 'path: test.csv', 'path: tset.csv', 9, 'Did you mean `test.csv`?'],
  ['data.train.path', 'path: train.csv', 'path: model', 8, 'is a folder, a file is needed'],
])('a path that leads nowhere is said with its line of the config: %s', (setting, from, to, line, says) =>
  withTinyProject(async (project) => {
    project.write(
      'gate.yml',
      `# at the top\n${edited(from, to).trimStart()}`.replace('targets:', 'version: 1\ntargets:'),
    );
    const at = `gate.yml:${line} targets.tiny.${setting}: ${to.replace('path: ', '')}: `;
    const run = await inProcess(['run', '-c', 'gate.yml', '--json', '-'], { cwd: project.folder });
    const [target] = JSON.parse(run.stdout).targets;
    expect(run.code).toBe(2);
    expect(target).toMatchObject({ kind: 'input', path: `targets.tiny.${setting}`, line });
    for (const text of [run.stderr, target.headline]) for (const part of [at, says]) expect(text).toContain(part);

    const evaluated = await inProcess(['evaluate', '-c', 'gate.yml', '--json', '-'], { cwd: project.folder });
    expect(evaluated.code).toBe(2);
    if (setting !== 'data.train.path') expect(evaluated.stderr).toMatch(/^error: gate\.yml:/);
    expect(evaluated.stderr).toContain(says);
    expect(JSON.parse(evaluated.stdout).failed).toEqual([
      expect.objectContaining({ path: `targets.tiny.${setting}`, line, message: expect.stringContaining(at) }),
    ]);
  }),
);

test('a module that is not there is named with its line by every command', () =>
  withTinyProject(async (project) => {
    const metric = 'task: {kind: classification, metrics: [{name: mine, module: mine.mjs, better: higher}]}';
    project.write('gate.yml', edited('task: {kind: classification}', metric));
    for (const command of ['run', 'evaluate']) {
      const { code, stderr } = await inProcess(['--quiet', command, '-c', 'gate.yml'], { cwd: project.folder });
      expect(stderr).toContain('gate.yml:9 targets.tiny.task.metrics[0].module: mine.mjs: there is no such file');
      expect(code).toBe(2);
    }
  }));

test('what cannot be written is known before anything is measured', () =>
  withTinyProject(async (project) => {
    const folder = /^error: \.: is a folder, a file is needed/;
    for (const command of [
      ['run'],
      ['evaluate'],
      ['compress'],
      ['train'],
      ['baseline', 'show'],
      ['baseline', 'update'],
      ['doctor'],
      ['init', '--force'],
    ]) {
      await refused(['--quiet', ...command, '--json', '.'], project, folder);
    }
    await refused(
      ['--quiet', 'run', '--json', 'test.csv/x.json'],
      project,
      /^error: test\.csv\/x\.json: cannot be written/,
    );
    if (!existsSync('/proc/self')) return;
    for (const command of [['run'], ['baseline', 'update']]) {
      await refused(['--quiet', ...command, '-o', '/proc/out'], project, /^error: \/proc\/out\/\S+: cannot be written/);
    }
    await refused(['--quiet', 'compress', '-o', '/proc/out'], project, /^error: \/proc\/out\/\S+: cannot be written/);
    await refused(['--quiet', 'evaluate', '--json', '/proc/out/x.json'], project, /^error: \/proc\/out/);
  }));

test('a quiet run says once why a target failed', () =>
  withTinyProject(async ({ folder, write }) => {
    write('gate.yml', edited('model/model.json', 'gone.json'));
    const { stdout, stderr } = await inProcess(['--quiet', 'run', '-c', 'gate.yml'], { cwd: folder });
    expect(stderr).toMatch(/^error: tiny: gate\.yml:5 targets\.tiny\.model: gone\.json: there is no such file/);
    expect(stdout).toBe('✗ tiny could not be measured\n');
  }));
