import { sha256 } from './digest.ts';

const SAFE = /^[a-z0-9][a-z0-9_-]*(\.[a-z0-9_-]+)*$/;
/** Names that Windows keeps for devices, with any extension. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/;

/**
 * A folder name for a target: its own name where that is safe on every file system, else with a digest behind it, because
 * `Digits` and `digits` are one folder on some.
 */
export function targetFolder(target: string): string {
  if (SAFE.test(target) && !DEVICE.test(target)) return target;
  const readable = target
    .toLowerCase()
    .replace(/[^a-z0-9_-]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return `${readable === '' ? 'target' : readable}-${sha256(target).slice(0, 8)}`;
}
