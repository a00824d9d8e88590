import { expect, test } from '@jest/globals';
import { fileFailure } from '../../../src/edge/files/failures.ts';

const error = (code: string): Error => Object.assign(new Error(`${code}: as Node says it`), { code });

test.each([
  [
    'ENOSPC',
    2,
    'out/model.json: the disk is full (ENOSPC); 1,234 bytes were to be written, and files that were there before are unchanged. Free some space, or choose another place.',
  ],
  [
    'EDQUOT',
    2,
    'out/model.json: the quota of this user on the disk is used up (EDQUOT); 1,234 bytes were to be written, and files that were there before are unchanged. Free some space, or choose another place.',
  ],
  [
    'EFBIG',
    2,
    'out/model.json: files may not become as large as this here (EFBIG); 1,234 bytes were to be written, and files that were there before are unchanged. Raise `ulimit -f`, or choose another place.',
  ],
  ['EACCES', 2, 'out/model.json: may not be written (EACCES). Change its permissions.'],
  ['EROFS', 2, 'out/model.json: may not be written (EROFS). Change its permissions.'],
  ['EISDIR', 2, 'out/model.json: is a folder, a file is needed. Name a file.'],
  [
    'ENOTDIR',
    2,
    'out/model.json: cannot be written: a file stands where a folder is needed, or no folder can be made there. Choose another place, or move that file away.',
  ],
  ['EIO', 3, 'out/model.json: could not be written (EIO).'],
])('%s → exit %p', (code, exitCode, message) => {
  expect(fileFailure(error(code), 'out/model.json', 'write', { needed: 1234 })).toMatchObject({
    exitCode,
    message,
    cause: { code },
  });
});

test('what is no error of the file system stays what it is', () => {
  const defect = new TypeError('ours');
  expect(fileFailure(defect, 'x', 'read')).toBe(defect);
});
