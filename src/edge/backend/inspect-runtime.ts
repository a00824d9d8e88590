/** What `doctor` tells about kernels, without changing anything. */
import { join } from 'node:path';
import { Failure } from '../../failure.ts';
import { findCompiler } from './compile-addon.ts';
import { findPip, type ToolPorts } from './download-wheel.ts';
import { installedAddon } from './installed-addon.ts';
import { probeAddon } from './probe-addon.ts';
import { addonName, runtimeFault, runtimeFolder } from './runtime-folder.ts';
import { supportedWheel, thisMachine } from './supported-wheel.ts';
import { runtimeBytes, tensorflowVersion } from './wheel.ts';

export interface RuntimePart {
  readonly name: string;
  readonly state: 'there' | 'missing' | 'broken' | 'unsupported';
  /** Version, path or what is wrong. */
  readonly detail: string;
  /** How to get it; absent where it is there. */
  readonly advice?: string;
}

export interface RuntimeInspection {
  readonly machine: { readonly platform: string; readonly glibc?: string; readonly node: string };
  readonly parts: readonly RuntimePart[];
  /** Native kernels are there, or can be provisioned with what is there. */
  readonly nativePossible: boolean;
}

export interface InspectPorts extends ToolPorts {
  readonly root: string;
  readonly cacheRoot: string;
}

export async function inspectRuntime(ports: InspectPorts): Promise<RuntimeInspection> {
  const machine = thisMachine();
  const installed = await installedPart(ports);
  const cached = await cachedPart(ports);
  const tools = [await pipPart(ports), await compilerPart(ports)];
  const parts = [installed, cached, ...tools, wasmPart];
  const there = [installed, cached].some(({ state }) => state === 'there');
  const can = cached.state !== 'unsupported' && tools.every(({ state }) => state === 'there');
  return {
    machine: { platform: `${machine.platform}-${machine.arch}`, glibc: machine.glibc, node: process.versions.node },
    parts,
    nativePossible: there || can,
  };
}

async function installedPart(ports: InspectPorts): Promise<RuntimePart> {
  const name = 'tfjs-node in the project';
  const addon = await installedAddon(ports.root);
  if (addon === undefined) {
    return {
      name,
      state: 'missing',
      detail: 'not installed',
      advice: 'Not needed: native kernels are provisioned without it',
    };
  }
  const probe = await probeAddon(addon, ports);
  if ('version' in probe) return { name, state: 'there', detail: `TensorFlow ${probe.version}, ${addon}` };
  return { name, state: 'broken', detail: `${addon}: ${probe.fault}`, advice: 'Install it anew, or remove it' };
}

async function cachedPart({ cacheRoot }: InspectPorts): Promise<RuntimePart> {
  const name = 'native runtime in the cache';
  try {
    const wheel = supportedWheel(thisMachine());
    const folder = runtimeFolder(cacheRoot, wheel);
    const fault = await runtimeFault(folder, wheel, 'full');
    const size = `${Math.round(runtimeBytes(wheel) / 1e6)} MB`;
    if (fault === undefined) {
      return { name, state: 'there', detail: `TensorFlow ${tensorflowVersion}, ${join(folder, addonName)} (${size})` };
    }
    const advice = `\`compression-gate doctor --provision\` makes it (download of ${Math.round(wheel.bytes / 1e6)} MB)`;
    return fault === 'absent'
      ? { name, state: 'missing', detail: `nothing at ${folder}`, advice }
      : { name, state: 'broken', detail: `${folder}: ${fault}`, advice };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { name, state: 'unsupported', detail: error.parts.what, advice: error.parts.fix };
  }
}

async function pipPart(ports: ToolPorts): Promise<RuntimePart> {
  const pip = await findPip(ports);
  return pip === undefined
    ? {
        name: 'pip',
        state: 'missing',
        detail: 'no pip on PATH',
        advice: 'Install Python 3 with pip: it downloads the runtime',
      }
    : { name: 'pip', state: 'there', detail: pip.version };
}

async function compilerPart(ports: ToolPorts): Promise<RuntimePart> {
  const compiler = await findCompiler(ports);
  return compiler === undefined
    ? {
        name: 'C++ compiler',
        state: 'missing',
        detail: 'none on PATH',
        advice: 'Install g++ or clang++: it builds the addon',
      }
    : { name: 'C++ compiler', state: 'there', detail: `${compiler.command}: ${compiler.version}` };
}

const wasmPart: RuntimePart = {
  name: 'WASM kernels',
  state: 'there',
  detail: 'part of compression-gate, on every system',
};
