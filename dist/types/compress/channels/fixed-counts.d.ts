/** How many channels stay of the layers that the recipe names. */
import { type Failure } from '../../failure.ts';
import type { LayerNode } from '../../model/layer-tree.ts';
import type { Group, Grouped } from './groups.ts';
import type { Trace } from './trace.ts';
/** Of groups whose number is written: how many channels go. Later patterns win over earlier ones. */
export declare function fixedCounts(counts: Readonly<Record<string, number>>, { groups, whole }: Grouped, trace: Trace): ReadonlyMap<Group, number>;
export declare function noSuchLayer(pattern: string, layers: readonly LayerNode[]): Failure;
