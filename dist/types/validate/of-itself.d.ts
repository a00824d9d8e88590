/** What the original is when compared with itself; no evaluation of it holds these. */
export declare const OF_ITSELF: Readonly<Record<string, number>>;
