/** `node decode.mjs DECODER FILE ROUNDS`: prints decoded MB per second of processor time, one figure a round. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [decoder, file, rounds] = process.argv.slice(2);
const { packedModel } = await import(pathToFileURL(decoder).href);
const bytes = new Uint8Array(readFileSync(file));
const rates = [];
for (let round = 0; round < Number(rounds); round++) {
  const before = process.cpuUsage();
  const { weightData } = await packedModel(bytes).load();
  const { user, system } = process.cpuUsage(before);
  rates.push(weightData.byteLength / (user + system));
}
console.log(JSON.stringify(rates));
