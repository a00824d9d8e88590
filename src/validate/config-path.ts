/** `targets.glyphs.gates[2].limit`; keys that would be read otherwise are quoted: `targets["v1.2"].model`. */
export function configPath(segments: readonly (string | number)[]): string {
  return segments.reduce<string>(joinPath, '');
}

export function joinPath(path: string, segment: string | number): string {
  if (typeof segment === 'number') return `${path}[${segment}]`;
  if (!/^[\w$-]+$/.test(segment)) return `${path}[${JSON.stringify(segment)}]`;
  return path === '' ? segment : `${path}.${segment}`;
}
