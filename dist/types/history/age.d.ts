/** Whole days from one moment to another, both ISO 8601; undefined where one of them is no time. Never below 0. */
export declare function ageInDays(from: string, to: string): number | undefined;
