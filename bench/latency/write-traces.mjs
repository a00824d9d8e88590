/** `node bench/latency/write-traces.mjs`: records anew what test/evaluate/latency-traces.test.ts resamples; some minutes. */
import { collectRuns } from './collect.mjs';
import { writeTraces } from './traces.mjs';

const KEPT = 200;
writeTraces(await collectRuns(KEPT, (text) => console.error(text)), KEPT);
