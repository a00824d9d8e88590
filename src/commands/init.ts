/** `compression-gate init`: which kernels are there, what is missing and how to get it, and how fast they are. */
import { Command } from 'commander';
import type { Act } from './main.ts';

export const initCommand = (act: Act): Command => new Command('init').action(() => act(async () => 0));
