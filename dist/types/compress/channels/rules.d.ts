/** What each layer class does with channels. A class that is not here is left whole, and all that it reads. */
import type { Rule } from './operation.ts';
export declare const rules: ReadonlyMap<string, Rule>;
