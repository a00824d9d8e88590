import { readFileSync } from 'node:fs';

/** Pure functions that the same few counts are asked of again and again: file in src/stats → export. */
const REMEMBERED = {
  'paired-difference': 'pairedDifference',
  'paired-difference-p': 'pairedDifferenceP',
  'resolvable-drop': 'resolvableDrop',
  'examples-needed': 'examplesNeeded',
};

/**
 * Plugin of esbuild: what a pure function answered once is kept, so that ten thousand runs take minutes, not hours. The
 * code under test stays as it is; its export is renamed and wrapped.
 */
export const remember = {
  name: 'remember',
  setup({ onLoad }) {
    onLoad({ filter: /src[\\/]stats[\\/][a-z-]+\.ts$/ }, ({ path }) => {
      const name = REMEMBERED[/([a-z-]+)\.ts$/.exec(path)[1]];
      const text = readFileSync(path, 'utf8');
      if (name === undefined) return { contents: text, loader: 'ts' };
      const renamed = text.replace(`export function ${name}(`, 'function computed(');
      if (renamed === text) throw new Error(`${path} has no function ${name}`);
      const wrapper = `
const answers = new Map<string, unknown>();
export function ${name}(...input: never[]): never {
  const key = JSON.stringify(input);
  if (!answers.has(key)) answers.set(key, (computed as (...given: never[]) => unknown)(...input));
  return answers.get(key) as never;
}
`;
      return { contents: renamed + wrapper, loader: 'ts' };
    });
  },
};
