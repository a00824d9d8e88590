import type { Model } from './model.ts';
import type { WeightRole } from './roles.ts';
export declare function layerRoles(model: Model): Map<string, WeightRole>;
