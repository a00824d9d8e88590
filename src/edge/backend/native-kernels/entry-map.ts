import type { Tf } from '../../../model/runnable.ts';
import type { Entry, NativeBackend } from './native-backend.ts';

interface Mover {
  moveData(backend: NativeBackend, dataId: object): void;
}

const slot = Symbol('native buffer');
type Slotted = { [slot]?: Entry };

/**
 * The backend's map from buffers to what it knows of them, kept in the buffers themselves: TensorFlow.js's own is a WeakMap
 * that is asked ten times for each operation. As there, data of another backend is moved over when it is first asked for.
 */
export class EntryMap {
  readonly #backend: NativeBackend;
  readonly #mover: Mover;
  #count = 0;

  constructor(tf: Tf, backend: NativeBackend) {
    this.#backend = backend;
    this.#mover = tf.engine() as unknown as Mover;
  }

  get(dataId: object): Entry | undefined {
    const entry = (dataId as Slotted)[slot];
    if (entry !== undefined) return entry;
    this.#mover.moveData(this.#backend, dataId);
    return (dataId as Slotted)[slot];
  }

  set(dataId: object, entry: Entry): void {
    if ((dataId as Slotted)[slot] === undefined) this.#count++;
    (dataId as Slotted)[slot] = entry;
  }

  has(dataId: object): boolean {
    return (dataId as Slotted)[slot] !== undefined;
  }

  delete(dataId: object): boolean {
    if (!this.has(dataId)) return false;
    this.#count--;
    (dataId as Slotted)[slot] = undefined;
    return true;
  }

  numDataIds(): number {
    return this.#count;
  }
}
