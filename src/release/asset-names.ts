/** Names of what is attached to a release: known before anything is built, so that a download needs no look at the release. */
import { inputFailure } from '../failure.ts';

export interface AssetNames {
  readonly manifest: string;
  readonly report: string;
  readonly result: string;
  archive(target: string): string;
}

/** `prefix`: the input `artifact`. Throws an input failure for one that GitHub would change. */
export function assetNames(prefix: string): AssetNames {
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(prefix)) {
    throw inputFailure('action-input', {
      where: 'input artifact',
      what: `\`${prefix.slice(0, 60)}\` cannot begin the names of assets, in which GitHub keeps letters, digits, \`.\`, \`_\` and \`-\` alone`,
      fix: 'Choose another name, or leave it away',
    });
  }
  return {
    manifest: `${prefix}-manifest.json`,
    report: `${prefix}-report.md`,
    result: `${prefix}-result.json`,
    archive: (target) => `${prefix}-${target}.zip`,
  };
}
