/** How numbers are written in the one-sentence summaries of methods: `41,632`, `80.0 %`. */
const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

export function count(value: number): string {
  return whole.format(value);
}

export function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

/** `1 tensor`, `3 tensors`. */
export function counted(value: number, noun: string, plural = `${noun}s`): string {
  return `${count(value)} ${value === 1 ? noun : plural}`;
}

/** Floating-point operations with three digits: `123 kFLOPs`, `1.23 MFLOPs`. */
export function flops(value: number): string {
  const units = ['', 'k', 'M', 'G', 'T'];
  const unit = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(value, 1)) / 3)));
  return `${Number((value / 1000 ** unit).toPrecision(3))} ${units[unit]}FLOPs`;
}

/** Of a share that may be far below a percent: two digits. */
export function finePercent(share: number): string {
  return `${+(100 * share).toPrecision(2)} %`;
}
