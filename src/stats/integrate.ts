/**
 * Integral of a smooth function by adaptive Simpson quadrature with Richardson's correction (Kuncir 1962, CACM 5:347).
 * Starts from 16 panels, so that a narrow peak is not missed, and halves each until its estimated error is within its
 * share of `tolerance`.
 */
export function integrate(f: (x: number) => number, low: number, high: number, tolerance = 1e-11): number {
  if (!(high > low)) return 0;
  const panels = 16;
  let sum = 0;
  for (let i = 0; i < panels; i++) {
    const [a, b] = [low + ((high - low) * i) / panels, low + ((high - low) * (i + 1)) / panels];
    const [fa, fm, fb] = [f(a), f((a + b) / 2), f(b)];
    sum += refine(f, { a, b, fa, fm, fb, whole: ((b - a) / 6) * (fa + 4 * fm + fb) }, tolerance / panels, 30);
  }
  return sum;
}

interface Panel {
  readonly a: number;
  readonly b: number;
  readonly fa: number;
  readonly fm: number;
  readonly fb: number;
  readonly whole: number;
}

function refine(f: (x: number) => number, panel: Panel, tolerance: number, depth: number): number {
  const { a, b, fa, fm, fb, whole } = panel;
  const middle = (a + b) / 2;
  const [fl, fr] = [f((a + middle) / 2), f((middle + b) / 2)];
  const left = ((middle - a) / 6) * (fa + 4 * fl + fm);
  const right = ((b - middle) / 6) * (fm + 4 * fr + fb);
  const error = left + right - whole;
  if (depth === 0 || Math.abs(error) <= 15 * tolerance) return left + right + error / 15;
  return (
    refine(f, { a, b: middle, fa, fm: fl, fb: fm, whole: left }, tolerance / 2, depth - 1) +
    refine(f, { a: middle, b, fa: fm, fm: fr, fb, whole: right }, tolerance / 2, depth - 1)
  );
}
