import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../../failure.ts';
import type { Log } from '../../ports.ts';
import type { BackendChoice } from '../worker/protocol.ts';
import { installedAddon } from './installed-addon.ts';
import { probeAddon } from './probe-addon.ts';
import { type ProvisionPorts, provision } from './provision.ts';
import { addonName, runtimeFault, runtimeFolder } from './runtime-folder.ts';
import { supportedWheel, thisMachine } from './supported-wheel.ts';
import { tensorflowVersion, type Wheel } from './wheel.ts';

export interface SelectPorts extends ProvisionPorts {
  /** Absolute folder of the project: a working tfjs-node installed there is taken first. */
  readonly root: string;
  readonly log: Log;
  /** The action keeps runtimes between jobs; called only when none is cached and when one was made. */
  readonly keepNative?: { restore(): Promise<void>; save(): Promise<void> };
  /** For tests; those of this machine when absent. */
  readonly wheel?: Wheel;
}

/**
 * Decides which kernels a run uses. `auto`: native as installed, cached or provisioned, else WASM with a notice that says
 * why; the others are taken as they are. Throws a Failure only for `native`, when it can't be had.
 */
export async function selectBackend(
  wanted: 'auto' | 'native' | 'wasm' | 'cpu',
  ports: SelectPorts,
): Promise<BackendChoice> {
  if (wanted === 'wasm' || wanted === 'cpu') return { kind: wanted, reason: `\`backend: ${wanted}\`` };
  try {
    return await native(ports);
  } catch (error) {
    if (!(error instanceof Failure) || ports.signal?.aborted) throw error;
    if (wanted === 'native') throw forced(error);
    const reason = `native kernels can't be had: ${error.parts.what}`;
    const advice = error.parts.fix === undefined ? '' : ` ${error.parts.fix}.`;
    ports.log.warn(`Running on WASM, for ${reason}.${advice}`);
    return { kind: 'wasm', reason };
  }
}

async function native(ports: SelectPorts): Promise<BackendChoice> {
  const installed = await installedAddon(ports.root);
  if (installed !== undefined) {
    const probe = await (ports.probe ?? probeAddon)(installed, ports);
    if ('version' in probe) {
      return { kind: 'native', addon: installed, version: probe.version, reason: 'tfjs-node installed in the project' };
    }
    ports.log.debug(`${installed} does not load: ${probe.fault}`);
  }
  const wheel = ports.wheel ?? supportedWheel(thisMachine());
  const folder = runtimeFolder(ports.cacheRoot, wheel);
  const found = (reason: string): BackendChoice => ({
    kind: 'native',
    addon: join(folder, addonName),
    version: tensorflowVersion,
    reason,
  });
  const fault = await runtimeFault(folder, wheel, 'quick');
  if (fault === undefined) return found('native runtime in the cache');
  if (fault !== 'absent') ports.log.warn(`The cached native runtime is broken and made anew: ${fault}.`);
  await ports.keepNative?.restore();
  const restored = await runtimeFault(folder, wheel, 'full');
  if (restored === undefined) return found('native runtime restored from the cache of the repository');
  if (restored !== 'absent') await rm(folder, { recursive: true, force: true });
  await provision(wheel, ports);
  await ports.keepNative?.save();
  return found('native runtime provisioned in this run');
}

function forced(error: Failure): Failure {
  const { where, what, fix } = error.parts;
  return new Failure(
    error.kind,
    error.code,
    {
      where,
      what: `\`backend: native\` was asked for, but ${what}`,
      fix: fix ?? 'Set `backend: auto` or `backend: wasm`',
    },
    { cause: error },
  );
}
