/**
 * The addon of a `@tensorflow/tfjs-node` that the project has installed with its install script; undefined where it is
 * not installed, or came without its binary (scripts switched off).
 */
export declare function installedAddon(root: string): Promise<string | undefined>;
