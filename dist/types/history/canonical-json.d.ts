/** JSON with sorted keys, so that equal values give equal text. `undefined` entries are left out. */
export declare function canonicalJson(value: unknown, indent?: number): string;
