/** Flags that the commands of the search share. */
import { Option } from 'commander';
import type { Config } from '../../config/schema.ts';

export interface SearchFlags {
  readonly config: string;
  readonly target?: string[];
  readonly backend?: Config['backend'];
  readonly trials?: number;
  readonly minutes?: number;
  readonly workers: number;
  readonly seed?: number;
  readonly shard?: { readonly index: number; readonly of: number };
  readonly journal?: string;
  readonly restart: boolean;
  readonly write: boolean;
  readonly json?: string;
}

export const recordedFlags = {
  journal: () =>
    new Option('--journal <file>', 'where trials are recorded; `.compression-gate/search/TARGET.jsonl` else'),
  write: () =>
    new Option('--write', 'write the chosen recipe into the config, where it is better than the one there').default(
      false,
    ),
};
