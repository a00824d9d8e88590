/** Whether a module of the user's gives the same test examples each time: models that saw others can't be compared. */
import { createHash, type Hash } from 'node:crypto';
import { inputFailure } from '../../failure.ts';
import type { Batch, TensorData } from '../source.ts';

/**
 * Hands the blocks of each reading on, and throws an input failure at the end of one that differs from the first whole one.
 * A reading that is broken off says nothing. Values are compared, whatever the size of the blocks that they come in.
 */
export function sameReading(path: string): (blocks: AsyncIterable<Batch>) => AsyncIterable<Batch> {
  let first: ReadonlyMap<string, string> | undefined;
  return async function* (blocks) {
    const hashes = new Map<string, Hash>();
    const add = (name: string, { values }: TensorData): void => {
      const hash = hashes.get(name) ?? createHash('sha1');
      hashes.set(name, hash.update(new Uint8Array(values.buffer, values.byteOffset, values.byteLength)));
    };
    for await (const block of blocks) {
      for (const [name, tensor] of Object.entries(block.inputs)) add(`the input \`${name}\``, tensor);
      if (block.labels !== undefined) add('the labels', block.labels);
      yield block;
    }
    const read = new Map([...hashes].map(([name, hash]) => [name, hash.digest('hex')]));
    first ??= read;
    for (const name of new Set([...first.keys(), ...read.keys()]))
      if (first.get(name) !== read.get(name)) throw differs(path, name);
  };
}

function differs(path: string, name: string) {
  return inputFailure('data-unsteady', {
    where: path,
    what: `the module gave other test examples when it was read again: ${name} changed, so original and candidate can't be compared`,
    fix: 'Let it give the same examples each time: keep no state between readings, seed what is random, and change examples in the `train` split only',
  });
}
