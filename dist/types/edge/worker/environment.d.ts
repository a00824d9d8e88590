export declare function workerEnvironment(parent: Readonly<Record<string, string | undefined>>, kernels: Readonly<Record<string, string>>): Record<string, string>;
