import { expect, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs';
import { graphOps } from '../../src/model/graph-ops.ts';
import { layerClasses } from '../../src/model/layer-classes.ts';

test('the layer classes listed are those that tfjs registers', () => {
  const registered = Object.entries(tf.serialization.SerializationMap.getMap().classNameMap)
    .filter(([, [layer]]) => (layer as unknown as { prototype: object }).prototype instanceof tf.layers.Layer)
    .map(([name]) => name);
  expect([...layerClasses].sort()).toEqual(registered.sort());
});

test('the graph operations listed are those that tfjs-converter maps', async () => {
  const lists = [
    'arithmetic',
    'basic_math',
    'control',
    'convolution',
    'creation',
    'dynamic',
    'evaluation',
    'graph',
    'hash_table',
    'image',
    'logical',
    'matrices',
    'normalization',
    'reduction',
    'slice_join',
    'sparse',
    'spectral',
    'string',
    'transformation',
  ];
  const mapped = new Set<string>();
  for (const list of lists) {
    const { json } = await import(`@tensorflow/tfjs-converter/dist/operations/op_list/${list}.js`);
    for (const { tfOpName } of json) mapped.add(tfOpName);
  }
  const present = [...mapped].filter((op) => !graphOps.has(op));
  const absent = [...graphOps].filter((op) => !mapped.has(op));
  expect({ present, absent }).toEqual({ present: [], absent: [] });
});
