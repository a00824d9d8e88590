/** Paths without the disk; separators are `/`. */

/** Without `.` and `..`; separators are `/`. */
export function absolute(root: string, path: string): string {
  const isAbsolute = /^([A-Za-z]:)?[\\/]/.test(path);
  const parts: string[] = [];
  for (const part of (isAbsolute ? path : `${root}/${path}`).replaceAll('\\', '/').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return `/${parts.join('/')}`;
}

/** From one absolute folder to another, to be put before a name: ``, `models/`, `../`. */
export function relativeFolder(from: string, to: string): string {
  const [here, there] = [from, to].map((path) => absolute('/', path).split('/').filter(Boolean));
  let shared = 0;
  while (shared < here.length && here[shared] === there[shared]) shared++;
  return (
    '../'.repeat(here.length - shared) +
    there
      .slice(shared)
      .map((part) => `${part}/`)
      .join('')
  );
}
