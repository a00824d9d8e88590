/**
 * Where `holds` turns from true to false between `low` and `high`: it holds at and above `low` up to one point, and not
 * beyond it. Halves until `tolerance` or neighbouring numbers; cost: one call of `holds` per bit.
 */
export declare function bisect(low: number, high: number, holds: (value: number) => boolean, { tolerance }?: {
    readonly tolerance?: number;
}): number;
