/** The wheels that native kernels are taken from, for the docs. */
import { markdownTable } from 'markdown-table';
import { runtimeBytes, tensorflowVersion, wheels } from '../../src/edge/backend/wheel.ts';

export function kernelSections(): Map<string, string> {
  const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;
  const rows = wheels.map((wheel) => [
    `\`${wheel.platform}\``,
    `\`${wheel.package}\` ${tensorflowVersion}, \`${wheel.pipPlatform}\``,
    megabytes(wheel.bytes),
    megabytes(runtimeBytes(wheel)),
  ]);
  const head = ['System', 'Wheel', 'Download', 'Unpacked libraries'];
  return new Map([['wheels', markdownTable([head, ...rows], { alignDelimiters: false })]]);
}
