/** What the examples behind a figure are called in a sentence: `the test split`. `slice`: the part of it that is looked at. */
export declare function sampleOf(metric: string, slice?: string): string;
