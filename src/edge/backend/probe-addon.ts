import { workerEnvironment } from '../worker/environment.ts';
import type { ToolPorts } from './download-wheel.ts';
import { runTool, tellingLine } from './run-tool.ts';

export type Probe = { readonly version: string } | { readonly fault: string };

const script = 'console.log("TF_Version=" + require(process.argv[1]).TF_Version)';

/** Loads an addon in a process of its own, which may die of it, and tells its version of TensorFlow. */
export async function probeAddon(addon: string, { environment, signal }: ToolPorts): Promise<Probe> {
  const env = workerEnvironment(environment, { TF_CPP_MIN_LOG_LEVEL: '2' });
  const { code, output } = await runTool([process.execPath, '-e', script, addon], { env, signal, timeout: 60_000 });
  const version = /^TF_Version=(\d+\.\d+\.\d+\S*)$/m.exec(output)?.[1];
  return code === 0 && version !== undefined ? { version } : { fault: tellingLine(output) };
}
