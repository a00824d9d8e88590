/** Layers whose inputs stay whole: they look at all channels at once. What comes out is known where it can be. */
import { isObject, type JsonObject } from '../../../model/parse.ts';
import { type Calling, opaque, type Rule, type Shape, sizeOf } from '../operation.ts';

/** Puts out what it takes in, element by element. */
export const looksAtAll: Rule = ({ layer, shapes }) => [
  opaque(`${layer.name} (${layer.className}) looks at all of them`, shapes[0], 8 * sizeOf(shapes[0])),
];

export const embedding: Rule = ({ config, shapes }) => [
  opaque(undefined, shapes[0] && [...shapes[0], Number(config.output_dim)], 0),
];

export const recurrent: Rule = (calling) => {
  const shape = sequenceShape(calling.config, calling.shapes[0]);
  return [opaque(readBy(calling), shape, recurrentFlops(calling))];
};

export const bidirectional: Rule = (calling) => {
  const inner = isObject(calling.config.layer) ? calling.config.layer : {};
  const config = isObject(inner.config) ? inner.config : {};
  const shape = sequenceShape(config, calling.shapes[0]);
  const mode = calling.config.merge_mode ?? 'concat';
  const doubled = shape?.map((side, index) =>
    index === shape.length - 1 && mode === 'concat' && side !== null ? 2 * side : side,
  );
  const isKnown = calling.config.merge_mode !== null;
  return [opaque(readBy(calling), isKnown ? doubled : undefined, recurrentFlops(calling))];
};

/** A dense layer at every step; what other layers make of a step is not known. */
export const timeDistributed: Rule = (calling) => {
  const inner = isObject(calling.config.layer) ? calling.config.layer : {};
  const units = isObject(inner.config) && inner.class_name === 'Dense' ? Number(inner.config.units) : undefined;
  const [shape] = calling.shapes;
  return [opaque(readBy(calling), units === undefined ? undefined : shape && [...shape.slice(0, -1), units])];
};

function readBy({ layer }: Calling): string {
  return `${layer.name} (${layer.className}) reads them`;
}

function sequenceShape(config: JsonObject, shape: Shape | undefined): Shape | undefined {
  if (typeof config.units !== 'number' || shape?.length !== 2 || config.return_state === true) return undefined;
  return config.return_sequences === true ? [shape[0], config.units] : [config.units];
}

/** Two per weight of the kernels and step. */
function recurrentFlops(calling: Calling): number {
  const kernels = ['kernel', 'recurrent_kernel'].map((part) => calling.weight(part)?.values.length ?? Number.NaN);
  return 2 * (kernels[0] + kernels[1]) * (calling.shapes[0]?.[0] ?? Number.NaN);
}
