/** Mean and spread of what layers take in and put out. */
import type { InputMoments, OutputMoments } from '../../compress/evidence.ts';
import type { Model } from '../../model/model.ts';
import type { EvidenceSetting } from './setting.ts';

export async function inputMoments(
  _setting: EvidenceSetting,
  _model: Model,
  _names: readonly string[],
): Promise<ReadonlyMap<string, InputMoments>> {
  return new Map();
}

export async function outputMoments(
  _setting: EvidenceSetting,
  _model: Model,
  _names: readonly string[],
): Promise<ReadonlyMap<string, OutputMoments>> {
  return new Map();
}
