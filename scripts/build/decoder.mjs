/**
 * How the decoder of packed models is bundled: by itself, for browsers too, as small as it gets. The names are those of its
 * own objects, which nobody outside of it sees.
 */
const names = `above above2 append axis bases beginRow begin bytes codeFlag codeNumber codeRun coder coding columnFlags columnMeans
columns complete contexts count counts current data direct double end endRow endsHere far farAbove farBelow flag float form hash history
inputs lastSign lastSigns left left2 limit logit match matched meaning mixed mixing offset pace period pitch places plan range
raw reads remember restStates rowBefore rowCount rowFlags rowMean rowSeen rowSum rows rowsSeen scale scales seen
shift signStates signs sizes slots source speeds starved states statesOf stepStates steps stored stride sums swap symbol
tail take tensors top topology total totalSize view weights words zero zeroRow zeroStates zeros`;

export const decoderOptions = {
  entryPoints: [{ in: 'src/decoder.ts', out: 'decoder' }],
  outExtension: { '.js': '.mjs' },
  bundle: true,
  minify: true,
  platform: 'neutral',
  target: 'es2022',
  format: 'esm',
  legalComments: 'none',
  mangleProps: new RegExp(`^(${names.split(/\s+/).join('|')})$`),
  logLevel: 'warning',
};
