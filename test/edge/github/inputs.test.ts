import { expect, test } from '@jest/globals';
import { actionInputs, type InputName, readInputs } from '../../../src/edge/github/inputs.ts';

/** As the runner hands them over: defaults of action.yml filled in. */
const given = (values: Partial<Record<InputName, string>>) => (name: InputName) => {
  const { default: value } = actionInputs[name] as { default?: string };
  return values[name] ?? (name === 'token' ? 'abc' : (value ?? ''));
};

test('without any input everything that the config file may say is left to it', () => {
  const { inputs, failure } = readInputs(given({}));
  expect(failure).toBeUndefined();
  expect(inputs).toEqual({
    config: 'compression-gate.yml',
    workingDirectory: '.',
    targets: undefined,
    mode: 'gate',
    backend: undefined,
    baseline: undefined,
    failOn: 'error',
    fresh: false,
    token: 'abc',
    comment: 'always',
    commentKey: undefined,
    artifact: 'compression-gate',
    results: undefined,
    expect: undefined,
    status: false,
    checkRun: false,
    outputFolder: 'compression-gate-out',
    resultPath: undefined,
  });
});

test('targets are separated by commas or lines; switches are read as YAML writes them', () => {
  const { inputs } = readInputs(
    given({ targets: ' glyphs, tabular\n\nthird ', fresh: 'True', backend: 'wasm', token: ' ' }),
  );
  expect(inputs).toMatchObject({ targets: ['glyphs', 'tabular', 'third'], fresh: true, backend: 'wasm' });
  expect(inputs.token).toBeUndefined();
});

test.each<[InputName, string, string]>([
  [
    'mode',
    'publsh',
    'input mode: "publsh" is not allowed. Did you mean `publish`? Write gate, aggregate, publish, record or release.',
  ],
  ['fail-on', 'eror', 'input fail-on: "eror" is not allowed. Did you mean `error`? Write error, warn or never.'],
  [
    'comment',
    'sometimes',
    'input comment: "sometimes" is not allowed. Write always, on-change, on-regression or never.',
  ],
  ['backend', 'gpu', 'input backend: "gpu" is not allowed. Write auto, native, wasm or cpu.'],
  ['fresh', 'yes', 'input fresh: "yes" is not allowed. Write true or false.'],
])('%s: %s is refused with what is allowed', (name, value, message) => {
  expect(readInputs(given({ [name]: value })).failure?.message).toBe(message);
});

test('beside a wrong input stands what is needed to say so in the comment of the earlier runs', () => {
  const wrong = { backend: 'gpu', fresh: 'yes', config: 'a/gate.yml', targets: 'one', 'comment-key': 'mine' };
  const { inputs, failure } = readInputs(given(wrong));
  expect(failure?.message).toContain('input backend');
  expect(inputs).toMatchObject({
    config: 'a/gate.yml',
    targets: ['one'],
    commentKey: 'mine',
    comment: 'always',
    token: 'abc',
    backend: undefined,
    fresh: false,
  });
});

test('where `comment` itself is wrong, pull requests are left alone', () => {
  expect(readInputs(given({ comment: 'constructor' })).inputs.comment).toBe('never');
});

test('`comment` is understood by its other names too', () => {
  const read = (comment: string) => {
    const { inputs, failure } = readInputs(given({ comment }));
    expect(failure).toBeUndefined();
    return inputs.comment;
  };
  expect(['on', 'only-on-change', 'off'].map(read)).toEqual(['always', 'on-change', 'never']);
});
