/**
 * Many wrong inputs in one run: each is a target of the same config, with a sound model, sound data and a sound baseline
 * folder beside it that a case spoils. One run of the command line names them all, so hundreds of cases cost seconds.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from '@jest/globals';
import { writeModel } from '../../src/model/write.ts';
import { inProcess } from './in-process.ts';
import { snapshot } from './snapshot.ts';
import { tinyCsv, tinyModel } from './tiny-project.ts';

export type Content = string | Uint8Array;

export interface BadTarget {
  /** Model files by name, sound ones given; `undefined` removes one. */
  readonly model?: (files: SoundModel) => Readonly<Record<string, Content | undefined>>;
  /** Merged over the sound target. */
  readonly target?: Readonly<Record<string, unknown>>;
  /** Beside the config. */
  readonly files?: Readonly<Record<string, Content>>;
  /** All of the sentence after `error: <target>: `. */
  readonly says: RegExp;
}

export interface SoundModel {
  readonly json: string;
  readonly shard: Uint8Array;
  /** model.json with a change. */
  edited(change: (json: ModelJson) => void): string;
}

/** As much of it as the cases look at. */
export interface ModelJson {
  format: string;
  modelTopology: { config: { layers: { class_name: string; config: Record<string, unknown> }[] } };
  weightsManifest: { paths: string[]; weights: Record<string, unknown>[] }[];
}

export const shardName = 'group1-shard1of1.bin';
export const lfsPointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'4d7a'.repeat(16)}\nsize 12345\n`;
export const soundCsv = tinyCsv(60, 'test');
export const csv = { format: 'csv', label: 'label' };

function soundModel(): SoundModel {
  const files = writeModel(tinyModel());
  const json = new TextDecoder().decode(files.get('model.json'));
  return {
    json,
    shard: files.get(shardName) as Uint8Array,
    edited: (change) => {
      const value = JSON.parse(json);
      change(value);
      return JSON.stringify(value);
    },
  };
}

export interface BadRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly result: { readonly targets: readonly { readonly name: string; readonly kind?: string }[] };
}

/** Runs them all and sees to it that no file that was there has changed. `worker`: part of the config. */
export async function runBadTargets(cases: Readonly<Record<string, BadTarget>>, worker = {}): Promise<BadRun> {
  const folder = mkdtempSync(join(tmpdir(), 'compression-gate-bad-'));
  const write = (path: string, content: Content): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  try {
    const targets: Record<string, unknown> = {};
    write('test.csv', soundCsv);
    for (const [name, { model, target, files = {} }] of Object.entries(cases)) {
      const sound = soundModel();
      const parts = { 'model.json': sound.json, [shardName]: sound.shard, ...model?.(sound) };
      for (const [file, content] of Object.entries(parts)) {
        if (content !== undefined) write(`${name}/${file}`, content);
      }
      for (const [file, content] of Object.entries(files)) write(file, content);
      targets[name] = { ...soundTarget(name), ...target };
    }
    write('compression-gate.yml', JSON.stringify({ backend: 'cpu', worker, targets }));
    const before = snapshot(folder);
    const ended = await inProcess(['--quiet', 'run', '--json', '-'], { cwd: folder });
    expect(snapshot(folder, 'compression-gate-out')).toEqual(before);
    return { ...ended, result: JSON.parse(ended.stdout) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function soundTarget(name: string): Record<string, unknown> {
  return {
    model: `${name}/model.json`,
    data: { test: { ...csv, path: 'test.csv' } },
    task: { kind: 'classification' },
    recipe: [{ method: 'quantize', type: 'uint8' }],
    evaluation: { latency: { enabled: false } },
    gates: [{ metric: 'accuracy', against: 'original', limit: '5 pp' }],
  };
}

/** One line, one sentence (or two: what is wrong, and what would work), and the exit code of wrong input. */
export function expectOneSentence({ stderr, result }: BadRun, name: string, says: RegExp): void {
  const start = `error: ${name}: `;
  const lines = stderr.split('\n').filter((line) => line.startsWith(start));
  expect(lines).toHaveLength(1);
  const sentence = lines[0].slice(start.length);
  expect(sentence).toMatch(says);
  expect(sentence).toMatch(/[^.][.?]$/);
  expect(sentence).not.toMatch(/undefined|\[object|\bat .*:\d+:\d+\)|defect of compression-gate/);
  expect(result.targets.find((target) => target.name === name)).toMatchObject({
    verdict: 'not-measured',
    kind: 'input',
  });
}
