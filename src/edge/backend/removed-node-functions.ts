import util from 'node:util';

const removed: Record<string, (value: unknown) => boolean> = {
  isArray: Array.isArray,
  isBoolean: (value) => typeof value === 'boolean',
  isNull: (value) => value === null,
  isNullOrUndefined: (value) => value === null || value === undefined,
  isNumber: (value) => typeof value === 'number',
  isObject: (value) => value !== null && typeof value === 'object',
  isString: (value) => typeof value === 'string',
  isUndefined: (value) => value === undefined,
};

/**
 * Puts back the `util.is…` functions that Node 23 removed. tfjs-node 4.22.0 calls them and throws without
 * (tensorflow/tfjs#8609). Functions that Node still has stay as they are.
 */
export function restoreRemovedNodeFunctions(): void {
  const target = util as unknown as Record<string, unknown>;
  for (const [name, test] of Object.entries(removed)) {
    if (typeof target[name] !== 'function') {
      Object.defineProperty(target, name, { value: test, configurable: true, writable: true });
    }
  }
}
