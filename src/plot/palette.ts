import type { Ink } from './scene.ts';

type Palette = Readonly<Record<Exclude<Ink, `heat${number}` | `gain${number}`>, string>>;

/**
 * Series: the palette of Okabe & Ito (2008), which people with any common colour blindness tell apart, darkened or
 * lightened until it stands out from its background.
 */
export const palettes: Readonly<Record<'light' | 'dark', Palette>> = {
  light: {
    back: '#ffffff',
    text: '#1f2328',
    dim: '#59636e',
    grid: '#d1d9e0',
    better: '#1a7f37',
    worse: '#cf222e',
    main: '#0969da',
    series0: '#0072b2',
    series1: '#d55e00',
    series2: '#008763',
    series3: '#b0528a',
    series4: '#9a7400',
    series5: '#3c96c8',
    series6: '#5b5f66',
    series7: '#7a3db8',
  },
  dark: {
    back: '#0d1117',
    text: '#e6edf3',
    dim: '#9198a1',
    grid: '#30363d',
    better: '#3fb950',
    worse: '#f85149',
    main: '#4493f8',
    series0: '#4aa3e0',
    series1: '#f08a4b',
    series2: '#2fbf95',
    series3: '#d98cba',
    series4: '#d9b13b',
    series5: '#86c7ee',
    series6: '#a8adb5',
    series7: '#b48cf0',
  },
};

export const SERIES = 8;

/** Steps from 0 (nothing) to 8 (most): one hue each, from the background to a strong colour. */
export const HEAT_STEPS = 9;
const ramps = {
  /** What is lost. */
  heat: { light: ['#f6f8fa', '#8b1a1a'], dark: ['#161b22', '#ff8a7a'] },
  /** What is saved. */
  gain: { light: ['#f6f8fa', '#0b5a3c'], dark: ['#161b22', '#58d3a4'] },
} as const;

export function colourOf(ink: Ink, theme: 'light' | 'dark'): string {
  const ramp = /^(heat|gain)(\d)$/.exec(ink);
  if (ramp === null) return palettes[theme][ink as keyof Palette];
  const [from, to] = ramps[ramp[1] as keyof typeof ramps][theme].map(channels);
  const share = Number(ramp[2]) / (HEAT_STEPS - 1);
  // Strong colours differ less to the eye than pale ones.
  const mixed = from.map((channel, i) => Math.round(channel + (to[i] - channel) * share ** 0.8));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** Red, green and blue, 0 … 255. */
export function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

/** Every ink as a custom property that follows the page's colour scheme. */
export function inkProperties(): string {
  const steps = Array.from({ length: HEAT_STEPS }, (_, step) => step);
  const inks = [...Object.keys(palettes.light), ...steps.flatMap((step) => [`heat${step}`, `gain${step}`])] as Ink[];
  return inks.map((ink) => `--ink-${ink}:light-dark(${colourOf(ink, 'light')},${colourOf(ink, 'dark')})`).join(';');
}
