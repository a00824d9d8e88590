/** What stands where data should be, in every format: nothing, a Git LFS pointer, a web page. */
import { inputFailure } from '../../failure.ts';
import { refuseLfsPointer } from './lfs-pointer.ts';

const page = /^\s*<(!doctype html|html|head|body)\b/i;
const headBytes = 256;

/** `head`: the first bytes of the file, all of them where there are few. */
export function refuseStandIns(head: Uint8Array, path: string): void {
  refuseEmpty(head, path, 'the file is empty');
  refuseLfsPointer(head, path);
  if (!page.test(new TextDecoder('latin1').decode(head.subarray(0, headBytes)))) return;
  throw inputFailure('data-web-page', {
    where: path,
    what: 'this is a web page and no data, as a download that went wrong leaves it',
    fix: 'Fetch the file again',
  });
}

export function refuseEmpty(content: Uint8Array, path: string, what: string): void {
  if (content.length === 0) throw inputFailure('data-empty', { where: path, what, fix: 'Fetch or write it again' });
}

/** For formats that are text: files of bytes, and text in two bytes per character as spreadsheets may save it. */
export function refuseBinary(content: Uint8Array, path: string): void {
  const isWide = (content[0] === 0xff && content[1] === 0xfe) || (content[0] === 0xfe && content[1] === 0xff);
  if (!isWide && !content.includes(0)) return;
  throw inputFailure('data-no-text', {
    where: path,
    what: isWide ? 'this is text in UTF-16' : 'this is no text: it holds bytes of 0',
    fix: isWide ? 'Save it as UTF-8' : 'Name a text file, or another `format`',
  });
}
