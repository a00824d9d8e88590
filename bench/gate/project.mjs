/** A repository to gate: model, data, config, all from one seed. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { convnet, sizes } from './convnet.mjs';

/**
 * Writes the project into `folder`. Labels are drawn at random, so accuracy is at chance: gates are left out, as verdicts
 * are not what is measured here.
 */
export function writeProject(library, folder, name, examples) {
  const { model, modelBytes, gigaflops } = convnet(library, sizes[name], name);
  const random = library.seededRandom(`${name}/data`);
  const { side, channels, classes } = sizes[name];
  const inputs = Float32Array.from({ length: examples * side * side * channels }, () => random.uniform());
  const labels = Int32Array.from({ length: examples }, () => random.integer(classes));
  const config = {
    targets: {
      bench: {
        model: 'model/model.json',
        data: { test: { format: 'npy', inputs: 'data/inputs.npy', labels: 'data/labels.npy' } },
        task: { kind: 'classification' },
        recipe: [
          { method: 'prune', sparsity: 0.8 },
          { method: 'quantize', type: 'uint8' },
        ],
        fineTune: { epochs: 0 },
        gates: [],
      },
    },
  };
  const files = new Map([
    ['compression-gate.json', JSON.stringify(config, null, 2)],
    ['data/inputs.npy', library.toNpy(inputs, [examples, side, side, channels])],
    ['data/labels.npy', library.toNpy(labels, [examples])],
    ...[...library.writeModel(model)].map(([file, bytes]) => [`model/${file}`, bytes]),
  ]);
  rmSync(folder, { recursive: true, force: true });
  for (const [file, bytes] of files) {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
  return { folder, config: 'compression-gate.json', model, modelBytes, gigaflops };
}
