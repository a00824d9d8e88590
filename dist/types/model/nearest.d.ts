/** The supported name nearest to an unsupported one, or undefined when none is near (a third of the letters may differ). */
export declare function nearestName(name: string, known: Iterable<string>): string | undefined;
