/** The frame of a packed file: `CGP`, the version, the length of the topology's code, that code, the code of the weights. */
export declare const magic: number[];
export declare const version = 1;
/** What a decoder reads without being asked to read more: of a model that is 256 million float32 weights. */
export declare const defaultMostBytes: number;
export declare const mostTopologyBytes: number;
/** Numbers of a tensor that may be coded the slow way. */
export declare const mostMixed: number;
export declare const mostTensors: number;
/** Scales or values that a tensor may list. */
export declare const mostListed: number;
