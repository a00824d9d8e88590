/**
 * Files of npm packages that must stand beside the bundles at run time: the WASM kernels, and the sources from which the
 * native addon is built on the user's machine. `from` is relative to node_modules, `to` to the output's `assets` folder.
 */
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import opentype from 'opentype.js';

const wasm = '@tensorflow/tfjs-backend-wasm';
const node = '@tensorflow/tfjs-node';

export const assets = [
  ...['tfjs-backend-wasm.wasm', 'tfjs-backend-wasm-simd.wasm', 'tfjs-backend-wasm-threaded-simd.wasm'].map((file) => ({
    from: `${wasm}/dist/${file}`,
    to: `wasm/${file}`,
  })),
  { from: `${node}/binding`, to: 'binding' },
  { from: '../src/edge/backend/addon', to: 'addon' },
  { from: 'node-api-headers/include', to: 'node-api' },
  { from: 'node-api-headers/LICENSE', to: 'node-api/LICENSE' },
  // TensorFlow.js is under Apache-2.0 but its packages hold no copy of that text; this one does.
  { from: 'long/LICENSE', to: 'wasm/LICENSE' },
  { from: 'long/LICENSE', to: 'binding/LICENSE' },
];

/**
 * First lines of every ES module bundle that holds CommonJS packages (esbuild's `banner.js`), and what the two names of a
 * module's place stand for in them (esbuild's `define`): some packages declare those names themselves, so the banner must not.
 */
export const banner = [
  "import { createRequire as __createRequire } from 'node:module';",
  "import { fileURLToPath as __fileURLToPath } from 'node:url';",
  "import { dirname as __pathDirname } from 'node:path';",
  'const require = __createRequire(import.meta.url);',
  'const __bundleFile = __fileURLToPath(import.meta.url);',
  'const __bundleFolder = __pathDirname(__bundleFile);',
].join('\n');
export const define = { __filename: '__bundleFile', __dirname: '__bundleFolder' };

const modules = dirname(dirname(createRequire(import.meta.url).resolve('node-api-headers/package.json')));
const page = join(dirname(dirname(fileURLToPath(import.meta.url))), 'src', 'page');

/** Copies all assets into the folder `out`, and bundles those that run in a browser. */
export async function copyAssets(out) {
  for (const { from, to } of assets) {
    const target = join(out, to);
    await mkdir(dirname(target), { recursive: true });
    await cp(join(modules, from), target, { recursive: true });
  }
  await buildPage(join(out, 'page'));
  await buildGlyphs(join(out, 'glyphs'));
}

/** Script and style of the pages of history and analysis, each one file. */
export async function buildPage(folder) {
  await build({
    entryPoints: [
      { in: join(page, 'main.ts'), out: 'history' },
      { in: join(page, 'analysis/main.ts'), out: 'analysis' },
    ],
    outdir: folder,
    bundle: true,
    format: 'iife',
    target: 'es2022',
    minify: true,
    // The script stands in an HTML element.
    supported: { 'inline-script': false },
    legalComments: 'none',
    logLevel: 'warning',
  });
  const together = async (paths) => (await Promise.all(paths.map((path) => readFile(path, 'utf8')))).join('\n');
  const common = join(page, 'page.css');
  const uplot = join(modules, 'uplot/dist/uPlot.min.css');
  await writeFile(join(folder, 'history.css'), await together([uplot, common]));
  await writeFile(join(folder, 'analysis.css'), await together([common, join(page, 'analysis/analysis.css')]));
  await cp(join(modules, 'uplot/LICENSE'), join(folder, 'LICENSE'));
}

/** Characters that plots are lettered with: Latin, and the signs of figures. Others are drawn as a box. */
const lettering = [
  ...Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)),
  ...Array.from({ length: 96 }, (_, i) => String.fromCharCode(160 + i)),
  ...'–—−‘’“”…×·•→≤≥≈±°µ∆',
];

/** Outlines of letters for pictures of plots, in thousandths of their size: a font as it is read without a font library. */
export async function buildGlyphs(folder) {
  await mkdir(folder, { recursive: true });
  const fonts = join(modules, 'roboto-fontface');
  const faces = {};
  for (const [name, file] of [
    ['regular', 'Roboto-Regular.woff'],
    ['bold', 'Roboto-Medium.woff'],
  ]) {
    const bytes = await readFile(join(fonts, 'fonts/roboto', file));
    const font = opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
    const scale = 1000 / font.unitsPerEm;
    const glyphs = lettering
      .map((character) => [character, font.charToGlyph(character)])
      .filter(([, glyph]) => glyph.index !== 0)
      .map(([character, glyph]) => [
        character,
        [Math.round(glyph.advanceWidth * scale), glyph.getPath(0, 0, 1000).toPathData(0)],
      ]);
    faces[name] = Object.fromEntries(glyphs);
  }
  await writeFile(join(folder, 'glyphs.json'), JSON.stringify(faces));
  await cp(join(fonts, 'LICENSE'), join(folder, 'LICENSE'));
}
