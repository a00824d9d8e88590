import type { Model } from '../../src/model/model.ts';

export function asGraph(model: Model): Model;
