/** Throws a Failure that names the first layer tfjs could not build, and links that it would wait for for ever. */
export declare function checkLayers(topology: object, where: string): void;
