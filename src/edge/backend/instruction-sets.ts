import { readFileSync } from 'node:fs';

/** What TensorFlow, oneDNN and XNNPACK choose their code by. Results differ between them in the last bits, and at a tie in the class. */
const chosenBy =
  /^(sse4_1|avx|avx2|fma|f16c|avx_vnni|avx512(f|bw|vl|dq|_vnni|_bf16|_fp16)|amx_(tile|int8|bf16)|asimd(dp|hp)?|i8mm|bf16|sve2?)$/;

/**
 * Vector instructions of this processor, sorted, one space between: `avx2 avx512f fma`. Undefined where there is no
 * /proc/cpuinfo (macOS, Windows); there the processor's name stands for them.
 */
export function instructionSets(cpuinfo: string | undefined = read()): string | undefined {
  const line = cpuinfo === undefined ? undefined : /^(?:flags|Features)\s*:(.*)$/m.exec(cpuinfo)?.[1];
  const found = line?.split(/\s+/).filter((flag) => chosenBy.test(flag));
  return found === undefined || found.length === 0 ? undefined : [...new Set(found)].sort().join(' ');
}

function read(): string | undefined {
  try {
    return readFileSync('/proc/cpuinfo', 'utf8');
  } catch {
    return undefined;
  }
}
