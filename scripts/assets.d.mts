export declare const assets: readonly { readonly from: string; readonly to: string }[];
export declare const banner: string;
export declare const define: Readonly<Record<string, string>>;
export declare function copyAssets(out: string): Promise<void>;
export function buildPage(folder: string): Promise<void>;
export function buildGlyphs(folder: string): Promise<void>;
