/**
 * Environment of pip and the compiler: the user's own, for index, proxy, credentials and compiler settings live there, but
 * without what a workflow hands to actions alone.
 */
export declare function toolEnvironment(environment: Readonly<Record<string, string | undefined>>, more?: Readonly<Record<string, string>>): Record<string, string | undefined>;
