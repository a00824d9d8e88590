import type { Config } from '../config/schema.ts';
import type { StorePlace } from '../ports.ts';
/** As the config says, unless a folder was named beside it. */
export declare function storePlace({ store, path, branch }: Config['baseline'], folder?: string): StorePlace;
