/** The one pinned version of TensorFlow whose kernels are provisioned (docs/decisions/0004-tensorflow-wheel.md). */
export const tensorflowVersion = '2.21.0';

/** Node-API level the addon is built for. */
export const nodeApi = 8;

interface Member {
  /** Path in the wheel and in the cache. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A wheel that holds the runtime library of TensorFlow. No Python runs it: it is a zip file fetched by the user's pip. */
export interface Wheel {
  /** `linux-x64` … */
  readonly platform: string;
  /** Name of the package on the index. */
  readonly package: string;
  /** What `pip download` is asked for. */
  readonly pipPlatform: string;
  readonly bytes: number;
  readonly sha256: string;
  /** The two libraries, pinned one by one, so that a restored cache is held against this file and not against itself. */
  readonly libraries: readonly [Member, Member];
}

const linux = (cc: Omit<Member, 'path'>, framework: Omit<Member, 'path'>): readonly [Member, Member] => [
  { path: 'tensorflow/libtensorflow_cc.so.2', ...cc },
  { path: 'tensorflow/libtensorflow_framework.so.2', ...framework },
];

export const wheels: readonly Wheel[] = [
  {
    platform: 'linux-x64',
    package: 'tensorflow-cpu',
    pipPlatform: 'manylinux_2_27_x86_64',
    bytes: 273829956,
    sha256: '2b847d217b02ee7731ed91431daf3250daa0196c3c94614d23be27232e6e5b6c',
    libraries: linux(
      { bytes: 788086608, sha256: '6505a4b9657e62100c6bdacb683957a395cb047725042945aaa50e40a71e429e' },
      { bytes: 65222328, sha256: 'f060b323b26ef80add21b9df9428de3aeaf2843d772c5bb098745f7abff3709b' },
    ),
  },
  {
    platform: 'linux-arm64',
    package: 'tensorflow',
    pipPlatform: 'manylinux_2_27_aarch64',
    bytes: 281828020,
    sha256: '4b24aca16d527a3cf1c37f720c04c484c3d20f4d0fdfa98632ac8b9f3be6eb5c',
    libraries: linux(
      { bytes: 814885544, sha256: '5f7de6ba6478ed7b83767a6e661e3e6e6931b05c64db14ba98250e52316a007c' },
      { bytes: 68176664, sha256: 'deade33b9ab90ff468fd1d1f8f6079bec5a3a507cf2d13c3218aa8beec28aeb3' },
    ),
  },
  {
    platform: 'darwin-arm64',
    package: 'tensorflow',
    pipPlatform: 'macosx_12_0_arm64',
    bytes: 223405849,
    sha256: '51f46f4806139d01fc7920cc72a4c75876f80649bf40ff083ab6212ceb43ca88',
    libraries: [
      {
        path: 'tensorflow/libtensorflow_cc.2.dylib',
        bytes: 691352648,
        sha256: '753272d059c7be51f64369aaa8e12ac514ce372e0c4ba66f3cc49ec3b1c33384',
      },
      {
        path: 'tensorflow/libtensorflow_framework.2.dylib',
        bytes: 49452976,
        sha256: 'e581d6db9e26f13e49327427e5d304cecbfe45d3467db7700e058857a4fd76bb',
      },
    ],
  },
];

/** The Python tag of the wheels above. Any one would do, for the libraries do not depend on Python. */
export const wheelPython = { version: '3.11', abi: 'cp311' } as const;

/** Unpacked, compiled and ready: the two libraries, bytes. The download stands beside them while they are unpacked. */
export function runtimeBytes(wheel: Wheel): number {
  return wheel.libraries.reduce((sum, library) => sum + library.bytes, 0);
}

/** Counted up when the addon's sources or compiler flags change, so that no addon of an older release is taken. */
const addonRevision = 3;

/** Names what a cached runtime is: system, TensorFlow, Node-API, wheel, addon. */
export function runtimeKey(wheel: Wheel): string {
  return `${wheel.platform}-tf${tensorflowVersion}-napi${nodeApi}-${wheel.sha256.slice(0, 12)}-${addonRevision}`;
}
