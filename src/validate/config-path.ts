/** `targets.glyphs.gates[2].limit`; keys that would be read otherwise are quoted: `targets["v1.2"].model`. */
export function configPath(segments: readonly (string | number)[]): string {
  let path = '';
  for (const segment of segments) {
    if (typeof segment === 'number') path += `[${segment}]`;
    else if (!/^[\w$-]+$/.test(segment)) path += `[${JSON.stringify(segment)}]`;
    else path += path === '' ? segment : `.${segment}`;
  }
  return path;
}
