/**
 * The worker's environment: an allow-list, so that no token and no ACTIONS_* variable of the parent reaches model code or
 * the user's modules. This guards against accidents and is no sandbox (docs/security.md).
 */
const allowed = new Set([
  'PATH',
  'HOME',
  'USERPROFILE',
  'TMPDIR',
  'TEMP',
  'TMP',
  'LANG',
  'TZ',
  'SHELL',
  'USER',
  'LOGNAME',
  'CI',
  'SYSTEMROOT',
  'WINDIR',
  'COMSPEC',
  'LD_LIBRARY_PATH',
  'DYLD_LIBRARY_PATH',
  'CUDA_VISIBLE_DEVICES',
  'NO_COLOR',
]);

export function workerEnvironment(
  parent: Readonly<Record<string, string | undefined>>,
  kernels: Readonly<Record<string, string>>,
): Record<string, string> {
  const environment: Record<string, string> = {};
  for (const [name, value] of Object.entries(parent)) {
    if (value !== undefined && (allowed.has(name.toUpperCase()) || name.startsWith('LC_'))) environment[name] = value;
  }
  return { ...environment, ...kernels };
}
