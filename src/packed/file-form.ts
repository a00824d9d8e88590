/** The frame of a packed file: `CGP`, the version, the length of the topology's code, that code, the code of the weights. */
export const magic = [0x43, 0x47, 0x50];
export const version = 1;
/** What a decoder reads without being asked to read more: of a model that is 256 million float32 weights. */
export const defaultMostBytes = 2 ** 30;
export const mostTopologyBytes = 16 * 2 ** 20;
/** Numbers of a tensor that may be coded the slow way. */
export const mostMixed = 2 ** 20;
export const mostTensors = 2 ** 16;
/** Scales or values that a tensor may list. */
export const mostListed = 2 ** 24;
