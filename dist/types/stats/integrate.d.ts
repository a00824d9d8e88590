/**
 * Integral of a smooth function by Gauss–Legendre quadrature with 12 nodes a panel (Golub & Welsch 1969, Math. Comp.
 * 23:221–230): exact for polynomials of degree 23 on each panel. The caller chooses panels on which `f` is that smooth.
 */
export declare function integrate(f: (x: number) => number, low: number, high: number, panels: number): number;
