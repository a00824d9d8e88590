import type { FusedOperations } from '../fused-operations.ts';
import type { Binding } from '../native-backend.ts';
import { dropUnused } from './drop-unused.ts';
import { fuseBias } from './fuse-bias.ts';
import { singleProducts } from './single-products.ts';
import { skipReshapes } from './skip-reshapes.ts';
import type { Tape } from './tape.ts';

/** Fewer operations, the same numbers (up to the order of additions where operations are fused). */
export function simplify(tape: Tape, binding: Binding, fused: FusedOperations | undefined): Tape {
  const flat = skipReshapes(singleProducts(dropUnused(skipReshapes(tape)), binding));
  return dropUnused(fused === undefined ? flat : fuseBias(flat, binding, fused));
}
