/** Roles of the weights of a GraphModel: by the operation that reads the constant, and at which of its inputs. */
import { type GraphNode } from './graph.ts';
import type { Model } from './model.ts';
import type { WeightRole } from './roles.ts';
export declare function graphRoles(model: Model): Map<string, WeightRole>;
/** Names in the attribute `fused_ops`, which GraphDef JSON holds in base64: `BiasAdd`, `Relu` … */
export declare function fusedOps(node: GraphNode): string[];
