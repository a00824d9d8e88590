/** Style of the page of examples, in light and dark. */
export declare const EXAMPLES_STYLE: string;
