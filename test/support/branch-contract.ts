/** What every DataBranch must do. Its test file says how to open two handles on one place, as two processes would. */
import { describe, expect, test } from '@jest/globals';
import type { DataBranch } from '../../src/ports.ts';

export interface OpenedBranch {
  readonly branch: DataBranch;
  readonly other: DataBranch;
  /** The commits of the branch, newest first, each with its parents. */
  log(): Promise<readonly { readonly commit: string; readonly parents: readonly string[] }[]>;
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const everyByte = Uint8Array.from({ length: 3_000_000 }, (_, index) => (index * 7 + (index >> 8)) & 255);

async function contentOf(branch: DataBranch): Promise<Record<string, Uint8Array>> {
  const tip = await branch.tip();
  if (tip === undefined) return {};
  const files = await branch.list(tip);
  const contents = await branch.read(files.map(({ id }) => id));
  return Object.fromEntries(files.map(({ path }, index) => [path, contents[index]]));
}

export function branchContract(title: string, open: (use: (opened: OpenedBranch) => Promise<void>) => Promise<void>) {
  describe(`data branch contract: ${title}`, () => {
    test('begins with a commit without parents, goes on by one commit each, and says when it has moved', async () => {
      await open(async ({ branch, other, log }) => {
        expect(await branch.tip()).toBeUndefined();
        const first = new Map([
          ['README.md', bytes('one\n')],
          ['a/b/ü 1.json', bytes('{}')],
        ]);
        expect(await branch.commit(undefined, first, 'First')).toBe('done');
        const one = (await other.tip()) as string;
        expect(await other.commit(undefined, first, 'Again from nothing')).toBe('moved');
        expect(await other.commit(one, new Map([['c', bytes('c')]]), 'Second')).toBe('done');
        expect(await branch.commit(one, new Map([['d', bytes('d')]]), 'Too late')).toBe('moved');
        const two = (await branch.tip()) as string;
        const change = new Map([
          ['a/b/ü 1.json', null],
          ['README.md', bytes('two\n')],
        ]);
        expect(await branch.commit(two, change, 'Third')).toBe('done');
        expect(await contentOf(other)).toEqual({ 'README.md': bytes('two\n'), c: bytes('c') });
        const commits = await log();
        expect(commits.map(({ parents }) => parents)).toEqual([[two], [one], []]);
      });
    });

    test('bytes come back as they are, also 3 MB of them and none', async () => {
      await open(async ({ branch, other }) => {
        const files = new Map([
          ['blobs/large', everyByte],
          ['blobs/empty', new Uint8Array()],
          ['blobs/lines', bytes('a\r\nb\n\0c')],
          ['text', bytes('ümlaut\n')],
        ]);
        expect(await branch.commit(undefined, files, 'Bytes')).toBe('done');
        const content = await contentOf(other);
        expect(Object.keys(content).sort()).toEqual([...files.keys()].sort());
        for (const [path, expected] of files) expect(Buffer.compare(content[path], expected)).toBe(0);
      });
    });

    test('what is read in one call comes in the order it was asked for, double ones doubly', async () => {
      await open(async ({ branch }) => {
        await branch.commit(undefined, new Map(['x', 'y', 'z'].map((name) => [name, bytes(name)])), 'Three');
        const files = await branch.list((await branch.tip()) as string);
        const id = Object.fromEntries(files.map((file) => [file.path, file.id]));
        const read = await branch.read([id.z, id.x, id.z, id.y]);
        expect(read.map((content) => new TextDecoder().decode(content)).join('')).toBe('zxzy');
        expect(await branch.read([])).toEqual([]);
      });
    });
  });
}
