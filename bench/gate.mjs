import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/setup.mjs';
import { gate } from './gate/command-line.mjs';
import { quantizeMemory, runMemory } from './gate/memory.mjs';
import { prepare, work } from './gate/prepare.mjs';
import { writeProject } from './gate/project.mjs';
import { throughput } from './gate/throughput.mjs';
import { timesByStage, timesOfFourMillion } from './gate/times.mjs';
import { makeEnvironment } from './python/environment.mjs';

/** The peer's own environment. Without its dependencies: only TensorFlow takes part in what is measured. */
export function setup({ log }) {
  makeEnvironment('tfjs', [['tensorflow-cpu==2.21.0'], ['--no-deps', 'tensorflowjs==4.22.0']], log);
}

export async function run({ quick, log }) {
  const tools = await prepare({ log });
  const { library } = tools;
  const examples = 1000;
  const fourMillion = {
    name: '4 million parameters',
    ...writeProject(library, join(work, 'four-million'), 'fourMillion', examples),
  };
  const backend = await storeBaseline(tools, fourMillion, log);
  const records = [];
  const add = async (what, work) => {
    log(`${what} …`);
    records.push(...(await work()));
  };
  const counts = quick ? { runs: 1, unchanged: 3 } : { runs: 5, unchanged: 9 };
  await add('4 million parameters', () => timesOfFourMillion(tools, fourMillion, { backend, ...counts }));
  await add('throughput', () =>
    throughput({ library, ...fourMillion, folder: join(fourMillion.folder, 'model'), rounds: quick ? 7 : 41, log }),
  );
  await add('memory', () => quantizeMemory({ size: quick ? 'medium' : 'large' }));
  if (quick) return decided(records, backend);
  await add('memory of whole runs', () => runMemory(tools, backend));
  const fixture = copyFixture();
  for (const { name, most } of [
    { name: backend, most: 20 },
    { name: 'wasm', most: 60 },
  ].slice(backend === 'wasm' ? 1 : 0)) {
    await add(`the fixture project on ${name}`, () => timesByStage(tools, fixture, { backend: name, most, warm: 3 }));
  }
  return decided(records, backend);
}

/** What is promised of native kernels is not decided by others. */
function decided(records, backend) {
  if (backend === 'native') return records;
  const reason = 'native kernels are not on this machine; the figure is of WASM';
  return records.map((record) =>
    record.name.includes(', wasm: gate without fine-tuning') ? { ...record, holds: null, reason } : record,
  );
}

/** Measures the project on the best kernels of this machine, stores that as its baseline and says which they were. */
async function storeBaseline(tools, project, log) {
  const update = (backend) => gate(tools, project, 'baseline update', '--backend', backend);
  try {
    await update('native');
    return 'native';
  } catch (error) {
    log(`Measuring on WASM: ${error.message}`);
    await update('wasm');
    return 'wasm';
  }
}

function copyFixture() {
  const folder = join(work, 'glyphs');
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(root, 'fixtures', 'glyphs'), folder, { recursive: true });
  return { name: 'fixture project', folder, config: 'compression-gate.yml' };
}
