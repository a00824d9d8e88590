/** `memory-child.mjs LIBRARY SIZE`: how much memory this process takes to quantize and write a model that it holds. */
import { pathToFileURL } from 'node:url';
import { convnet, sizes } from './convnet.mjs';

const [libraryFile, size] = process.argv.slice(2);
const library = await import(pathToFileURL(libraryFile).href);
const peak = () => process.resourceUsage().maxRSS * 1024;

const idle = peak();
const { model, modelBytes } = convnet(library, sizes[size], size);
const options = { type: 'uint8', exclude: [], wide: 'float32' };
const context = { random: library.seededRandom(0), masks: new Map() };
const files = library.writeModel(library.quantize.apply(model, options, context).model);
const written = [...files.values()].reduce((sum, bytes) => sum + bytes.byteLength, 0);
if (written < modelBytes / 4 || model.weights.length === 0) throw new Error(`${written} bytes are not the model`);
process.stdout.write(JSON.stringify({ idle, peak: peak(), modelBytes }));
