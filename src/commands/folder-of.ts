/** Folder of a path, `.` for a bare name. */
export function folderOf(path: string): string {
  const at = path.replaceAll('\\', '/').lastIndexOf('/');
  return at < 0 ? '.' : path.slice(0, at) || '/';
}
