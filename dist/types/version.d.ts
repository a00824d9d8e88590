/** Version of compression-gate; a test holds it to package.json. Part of every content key. */
export declare const VERSION = "0.1.0";
