/**
 * Integral of a smooth function by Gauss–Legendre quadrature with 12 nodes a panel (Golub & Welsch 1969, Math. Comp.
 * 23:221–230): exact for polynomials of degree 23 on each panel. The caller chooses panels on which `f` is that smooth.
 */
export function integrate(f: (x: number) => number, low: number, high: number, panels: number): number {
  if (!(high > low)) return 0;
  const half = (high - low) / panels / 2;
  let sum = 0;
  for (let panel = 0; panel < panels; panel++) {
    const middle = low + (2 * panel + 1) * half;
    for (const { node, weight } of RULE) sum += weight * (f(middle - half * node) + f(middle + half * node));
  }
  return half * sum;
}

const NODES = 12;

/** The positive zeros of the Legendre polynomial of degree 12, by Newton's method from Tricomi's estimate. */
const RULE = Array.from({ length: NODES / 2 }, (_, index) => {
  let node = Math.cos((Math.PI * (index + 0.75)) / (NODES + 0.5));
  let slope = 0;
  for (let step = 0; step < 8; step++) {
    let [before, value] = [1, node];
    for (let k = 2; k <= NODES; k++) [before, value] = [value, ((2 * k - 1) * node * value - (k - 1) * before) / k];
    slope = (NODES * (node * value - before)) / (node * node - 1);
    node -= value / slope;
  }
  return { node, weight: 2 / ((1 - node * node) * slope * slope) };
});
