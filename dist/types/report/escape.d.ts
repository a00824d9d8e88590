/**
 * Makes untrusted text (names of targets, classes and files, messages of the user's modules, settings) harmless in GitHub
 * markdown: no markup, HTML, table cell, link, mention, issue reference or hidden character of it survives.
 */
/** Hidden characters become visible, white space becomes single spaces, what is over `limit` characters is cut. */
export declare function cleanText(text: string, limit?: number): string;
/** Text between markup, in a table cell too. */
export declare function escapeMarkdown(text: string, limit?: number): string;
/** As `<code>`: shown as written, and GitHub links no mention in it. */
export declare function codeMarkdown(text: string, limit?: number): string;
/** Sentences in which `code` stands between backticks. */
export declare function proseMarkdown(text: string, limit?: number): string;
