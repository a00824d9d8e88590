const BARS = '▁▂▃▄▅▆▇█';

/** One character per value, from the lowest of them to the highest; a dot where one is missing. Equal values are in the middle. */
export function sparkline(values: readonly (number | null)[]): string {
  const known = values.filter((value) => value !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  return values
    .map((value) => {
      if (value === null) return '·';
      return high > low ? BARS[Math.round(((value - low) / (high - low)) * (BARS.length - 1))] : BARS[3];
    })
    .join('');
}
