import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { provision } from '../../../src/edge/backend/provision.ts';
import { runtimeFault, runtimeFolder } from '../../../src/edge/backend/runtime-folder.ts';
import { selectBackend } from '../../../src/edge/backend/select.ts';
import { Failure } from '../../../src/failure.ts';
import { type FakeRuntime, fakeRuntime, members } from '../../support/fake-runtime.ts';
import { needs } from '../../support/needs.ts';

const folderOf = ({ ports, wheel }: FakeRuntime): string => runtimeFolder(ports.cacheRoot, wheel);

async function failure(run: Promise<unknown>): Promise<Failure> {
  const error = await run.then(
    () => undefined,
    (reason) => reason,
  );
  expect(error).toBeInstanceOf(Failure);
  return error as Failure;
}

// The stand-ins of pip and the compiler are shell scripts.
needs(process.platform === 'win32' ? undefined : true, 'a system whose runtime can be provisioned')(
  'provisioning',
  () => {
    test('fills the cache with what is needed and nothing else', async () => {
      const fake = await fakeRuntime();
      const addon = await provision(fake.wheel, fake.ports);
      const folder = folderOf(fake);
      expect(addon).toBe(join(folder, 'tfjs_binding.node'));
      expect((await readdir(folder, { recursive: true })).sort()).toEqual([
        'runtime.json',
        'tensorflow',
        'tensorflow/LICENSE',
        'tensorflow/THIRD_PARTY_NOTICES.txt',
        'tensorflow/libtensorflow_cc.so.2',
        'tensorflow/libtensorflow_framework.so.2',
        'tfjs_binding.node',
      ]);
      expect(await runtimeFault(folder, fake.wheel, 'full')).toBeUndefined();
      expect(await readdir(dirname(folder))).toHaveLength(1);
      expect([...fake.stages]).toEqual(['Downloading TensorFlow', 'Unpacking TensorFlow', 'Building the native addon']);
    });

    test('asks pip for the pinned wheel by its digest', async () => {
      const fake = await fakeRuntime();
      await provision(fake.wheel, fake.ports);
      const said = await fake.pipArguments();
      expect(said).toContain('--require-hashes');
      expect(said).toContain('--only-binary=:all:');
      expect(said).toContain('--platform manylinux_2_27_x86_64');
      expect(said).toContain(`tensorflow-cpu==2.21.0 --hash=sha256:${fake.wheel.sha256}`);
    });

    test('two runs at once both end with the same whole runtime', async () => {
      const fake = await fakeRuntime();
      const addons = await Promise.all([1, 2, 3].map(() => provision(fake.wheel, fake.ports)));
      expect(new Set(addons).size).toBe(1);
      expect(await runtimeFault(folderOf(fake), fake.wheel, 'full')).toBeUndefined();
      expect(await readdir(dirname(folderOf(fake)))).toHaveLength(1);
    });

    test('what a killed run left is removed, what a living one works on is not', async () => {
      const fake = await fakeRuntime();
      const parent = dirname(folderOf(fake));
      const dead = spawnSync(process.execPath, ['-e', '']).pid;
      const host = hostname().replace(/[^A-Za-z0-9]/g, '_');
      const [orphan, working, foreign, old] = [
        `.tmp-${host}-${dead}-0123abcd`,
        `.tmp-${host}-${process.pid}-0123abcd`,
        '.tmp-elsewhere-1-0123abcd',
        '.tmp-elsewhere-2-0123abcd',
      ].map((name) => join(parent, name));
      for (const path of [orphan, working, foreign, old]) await mkdir(path, { recursive: true });
      await utimes(old, 0, 0);
      await provision(fake.wheel, fake.ports);
      expect([orphan, working, foreign, old].map((path) => existsSync(path))).toEqual([false, true, true, false]);
    });

    test('a runtime that was cut short or changed is noticed, and made anew', async () => {
      const fake = await fakeRuntime();
      await provision(fake.wheel, fake.ports);
      const folder = folderOf(fake);
      const library = join(folder, 'tensorflow/libtensorflow_cc.so.2');
      const whole = members['tensorflow/libtensorflow_cc.so.2'];
      await writeFile(
        library,
        Uint8Array.from(whole, (byte) => byte ^ 1),
      );
      expect(await runtimeFault(folder, fake.wheel, 'quick')).toBeUndefined();
      expect(await runtimeFault(folder, fake.wheel, 'full')).toMatch(/libtensorflow_cc.*digest/);
      await writeFile(library, whole.subarray(0, 100));
      expect(await runtimeFault(folder, fake.wheel, 'quick')).toMatch(/100 bytes instead of 17000/);
      const choice = await selectBackend('native', { ...fake.ports, wheel: fake.wheel });
      expect(choice).toMatchObject({ kind: 'native', reason: 'native runtime provisioned in this run' });
      expect(fake.warnings.join()).toContain('broken and made anew');
      expect(await runtimeFault(folder, fake.wheel, 'full')).toBeUndefined();
      await writeFile(join(folder, 'runtime.json'), '{');
      expect(await runtimeFault(folder, fake.wheel, 'quick')).toMatch(/runtime.json/);
    });

    const obstacles: [string, Parameters<typeof fakeRuntime>[0], string, RegExp][] = [
      ['no pip', { pip: false }, 'native/no-pip', /no pip was found.*Install Python 3/],
      ['no compiler', { compiler: false }, 'native/no-compiler', /no C\+\+ compiler/],
      [
        'an index that does not answer',
        { download: 'echo "ERROR: No matching distribution found"; exit 1' },
        'native/download',
        /pip could not download tensorflow-cpu 2\.21\.0 \(ERROR: No matching distribution found\)/,
      ],
      [
        'a full disk',
        { download: 'echo "OSError: [Errno 28] No space left on device" >&2; exit 2' },
        'native/disk-full',
        /the disk is full: pip could not store.*Free some space/,
      ],
      [
        'a full disk for the compiler',
        { compile: 'echo "/tmp/cc.s: fatal error: error writing to /tmp/cc.s: No space left on device" >&2; exit 1' },
        'native/disk-full',
        /the disk is full: the native addon could not be built\. Free some space/,
      ],
      [
        'a wheel that lacks a library',
        { content: { ...members, 'tensorflow/libtensorflow_cc.so.2': new Uint8Array(3) } },
        'native/wheel',
        /does not hold the tensorflow\/libtensorflow_cc/,
      ],
      ['a wheel that is no zip', { download: 'echo no > "$dest/x.whl"' }, 'native/wheel', /could not be unpacked/],
    ];
    for (const [name, options, code, words] of obstacles) {
      test(`${name}: one sentence, an untouched cache, and WASM where the choice is ours`, async () => {
        const fake = await fakeRuntime(options);
        const forced = await failure(selectBackend('native', { ...fake.ports, wheel: fake.wheel }));
        expect(forced.code).toBe(code);
        expect(forced.exitCode).toBe(code === 'native/disk-full' ? 2 : 3);
        expect(forced.message).toMatch(/^`backend: native` was asked for, but /);
        expect(forced.message).toMatch(words);
        const chosen = await selectBackend('auto', { ...fake.ports, wheel: fake.wheel });
        expect(chosen.kind).toBe('wasm');
        expect(chosen.reason).toMatch(/^native kernels can't be had: /);
        expect(fake.warnings).toHaveLength(1);
        expect(await readdir(dirname(folderOf(fake))).catch(() => [])).toEqual([]);
      });
    }

    test('a kept runtime is restored before anything is downloaded, and a new one is kept', async () => {
      const kept = await fakeRuntime();
      await provision(kept.wheel, kept.ports);
      const calls: string[] = [];
      const fake = await fakeRuntime({ pip: false });
      const restore = async () => {
        calls.push('restore');
        for (const path of await readdir(folderOf(kept), { recursive: true, withFileTypes: true })) {
          if (!path.isFile()) continue;
          const from = join(path.parentPath, path.name);
          const to = join(folderOf(fake), from.slice(folderOf(kept).length));
          await mkdir(dirname(to), { recursive: true });
          await writeFile(to, await readFile(from));
        }
      };
      const keepNative = { restore, save: async () => void calls.push('save') };
      const choice = await selectBackend('auto', { ...fake.ports, wheel: kept.wheel, keepNative });
      expect(choice).toMatchObject({
        kind: 'native',
        reason: 'native runtime restored from the cache of the repository',
      });
      const other = await fakeRuntime();
      const empty = { restore: async () => void calls.push('nothing'), save: keepNative.save };
      await selectBackend('auto', { ...other.ports, wheel: other.wheel, keepNative: empty });
      await selectBackend('auto', { ...other.ports, wheel: other.wheel, keepNative: empty });
      expect(calls).toEqual(['restore', 'nothing', 'save']);
    });

    test('a tfjs-node of the project comes first when it loads', async () => {
      const fake = await fakeRuntime();
      const lib = join(fake.ports.root, 'node_modules/@tensorflow/tfjs-node/lib');
      for (const level of ['napi-v3', 'napi-v8']) {
        await mkdir(join(lib, level), { recursive: true });
        await writeFile(join(lib, level, 'tfjs_binding.node'), 'not a library');
      }
      await writeFile(join(lib, '../package.json'), '{"name": "@tensorflow/tfjs-node"}');
      const installed = { ...fake.ports, wheel: fake.wheel, probe: async () => ({ version: '2.9.1' }) };
      expect(await selectBackend('auto', installed)).toEqual({
        kind: 'native',
        addon: join(lib, 'napi-v8/tfjs_binding.node'),
        version: '2.9.1',
        reason: 'tfjs-node installed in the project',
      });
      const { probe: _, ...real } = fake.ports;
      const reason = (await selectBackend('auto', { ...real, wheel: fake.wheel })).reason;
      expect(reason).toMatch(/the native addon was built but does not load/);
    });
  },
);
