import { expect, test } from '@jest/globals';
import { diskFiles } from '../../../src/edge/files/disk.ts';
import { needs, sharedFolder } from '../../support/needs.ts';
import { failureOf, input, open, readAll } from '../build.ts';

function csv(text: string, options: object = {}, context: object = {}) {
  return open({ test: { format: 'csv', path: 'd.csv', ...options } }, { 'd.csv': text }, context);
}

const read = async (text: string, options: object = {}, context: object = {}) =>
  readAll((await csv(text, options, context)).test);

test('a header is recognised, the label found by name, and rows keep their order', async () => {
  const { values, labels, ids, shape } = await read('a,b,kind\n1,2.5,0\n-3,4e2,1\n', { label: 'kind' });
  expect([shape, values, labels, ids]).toEqual([[2], [1, 2.5, -3, 400], [0, 1], ['0', '1']]);
});

test.each([
  ['numbers with a text label', '1,2,x\n3,4,y\n', { label: -1 }, [1, 2, 3, 4]],
  [
    'a byte-order mark, CRLF, quotes and blanks',
    '\ufeff"a","b",c\r\n "1", 2,x\r\n\r\n3,"4",y\r\n',
    { label: 'c' },
    [1, 2, 3, 4],
  ],
  ['semicolons', '1;2;x\n3;4;y\n', { label: 2, delimiter: ';' }, [1, 2, 3, 4]],
  ['numbers as column names', '0,1,label\n1,2,x\n3,4,y\n', { label: 'label' }, [1, 2, 3, 4]],
  ['a header that the options state', '7,8,9\n1,2,0\n3,4,1\n', { label: -1, header: true }, [1, 2, 3, 4]],
  ['chosen features in their order', 'a,b,c,l\n1,2,9,x\n3,4,9,y\n', { label: 'l', features: ['b', 0] }, [2, 1, 4, 3]],
])('reads %s', async (_, text, options, values) => {
  expect((await read(text, options)).values).toEqual(values);
});

test.each([
  ['semicolons', 'a;b;l\n1;2;x\n3;4;y\n', {}],
  ['tabs', 'a\tb\tl\r\n1\t2\tx\r\n3\t4\ty\r\n', {}],
  ['tabs, with quotation marks', '"a"\tb\tl\n1\t"2"\tx\n"3"\t4\ty\n', {}],
  ['bars', 'a|b|l\n1|2|x\n3|4|y\n', {}],
  ['semicolons, no header', '1;2;x\n3;4;y\n', { label: -1 }],
  ['a byte-order mark and empty lines before the header', '\ufeff\r\n \na;b;l\n1;2;x\n3;4;y\n', {}],
  ['commas and bars within quotes', '"a,1||";"b\n,";l\n1;2;x\n3;4;y\n', {}],
  ['a quotation mark within quotes', '"a"",";b;l\n1;2;x\n3;4;y\n', {}],
  ['the most frequent', 'a|1;b;l\n1;2;x\n3;4;y\n', {}],
  ['commas where the header holds both', 'a;1,b|2,l\n1,2,x\n3,4,y\n', {}],
  ['commas, and semicolons in the cells below', 'a,b,l\n1,2,x;x;x;x\n3,4,y;y;y\n', {}],
  ['what the options say, whatever the header holds', 'a,1:b,2,3:l\n1:2:x\n3:4:y\n', { delimiter: ':' }],
])('the delimiter is recognised: %s', async (_, text, options) => {
  expect((await read(text, { label: 'l', ...options })).values).toEqual([1, 2, 3, 4]);
});

test('an empty cell between tabs stays one, also beside quotation marks', async () => {
  const options = { label: 'l', missing: 'skip' };
  for (const first of ['a', '"a"'])
    expect((await read(`${first}\tb\tl\n1\t\tx\n\t2\tx\n3\t4\ty\n5\t6\tx\n`, options)).values).toEqual([3, 4, 5, 6]);
});

test('with and without quotation marks the same is read', async () => {
  const plain = '\ufeffa, b ,l\r\n1 ,-2e1, x\r\n\r\n 3,4.5,y y\r\n';
  const quoted = plain.replace('a,', '"a",');
  const options = { label: 'l', features: ['a', 'b'] };
  expect(await read(quoted, options)).toEqual(await read(plain, options));
  const broken = `${plain}1,2\n`;
  const [a, b] = await Promise.all(
    [broken, broken.replace('a,', '"a",')].map((text) => failureOf(read(text, options))),
  );
  expect(a.message).toBe(b.message);
});

test('lines with missing values are left out when that is asked for, up to the limit', async () => {
  const { values, ids } = await read('1,a\n?,b\n3,b\n4,\n5,a\n', { label: 1, missing: 'skip', limit: 2 });
  expect([values, ids]).toEqual([
    [1, 3],
    ['0', '1'],
  ]);
});

test('categories become codes, or one column per value', async () => {
  const text = 'sex,size,label\nM,1,0\nF,2,1\nI,3,1\n';
  const categories = { sex: ['M', 'F', 'I'] };
  expect((await read(text, { label: 'label', categories })).values).toEqual([0, 1, 1, 2, 2, 3]);
  expect((await read(text, { label: 'label', categories, oneHot: ['sex'] })).values).toEqual([
    1, 0, 0, 1, 0, 1, 0, 2, 0, 0, 1, 3,
  ]);
});

test('text labels are sorted over all splits, so that a class missing from one does not shift the others', async () => {
  const files = { 'train.csv': '1,c\n2,b\n3,a\n', 'test.csv': '1,c\n2,b\n' };
  const set = (path: string) => ({ format: 'csv', path, label: -1 });
  const splits = await open({ train: set('train.csv'), test: set('test.csv') }, files, { outputs: 3 });
  expect((await readAll(splits.test)).labels).toEqual([2, 1]);
  expect(splits.test.classes).toEqual(['a', 'b', 'c']);
});

test('class names give the order, also where they look like numbers', async () => {
  const text = '1,4\n2,2\n3,4\n';
  expect((await read(text, { label: -1 }, { classes: ['4', '2'], outputs: 2 })).labels).toEqual([0, 1, 0]);
});

test('a label map applies to numbers and texts', async () => {
  const data = (path: string, labelMap: object) => ({
    test: { format: 'csv', path, label: -1 },
    preprocess: { labelMap },
  });
  const files = { n: '1,2\n2,4\n', t: '1,no\n2,yes\n' };
  const numbers = await open(data('n', { '2': 0, '4': 1 }), files, { outputs: 1 });
  expect((await readAll(numbers.test)).labels).toEqual([0, 1]);
  expect(numbers.test.classes).toEqual(['2', '4']);
  expect((await readAll((await open(data('t', { no: 1, yes: 0 }), files, { outputs: 2 })).test)).labels).toEqual([
    1, 0,
  ]);
  expect((await failureOf(open(data('t', { no: 1 }), files))).message).toBe(
    't, line 2: the label "yes" is not in preprocess.labelMap. Add it: `labelMap: {"yes": <class index>}`.',
  );
});

test('several label columns make multi-label rows and several regression outputs', async () => {
  const text = 'a,p,q\n1,0,1\n2,1,1\n';
  const multi = await csv(text, { label: ['p', 'q'] }, { task: 'multiLabel', outputs: 2 });
  for await (const batch of multi.test.batches({ size: 9 }))
    expect(batch.labels).toEqual({ shape: [2, 2], values: Uint8Array.of(0, 1, 1, 1) });
  const numbers = await csv('a,p,q\n1,0.5,1\n2,1,2\n', { label: ['p', 'q'] }, { task: 'regression', outputs: 2 });
  for await (const batch of numbers.test.batches({ size: 9 }))
    expect(batch.labels).toEqual({ shape: [2, 2], values: Float32Array.of(0.5, 1, 1, 2) });
});

test.each([
  [
    'a missing value',
    'a,b\n1,0\n,1\n',
    { label: 'b' },
    'd.csv:3: column "a" has no value. Fill the value, remove the line, or set `missing: skip` to leave such lines out.',
  ],
  [
    'NA',
    '1,0\nNA,1\n',
    { label: 1 },
    'd.csv:2: column 0 has no value ("NA"). Fill the value, remove the line, or set `missing: skip` to leave such lines out.',
  ],
  [
    'a missing label',
    'a,b\n1,\n',
    { label: 'b' },
    'd.csv:2: column "b" has no value. Fill the value, remove the line, or set `missing: skip` to leave such lines out.',
  ],
  [
    'text features',
    'sex,b,l\nM,1,0\nF,2,1\nM,3,1\n',
    { label: 'l' },
    'd.csv: column "sex" holds text (F, M). Give its values in the order of their codes, `categories: {"sex": [F, M]}`, leave the column out of `features`, or list it under `metadata` if only slices look at it.',
  ],
  [
    'text among numbers',
    '1,0\n2,1\nx7,1\n',
    { label: 1 },
    'd.csv:3: column 0 holds "x7" where other lines hold numbers. Correct the line.',
  ],
  [
    'a value that is no category',
    's,b,l\nM,1,0\nX,2,1\n',
    { label: 'l', categories: { s: ['M', 'F'] } },
    'd.csv:3: column "s" holds "X", which `categories` does not list. Listed are M, F.',
  ],
  [
    'ragged lines',
    '1,2,0\n1,2\n',
    { label: -1 },
    "d.csv:2: this line has 2 cells, the first line 3. Correct the line, or set `delimiter` if something else than ',' stands between the cells.",
  ],
  [
    'an open quote',
    '1,2\n"3,4\n5,6\n',
    { label: -1 },
    "d.csv:3: a quotation mark that opens here is never closed. Correct the line, or set `delimiter` if something else than ',' stands between the cells.",
  ],
  [
    'an unknown label column',
    'a,b\n1,0\n',
    { label: 'kind' },
    'd.csv: no column is named "kind", which `label` asks for. The columns are a and b; an index works too.',
  ],
  [
    'a named column without header',
    '1,0\n2,1\n',
    { label: 'kind' },
    'd.csv: `label` asks for column "kind" and the file has no header line. Give the column by index from 0, or set `header: true`.',
  ],
  [
    'an index beyond the columns',
    '1,0\n2,1\n',
    { label: 2 },
    'd.csv: `label` asks for column 2 and the file has 2. Columns are counted from 0 to 1, or from the end as −1 to −2.',
  ],
  [
    'the label among the features',
    'a,b\n1,0\n2,1\n',
    { label: 'b', features: ['a', 'b'] },
    'd.csv: column "b" is both a feature and the label. Take it out of `features`.',
  ],
  [
    'a delimiter that is not recognised',
    '1:2:0\n3:4:1\n',
    { label: -1 },
    'd.csv: the file has a single column. Set `delimiter` if its columns are separated by something else.',
  ],
  [
    'the wrong delimiter',
    '1;2;0\n3;4;1\n',
    { label: -1, delimiter: ',' },
    'd.csv: the file has a single column. Set `delimiter` if its columns are separated by something else.',
  ],
  [
    'lines that hold another delimiter than the first',
    'a;b\n1,2\n',
    { label: 'b' },
    "d.csv:2: this line has 1 cell, the first line 2. Correct the line, or set `delimiter` if something else than ';' stands between the cells.",
  ],
  [
    'decimal commas',
    'a;b;l\n1,5;2;0\n-,25;3;1\n',
    { label: 'l' },
    'd.csv:2: column "a" holds "1,5", a number with a decimal comma. Write numbers with a decimal point.',
  ],
  ['an empty file', '', {}, 'd.csv: the file is empty. Fetch or write it again.'],
  ['empty lines', '\n \n', {}, 'd.csv: the file holds empty lines only. Give at least one example.'],
  ['nothing but a header', 'a,b\n', { label: 'b' }, 'd.csv: there are no examples. Give at least one.'],
  [
    'one class only',
    '1,3\n2,3\n',
    { label: -1 },
    'd.csv: all 2 examples of the test split are of class 3, so that no classifier can be judged by them. Give examples of several classes; of a file sorted by class, take `limit` examples with `spread: true`.',
  ],
  [
    'fractions as classes',
    '1,0\n2,0.5\n',
    { label: -1 },
    'd.csv, line 2: the label 0.5 is no class index. Class indices are whole numbers from 0; for numbers to be predicted use the task `regression`.',
  ],
])('refuses %s', async (_, text, options, message) => {
  const failure = await failureOf(read(text, options));
  expect(failure.exitCode).toBe(2);
  expect(failure.message).toBe(message);
});

test('labels out of the range of the model name the first example, the value and what is allowed', async () => {
  expect((await failureOf(csv('1,0\n2,1\n3,2\n', { label: -1 }, { outputs: 2 }))).message).toBe(
    'd.csv, line 3: the label 2 is out of range: the model knows the classes 0 to 1. Map the labels to class indices, for example `preprocess: {labelMap: {"1": 0, "2": 1}}`.',
  );
});

test('more label texts than the model has classes are refused', async () => {
  expect((await failureOf(csv('1,a\n2,b\n3,c\n', { label: -1 }, { outputs: 2 }))).message).toBe(
    'd.csv: the labels are 3 different texts (a, b, c) and the model tells 2 classes apart. Name all classes in the order of the outputs in `task.classes`, or give `preprocess.labelMap`.',
  );
});

test('features that do not fit the model name both shapes', async () => {
  expect((await failureOf(csv('1,2,0\n3,4,1\n', { label: -1 }, { inputs: [input(4)] }))).message).toBe(
    'd.csv: examples of shape [2] do not fit the model\'s input "x" of shape [4]. Give examples of shape [4] (4 values each).',
  );
});

test('regression refuses text labels', async () => {
  expect((await failureOf(csv('1,a\n2,b\n', { label: -1 }, { task: 'regression' }))).message).toBe(
    'd.csv: regression needs numbers as labels, and line 1 has "a". Use the task `classification`, or another label column.',
  );
});

needs(sharedFolder(), 'public data')('public tables', (shared) => {
  const files = diskFiles(`${shared}/data/tabular`);

  test('iris', async () => {
    const set = { all: { format: 'csv', path: 'iris.csv', label: -1 } };
    const splits = await open(set, files, { inputs: [input(4)], outputs: 3 });
    expect([splits.train!.count, splits.validation!.count, splits.test.count]).toEqual([105, 15, 30]);
    expect(splits.test.classes).toEqual(['Iris-setosa', 'Iris-versicolor', 'Iris-virginica']);
  });

  test('breast cancer', async () => {
    const set = { format: 'csv', path: 'breast-cancer-wisconsin.csv', label: -1, missing: 'skip' };
    const labelMap = { '2': 0, '4': 1 };
    const { test } = await open({ test: set, preprocess: { labelMap } }, files, { outputs: 1 });
    const { labels } = await readAll(test);
    expect([labels.length, labels.filter((label) => label === 1).length]).toEqual([683, 239]);
  });

  test('abalone', async () => {
    const set = { format: 'csv', path: 'abalone.csv', label: 'rings', categories: { sex: ['M', 'F', 'I'] } };
    const { test } = await open({ test: set }, files, { inputs: [input(8)], outputs: 1, task: 'regression' });
    const { labels, values } = await readAll(test);
    expect(labels.length).toBe(4176);
    expect(values.slice(0, 4)).toEqual([0, 0.455, 0.365, 0.095].map(Math.fround));
    expect(labels.reduce((a, b) => a + b) / 4176).toBeCloseTo(9.934, 3);
  });
});
