/** A config file opened: what it says, where its paths lead, which targets are wanted. */

import { parseConfig } from '../config/load.ts';
import { nearest } from '../config/nearest.ts';
import type { Config, TargetConfig } from '../config/schema.ts';
import { allOf, inputFailure } from '../failure.ts';
import type { Files } from '../ports.ts';
import type { Precious } from './model-folder.ts';
import { absolute } from './paths.ts';

export interface Project {
  readonly config: Config;
  /** As the user named it. */
  readonly configPath: string;
  /** Rooted at the folder of the config file, which its paths are relative to. */
  readonly files: Files;
  readonly targets: readonly { readonly name: string; readonly config: TargetConfig }[];
  lineOf(path: string): number | undefined;
}

/** What a run must not write over. `baselinePath`: where it is not what the config says. */
export function preciousOf({ config, files: { root } }: Project, baselinePath = config.baseline.path): Precious {
  return {
    files: Object.values(config.targets).map(({ model }) => absolute(root, model)),
    folder: absolute(root, baselinePath),
  };
}

/** Throws an input failure for a config that cannot be used, and for a target that it does not hold. */
export async function openProject(
  configPath: string,
  wanted: readonly string[] | undefined,
  filesAt: (folder: string) => Files,
): Promise<Project> {
  const at = configPath.replaceAll('\\', '/').lastIndexOf('/');
  const files = filesAt(at < 0 ? '.' : configPath.slice(0, at) || '/');
  const name = configPath.slice(at + 1);
  if ((await files.stat(name)) === undefined) {
    throw inputFailure('config-missing', {
      where: configPath,
      what: 'there is no such config file',
      fix: '`compression-gate init` writes one; `--config FILE` (input `config`) names another',
    });
  }
  const text = new TextDecoder().decode(await files.read(name));
  const { config, lineOf } = parseConfig(text, configPath);
  const known = Object.keys(config.targets);
  for (const target of wanted ?? []) {
    if (known.includes(target)) continue;
    const near = nearest(target, known);
    throw inputFailure('config-no-target', {
      where: configPath,
      what: `there is no target \`${target}\``,
      fix: `${near === undefined ? '' : `Did you mean \`${near}\`? `}There ${known.length === 1 ? 'is' : 'are'} ${allOf(known)}`,
    });
  }
  const names = wanted === undefined || wanted.length === 0 ? known : known.filter((target) => wanted.includes(target));
  return {
    config,
    configPath,
    files,
    lineOf,
    targets: names.map((target) => ({ name: target, config: config.targets[target] })),
  };
}
