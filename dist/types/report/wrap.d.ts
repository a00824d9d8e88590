/** Fitting text to a terminal. */
/** Screen columns, near enough: what we print ourselves is one column a character. */
export declare function columns(text: string): number;
/** Breaks between words; `indent` begins every line but the first, `all` every line. Colour codes take no room. */
export declare function wrap(text: string, width: number, indent?: string, all?: string): string;
