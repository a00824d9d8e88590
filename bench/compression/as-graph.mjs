/**
 * A LayersModel of convolutions, as the converter of TensorFlow.js writes it when it freezes it: a GraphModel whose batch
 * norms are folded (by `foldBatchNorm` beforehand) and whose biases and activations are fused into the convolutions.
 */
const text = (value) => ({ s: Buffer.from(value).toString('base64') });
const type = { type: 'DT_FLOAT' };
const channelsLast = text('NHWC');

/** @param model plain data, batch norms folded; layers of MobileNetV2 and a dense head are known */
export function asGraph(model) {
  const values = new Map(model.weights.map((weight) => [weight.name, weight]));
  const nodes = [];
  const weights = [];
  const constant = (name, shape, data, dtype = 'float32') => {
    nodes.push({ name, op: 'Const', attr: { dtype: { type: dtype === 'int32' ? 'DT_INT32' : 'DT_FLOAT' } } });
    weights.push({ name, shape, dtype, values: data });
    return name;
  };
  const numbers = (name, list) => constant(name, [list.length], Int32Array.from(list), 'int32');
  const parameter = (name) => constant(name, values.get(name).shape, values.get(name).values);
  const add = (name, op, input, attr) => {
    nodes.push({ name, op, input, attr: { T: type, ...attr } });
    return name;
  };

  /** A ReLU that alone reads a convolution becomes part of it. */
  const fused = (op, name, kernel, input, activation, attr) => {
    const bias = values.has(`${name}/bias`);
    if (!bias) throw new Error(`${name} has no bias`);
    const ops = activation === undefined ? ['BiasAdd'] : ['BiasAdd', activation];
    const fusedOps = { list: { s: ops.map((one) => text(one).s) } };
    return add(name, op, [input, parameter(kernel), parameter(`${name}/bias`)], {
      fused_ops: fusedOps,
      num_args: { i: '1' },
      ...attr,
    });
  };
  const convolution =
    (op, kernel) =>
    (name, [input], config, activation) => {
      const steps = { list: { i: [1, ...config.strides, 1].map(String) } };
      const rates = { list: { i: [1, ...(config.dilation_rate ?? [1, 1]), 1].map(String) } };
      const attr = {
        strides: steps,
        dilations: rates,
        padding: text(config.padding.toUpperCase()),
        data_format: channelsLast,
      };
      return fused(op, name, `${name}/${kernel}`, input, activation, attr);
    };
  const product = { transpose_a: { b: false }, transpose_b: { b: false } };
  const kinds = {
    Conv2D: convolution('_FusedConv2D', 'kernel'),
    DepthwiseConv2D: convolution('FusedDepthwiseConv2dNative', 'depthwise_kernel'),
    ReLU: (name, [input], config) => add(name, config.max_value === 6 ? 'Relu6' : 'Relu', [input]),
    ZeroPadding2D: (name, [input], { padding: [rows, columns] }) =>
      add(
        name,
        'Pad',
        [input, constant(`${name}/paddings`, [4, 2], Int32Array.of(0, 0, ...rows, ...columns, 0, 0), 'int32')],
        {},
      ),
    Add: (name, inputs) => add(name, 'AddV2', inputs),
    GlobalAveragePooling2D: (name, [input]) =>
      add(name, 'Mean', [input, numbers(`${name}/axes`, [1, 2])], { keep_dims: { b: false } }),
    Dense: (name, [input], config) => {
      const relu = config.activation === 'relu';
      if (values.has(`${name}/bias`)) {
        return fused('_FusedMatMul', name, `${name}/kernel`, input, relu ? 'Relu' : undefined, product);
      }
      const scores = add(`${name}/MatMul`, 'MatMul', [input, parameter(`${name}/kernel`)], product);
      return config.activation === 'softmax' ? add(name, 'Softmax', [scores]) : scores;
    },
  };

  const outputs = new Map();
  const merged = new Map();
  let shape;
  const open = (entry, given) => {
    const list = Array.isArray(entry.config) ? entry.config : entry.config.layers;
    let last = given;
    for (const [at, layer] of list.entries()) {
      const { name } = layer.config;
      const named = layer.inbound_nodes?.[0]?.map(([source]) => outputs.get(source) ?? source);
      const inputs = named !== undefined && named.length > 0 ? named : [last];
      last = visit(layer, inputs, list, at);
      outputs.set(name, last);
    }
    return last;
  };
  const visit = (layer, inputs, list) => {
    const { class_name: kind, config } = layer;
    if (config.layers !== undefined || Array.isArray(config)) return open(layer, inputs[0]);
    if (kind === 'InputLayer') {
      if (shape !== undefined) return inputs[0];
      shape = config.batch_input_shape;
      const dim = shape.map((side) => ({ size: String(side ?? -1) }));
      nodes.push({ name: 'pictures', op: 'Placeholder', attr: { dtype: type, shape: { shape: { dim } } } });
      return 'pictures';
    }
    if (merged.has(config.name)) return inputs[0];
    const readers = list.filter(({ inbound_nodes: calls }) => calls?.[0]?.some(([source]) => source === config.name));
    const relu = readers.length === 1 && readers[0].class_name === 'ReLU' ? readers[0].config : undefined;
    if (relu !== undefined) merged.set(relu.name, config.name);
    const activation = relu === undefined ? undefined : relu.max_value === 6 ? 'Relu6' : 'Relu';
    if (!(kind in kinds)) throw new Error(`no operation for a layer ${kind}`);
    return kinds[kind](config.name, inputs, config, activation);
  };
  const top = model.topology.model_config ?? model.topology;
  const end = open(top, 'pictures');
  const dims = (sides) => ({ dim: sides.map((side) => ({ size: String(side ?? -1) })) });
  const signature = {
    inputs: { pictures: { name: 'pictures:0', dtype: 'DT_FLOAT', tensorShape: dims(shape) } },
    outputs: { scores: { name: `${end}:0`, dtype: 'DT_FLOAT', tensorShape: dims([null, 2]) } },
  };
  return {
    format: 'graph-model',
    topology: { node: nodes, versions: { producer: 1 } },
    weights,
    extras: { signature },
  };
}
