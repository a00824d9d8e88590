/** Options that commands share, declared once. */
import { Option } from 'commander';

export const configOption = () => new Option('-c, --config <file>', 'config file').default('compression-gate.yml');
export const targetsOption = () => new Option('-t, --target <name...>', 'only these targets of the config');
export const backendOption = () =>
  new Option('-b, --backend <name>', 'kernels to compute with').choices(['auto', 'native', 'wasm', 'cpu']);
export const jsonOption = () => new Option('--json <file>', 'write the result as JSON; `-` is standard output');
export const baselineOption = () => new Option('--baseline <folder>', 'folder of the stored baseline');
export const outputOption = () =>
  new Option('-o, --output <folder>', 'where report, result and compressed models are written').default(
    'compression-gate-out',
  );
