/** `targets.glyphs.gates[2].limit`; keys that would be read otherwise are quoted: `targets["v1.2"].model`. */
export declare function configPath(segments: readonly (string | number)[]): string;
export declare function joinPath(path: string, segment: string | number): string;
