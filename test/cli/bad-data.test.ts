import { beforeAll, expect, test } from '@jest/globals';
import {
  type BadRun,
  type BadTarget,
  csv,
  expectOneSentence,
  lfsPointer,
  runBadTargets,
  soundCsv,
} from '../support/bad-targets.ts';

/** A test split in a file of its own with this content. */
const csvCase = (path: string, content: string, says: RegExp, change = {}): BadTarget => ({
  target: { data: { test: { ...csv, path, ...change } } },
  files: { [path]: content },
  says,
});
const header = soundCsv.slice(0, soundCsv.indexOf('\n') + 1);
const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3);
const pictures = (path: string) => ({ data: { test: { format: 'images', path } } });

const cases: Readonly<Record<string, BadTarget>> = {
  lfs: csvCase('lfs.csv', lfsPointer, /^lfs\.csv: .*Git LFS pointer.*`lfs: true`/),
  empty: csvCase('empty.csv', '', /^empty\.csv: .*empty/),
  'header-only': csvCase('header.csv', header, /^header\.csv: there are no examples/),
  'one-class': csvCase('one.csv', soundCsv.replace(/,[12]\n/g, ',0\n'), /^one\.csv: all 60 examples .* class 0/),
  'label-above': csvCase(
    'above.csv',
    soundCsv.replace(/,2\n/g, ',7\n'),
    /^above\.csv.*line 4: the label 7 is out of range/,
  ),
  'label-below': csvCase('below.csv', soundCsv.replace(/,2\n/g, ',-1\n'), /^below\.csv.*line 4: the label "?-1"? is /),
  'label-fraction': csvCase(
    'half.csv',
    soundCsv.replace(/,2\n/g, ',1.5\n'),
    /^half\.csv.*line 4: the label "?1\.5"? is /,
  ),
  ragged: csvCase('ragged.csv', `${soundCsv}1,2\n`, /^ragged\.csv:62: this line has 2 cells, the first line 9/),
  'text-in-numbers': csvCase('text.csv', `${soundCsv}a,b,c,d,e,f,g,h,1\n`, /^text\.csv:62: column "x0" holds "a"/),
  nan: csvCase('nan.csv', `${soundCsv}NaN,1,1,1,1,1,1,1,1\n`, /^nan\.csv:62: column "x0"/),
  infinite: csvCase('inf.csv', `${soundCsv}Infinity,1,1,1,1,1,1,1,1\n`, /^inf\.csv.*(62|column "x0")/),
  'open-quote': csvCase('quote.csv', `${soundCsv}"1,2\n`, /^quote\.csv:62: .*never closed/),
  'wrong-delimiter': csvCase('colon.csv', soundCsv.replaceAll(',', ':'), /^colon\.csv.*label/),
  'wrong-column': csvCase('column.csv', soundCsv, /^column\.csv: no column is named "lable".*x0, x1/, {
    label: 'lable',
  }),
  binary: csvCase('binary.csv', String.fromCharCode(0, 1, 2, 255, 254).repeat(50), /^binary\.csv/),
  missing: {
    target: { data: { test: { ...csv, path: 'tset.csv' } } },
    says: /^compression-gate\.yml:1 targets\.missing\.data\.test\.path: tset\.csv: there is no such file. Did you mean `test\.csv`\?$/,
  },
  folder: {
    target: { data: { test: { ...csv, path: 'lfs' } } },
    says: /^compression-gate\.yml:1 targets\.folder\.data\.test\.path: lfs: is a folder, a file is needed/,
  },
  'unreadable-picture': {
    target: pictures('pictures'),
    files: { 'pictures/a/1.png': png, 'pictures/b/1.png': png, 'pictures/c/1.png': png },
    says: /^pictures\/a\/1\.png/,
  },
  'picture-of-text': {
    target: pictures('texts'),
    files: { 'texts/a/1.png': 'no', 'texts/b/1.jpg': 'no', 'texts/c/1.png': 'no' },
    says: /^texts\/a\/1\.png/,
  },
  'picture-lfs': {
    target: pictures('pointers'),
    files: { 'pointers/a/1.png': lfsPointer, 'pointers/b/1.png': lfsPointer, 'pointers/c/1.png': lfsPointer },
    says: /^pointers\/a\/1\.png: .*Git LFS pointer.*`lfs: true`/,
  },
  'no-pictures': { target: pictures('none'), files: { 'none/readme.txt': '' }, says: /^none: / },
  'broken-jsonl': {
    target: { data: { test: { format: 'jsonl', path: 'bad.jsonl', inputs: 'x', label: 'y' } } },
    files: { 'bad.jsonl': '{"x":[1,2,3,4,5,6,7,8],"y":0}\n{"x":[1,2\n' },
    says: /^bad\.jsonl:2: malformed JSON/,
  },
  'broken-npy': {
    target: { data: { test: { format: 'npy', inputs: 'x.npy', labels: 'y.npy' } } },
    files: { 'x.npy': 'NUMPY nope', 'y.npy': '' },
    says: /^x\.npy: not a NumPy array/,
  },
  'broken-npz': {
    target: { data: { test: { format: 'npz', path: 'x.npz', inputs: 'x', labels: 'y' } } },
    files: { 'x.npz': 'PK nope' },
    says: /^x\.npz: /,
  },
  'idx-too-large': {
    target: { data: { test: { format: 'idx', inputs: 'x.idx', labels: 'y.idx' } } },
    files: {
      'x.idx': Uint8Array.of(0, 0, 8, 3, ...Array<number>(12).fill(0xff)),
      'y.idx': Uint8Array.of(0, 0, 8, 1, 0, 0, 0, 3, 1, 2, 0),
    },
    says: /^x\.idx: its header states the shape .*, over a million GB, and the file holds 16\./,
  },
  'truncated-gzip': {
    target: { data: { test: { format: 'idx', inputs: 'x.idx.gz', labels: 'y.idx' } } },
    files: { 'x.idx.gz': Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0) },
    says: /^x\.idx\.gz: /,
  },
  'class-names': {
    target: { task: { kind: 'classification', classes: ['a', 'b'] } },
    says: /2 different texts \(a, b\) and the model tells 3 classes apart/,
  },
  'output-name': {
    target: { task: { kind: 'classification', output: 'scroes' } },
    says: /^compression-gate\.yml:1 targets\.output-name\.task\.output: the model has no output `scroes`\. Its outputs are `scores`/,
  },
  'train-split': {
    target: {
      recipe: [{ method: 'prune', sparsity: 0.3, protectEnds: false }],
      data: { test: { ...csv, path: 'test.csv' }, train: { ...csv, path: 'ragged.csv' } },
    },
    says: /^ragged\.csv:62: /,
  },
};

let run: BadRun;
beforeAll(async () => {
  run = await runBadTargets(cases);
}, 60_000);

test.each(Object.entries(cases))('%s', (name, { says }) => expectOneSentence(run, name, says));

test('all of it is the exit code of wrong input, and nothing else is said', () => {
  expect(run.code).toBe(2);
  expect(run.stderr.trimEnd().split('\n')).toHaveLength(Object.keys(cases).length);
});
