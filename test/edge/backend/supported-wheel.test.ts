import { expect, test } from '@jest/globals';
import { type Machine, supportedWheel } from '../../../src/edge/backend/supported-wheel.ts';
import { runtimeKey } from '../../../src/edge/backend/wheel.ts';

const modern = { platform: 'linux', arch: 'x64', glibc: '2.36', cpuFlags: new Set(['avx']) };

const supported: [Machine, string][] = [
  [modern, 'linux-x64-tf2.21.0-napi8-2b847d217b02-3'],
  [{ ...modern, glibc: '2.27', cpuFlags: undefined }, 'linux-x64-tf2.21.0-napi8-2b847d217b02-3'],
  [{ platform: 'linux', arch: 'arm64', glibc: '2.31' }, 'linux-arm64-tf2.21.0-napi8-4b24aca16d52-3'],
  [{ platform: 'darwin', arch: 'arm64' }, 'darwin-arm64-tf2.21.0-napi8-51f46f480613-3'],
];

for (const [machine, key] of supported) {
  test(`${machine.platform}-${machine.arch} has a wheel`, () => expect(runtimeKey(supportedWheel(machine))).toBe(key));
}

const unsupported: [Machine, RegExp][] = [
  [{ platform: 'win32', arch: 'x64' }, /no runtime library for win32-x64/],
  [{ platform: 'darwin', arch: 'x64' }, /no runtime library for darwin-x64/],
  [{ ...modern, glibc: undefined }, /not glibc/],
  [{ ...modern, glibc: '2.17' }, /glibc 2\.17 and TensorFlow needs 2\.27/],
  [{ ...modern, cpuFlags: new Set(['sse2']) }, /no AVX/],
];

for (const [machine, words] of unsupported) {
  test(`no wheel: ${words.source}`, () => {
    expect(() => supportedWheel(machine)).toThrow(words);
    expect(() => supportedWheel(machine)).toThrow(expect.objectContaining({ code: 'native/unsupported' }));
  });
}
