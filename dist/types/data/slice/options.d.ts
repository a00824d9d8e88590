/** Named parts of the test split, whose figures are shown and gated on their own. */
import type { Of } from '../../schema.ts';
export declare const slicesSchema: {
    readonly type: 'array';
    readonly maxItems: 200;
    readonly description: 'Named parts of the test split: by label, by a column of metadata, or by an expression over both. Gates may be set on them.';
    readonly items: {
        readonly type: 'object';
        readonly additionalProperties: false;
        readonly required: readonly ['name'];
        readonly properties: {
            readonly name: {
                readonly type: 'string';
                readonly pattern: '^[A-Za-z0-9][A-Za-z0-9 ._:/-]{0,59}$';
                readonly description: 'As gates and the report name it; `any` and `classes` are taken.';
            };
            readonly label: {
                readonly description: 'Examples of these classes, by index or name.';
                readonly oneOf: readonly [{
                    readonly type: readonly ['string', 'integer'];
                }, {
                    readonly type: 'array';
                    readonly items: {
                        readonly type: readonly ['string', 'integer'];
                    };
                    readonly minItems: 1;
                }];
            };
            readonly column: {
                readonly type: 'string';
                readonly minLength: 1;
                readonly description: 'Column of the data whose value is looked at; goes with `equals`.';
            };
            readonly equals: {
                readonly description: 'The value of `column`, or several of which one must be it.';
                readonly oneOf: readonly [{
                    readonly type: readonly ['string', 'number', 'boolean'];
                }, {
                    readonly type: 'array';
                    readonly items: {
                        readonly type: readonly ['string', 'number', 'boolean'];
                    };
                    readonly minItems: 1;
                }];
            };
            readonly where: {
                readonly type: 'string';
                readonly minLength: 1;
                readonly maxLength: 1000;
                readonly description: 'Expression over columns, `label` and `id`: `brightness < 0.2 && site == "lab"`.';
            };
        };
    };
};
export type SliceOptions = Of<typeof slicesSchema>[number];
/** Names that mean something else in a gate. */
export declare const RESERVED_SLICES: readonly string[];
