/** Layer classes that TensorFlow.js 4.22 can load. A test compares this list with the classes that tfjs registers. */
export declare const layerClasses: ReadonlySet<string>;
/** Classes that hold layers of their own. */
export declare const containerClasses: ReadonlySet<string>;
