/** Of `SizeFigures`. */
export declare const sizeSchema: {
    readonly type: 'object';
    readonly required: readonly ['raw', 'gzip', 'brotli', 'weights', 'files', 'brotliQuality'];
    readonly properties: {
        readonly raw: {
            readonly type: 'integer';
            readonly minimum: 0;
        };
        readonly gzip: {
            readonly type: 'integer';
            readonly minimum: 0;
        };
        readonly brotli: {
            readonly type: 'integer';
            readonly minimum: 0;
        };
        readonly packed: {
            readonly type: 'integer';
            readonly minimum: 0;
        };
        readonly packedWeights: {
            readonly type: 'integer';
            readonly minimum: 0;
        };
        readonly weights: {
            readonly type: 'integer';
            readonly minimum: 0;
        };
        readonly files: {
            readonly type: 'array';
            readonly items: {
                readonly type: 'object';
                readonly required: readonly ['name', 'bytes'];
                readonly properties: {
                    readonly name: {
                        readonly type: 'string';
                    };
                    readonly bytes: {
                        readonly type: 'integer';
                        readonly minimum: 0;
                    };
                };
            };
        };
        readonly brotliQuality: {
            readonly enum: readonly [11, 5, 'mixed'];
        };
    };
};
export declare const recordSchema: {
    readonly type: 'object';
    readonly required: readonly ['schemaVersion', 'target', 'createdAt', 'key', 'facts', 'candidate', 'original', 'steps', 'examples', 'files'];
    readonly properties: {
        readonly schemaVersion: {
            readonly const: 1;
        };
        readonly target: {
            readonly type: 'string';
        };
        readonly createdAt: {
            readonly type: 'string';
            readonly pattern: '^\\d{4}-\\d\\d-\\d\\dT';
        };
        readonly commit: {
            readonly type: 'string';
        };
        readonly key: {
            readonly type: 'object';
            readonly required: readonly ['digest', 'model', 'data', 'recipe', 'settings', 'toolchain'];
            readonly properties: {
                readonly digest: {
                    readonly type: 'string';
                    readonly pattern: '^[0-9a-f]{64}$';
                };
                readonly model: {
                    readonly type: 'string';
                };
                readonly data: {
                    readonly type: 'string';
                };
                readonly recipe: {
                    readonly type: 'string';
                };
                readonly settings: {
                    readonly type: 'string';
                };
                readonly toolchain: {
                    readonly type: 'string';
                };
            };
        };
        readonly facts: {
            readonly type: 'object';
            readonly required: readonly ['backend', 'tensorflow', 'tfjs', 'threads', 'cpu', 'platform', 'node', 'reason'];
            readonly properties: {
                readonly backend: {
                    readonly enum: readonly ['native', 'wasm', 'cpu'];
                };
                readonly tensorflow: {
                    readonly type: 'string';
                };
                readonly tfjs: {
                    readonly type: 'string';
                };
                readonly oneDnn: {
                    readonly type: 'boolean';
                };
                readonly threads: {
                    readonly type: 'integer';
                    readonly minimum: 0;
                };
                readonly cpu: {
                    readonly type: 'string';
                };
                readonly isa: {
                    readonly type: 'string';
                };
                readonly platform: {
                    readonly type: 'string';
                };
                readonly node: {
                    readonly type: 'string';
                };
                readonly reason: {
                    readonly type: 'string';
                };
            };
        };
        readonly candidate: {
            readonly type: 'object';
            readonly required: readonly ['metrics', 'missing', 'predictions', 'size', 'findings', 'modelDigest'];
            readonly properties: {
                readonly metrics: {
                    readonly type: 'object';
                    readonly additionalProperties: {
                        readonly type: 'number';
                    };
                };
                readonly missing: {
                    readonly type: 'object';
                    readonly additionalProperties: {
                        readonly type: 'string';
                    };
                };
                readonly perClass: {
                    readonly type: 'array';
                    readonly items: {
                        readonly type: 'object';
                        readonly required: readonly ['name', 'support', 'recall', 'f1'];
                        readonly properties: {
                            readonly name: {
                                readonly type: 'string';
                            };
                            readonly support: {
                                readonly type: 'integer';
                                readonly minimum: 0;
                            };
                            readonly recall: {
                                readonly type: 'number';
                            };
                            readonly f1: {
                                readonly type: 'number';
                            };
                        };
                    };
                };
                readonly predictions: {
                    readonly type: 'object';
                    readonly required: readonly ['count', 'outputs'];
                    readonly properties: {
                        readonly count: {
                            readonly type: 'integer';
                            readonly minimum: 0;
                        };
                        readonly outputs: {
                            readonly type: 'integer';
                            readonly minimum: 0;
                        };
                    };
                };
                readonly behaviour: {
                    readonly type: 'object';
                    readonly additionalProperties: {
                        readonly type: 'string';
                        readonly pattern: '^[01]*$';
                    };
                };
                readonly size: {
                    readonly type: 'object';
                    readonly required: readonly ['raw', 'gzip', 'brotli', 'weights', 'files', 'brotliQuality'];
                    readonly properties: {
                        readonly raw: {
                            readonly type: 'integer';
                            readonly minimum: 0;
                        };
                        readonly gzip: {
                            readonly type: 'integer';
                            readonly minimum: 0;
                        };
                        readonly brotli: {
                            readonly type: 'integer';
                            readonly minimum: 0;
                        };
                        readonly packed: {
                            readonly type: 'integer';
                            readonly minimum: 0;
                        };
                        readonly packedWeights: {
                            readonly type: 'integer';
                            readonly minimum: 0;
                        };
                        readonly weights: {
                            readonly type: 'integer';
                            readonly minimum: 0;
                        };
                        readonly files: {
                            readonly type: 'array';
                            readonly items: {
                                readonly type: 'object';
                                readonly required: readonly ['name', 'bytes'];
                                readonly properties: {
                                    readonly name: {
                                        readonly type: 'string';
                                    };
                                    readonly bytes: {
                                        readonly type: 'integer';
                                        readonly minimum: 0;
                                    };
                                };
                            };
                        };
                        readonly brotliQuality: {
                            readonly enum: readonly [11, 5, 'mixed'];
                        };
                    };
                };
                readonly findings: {
                    readonly type: 'array';
                    readonly items: {
                        readonly type: 'object';
                        readonly required: readonly ['code', 'level', 'text'];
                        readonly properties: {
                            readonly code: {
                                readonly type: 'string';
                            };
                            readonly level: {
                                readonly enum: readonly ['error', 'warn', 'info'];
                            };
                            readonly text: {
                                readonly type: 'string';
                            };
                        };
                    };
                };
                readonly modelDigest: {
                    readonly type: 'string';
                };
            };
        };
        readonly original: {
            readonly type: 'object';
            readonly required: readonly ['metrics', 'missing', 'predictions', 'size', 'findings', 'modelDigest'];
            readonly properties: {
                readonly metrics: {
                    readonly type: 'object';
                    readonly additionalProperties: {
                        readonly type: 'number';
                    };
                };
                readonly missing: {
                    readonly type: 'object';
                    readonly additionalProperties: {
                        readonly type: 'string';
                    };
                };
                readonly perClass: {
                    readonly type: 'array';
                    readonly items: {
                        readonly type: 'object';
                        readonly required: readonly ['name', 'support', 'recall', 'f1'];
                        readonly properties: {
                            readonly name: {
                                readonly type: 'string';
                            };
                            readonly support: {
                                readonly type: 'integer';
                                readonly minimum: 0;
                            };
                            readonly recall: {
                                readonly type: 'number';
                            };
                            readonly f1: {
                                readonly type: 'number';
                            };
                        };
                    };
                };
                readonly predictions: {
                    readonly type: 'object';
                    readonly required: readonly ['count', 'outputs'];
                    readonly properties: {
                        readonly count: {
                            readonly type: 'integer';
                            readonly minimum: 0;
                        };
                        readonly outputs: {
                            readonly type: 'integer';
                            readonly minimum: 0;
                        };
                    };
                };
                readonly behaviour: {
                    readonly type: 'object';
                    readonly additionalProperties: {
                        readonly type: 'string';
                        readonly pattern: '^[01]*$';
                    };
                };
                readonly size: {
                    readonly type: 'object';
                    readonly required: readonly ['raw', 'gzip', 'brotli', 'weights', 'files', 'brotliQuality'];
                    readonly properties: {
                        readonly raw: {
                            readonly type: 'integer';
                            readonly minimum: 0;
                        };
                        readonly gzip: {
                            readonly type: 'integer';
                            readonly minimum: 0;
                        };
                        readonly brotli: {
                            readonly type: 'integer';
                            readonly minimum: 0;
                        };
                        readonly packed: {
                            readonly type: 'integer';
                            readonly minimum: 0;
                        };
                        readonly packedWeights: {
                            readonly type: 'integer';
                            readonly minimum: 0;
                        };
                        readonly weights: {
                            readonly type: 'integer';
                            readonly minimum: 0;
                        };
                        readonly files: {
                            readonly type: 'array';
                            readonly items: {
                                readonly type: 'object';
                                readonly required: readonly ['name', 'bytes'];
                                readonly properties: {
                                    readonly name: {
                                        readonly type: 'string';
                                    };
                                    readonly bytes: {
                                        readonly type: 'integer';
                                        readonly minimum: 0;
                                    };
                                };
                            };
                        };
                        readonly brotliQuality: {
                            readonly enum: readonly [11, 5, 'mixed'];
                        };
                    };
                };
                readonly findings: {
                    readonly type: 'array';
                    readonly items: {
                        readonly type: 'object';
                        readonly required: readonly ['code', 'level', 'text'];
                        readonly properties: {
                            readonly code: {
                                readonly type: 'string';
                            };
                            readonly level: {
                                readonly enum: readonly ['error', 'warn', 'info'];
                            };
                            readonly text: {
                                readonly type: 'string';
                            };
                        };
                    };
                };
                readonly modelDigest: {
                    readonly type: 'string';
                };
            };
        };
        readonly steps: {
            readonly type: 'array';
            readonly items: {
                readonly type: 'object';
                readonly required: readonly ['method', 'options', 'summary', 'notes'];
                readonly properties: {
                    readonly method: {
                        readonly type: 'string';
                    };
                    readonly options: {
                        readonly type: 'object';
                    };
                    readonly title: {
                        readonly type: 'string';
                    };
                    readonly summary: {
                        readonly type: 'string';
                    };
                    readonly notes: {
                        readonly type: 'array';
                        readonly items: {
                            readonly type: 'string';
                        };
                    };
                };
            };
        };
        readonly fineTune: {
            readonly type: 'object';
            readonly required: readonly ['epochs', 'steps', 'stoppedEarly', 'bestEpoch', 'metric', 'before', 'after', 'history'];
            readonly properties: {
                readonly epochs: {
                    readonly type: 'integer';
                    readonly minimum: 0;
                };
                readonly steps: {
                    readonly type: 'integer';
                    readonly minimum: 0;
                };
                readonly stoppedEarly: {
                    readonly type: 'boolean';
                };
                readonly bestEpoch: {
                    readonly type: 'integer';
                    readonly minimum: 0;
                };
                readonly metric: {
                    readonly type: 'string';
                };
                readonly before: {
                    readonly type: 'number';
                };
                readonly after: {
                    readonly type: 'number';
                };
                readonly history: {
                    readonly type: 'array';
                    readonly items: {
                        readonly type: 'object';
                    };
                };
            };
        };
        readonly trail: {
            readonly type: 'object';
            readonly required: readonly ['points'];
            readonly properties: {
                readonly metric: {
                    readonly type: 'string';
                };
                readonly examples: {
                    readonly type: 'integer';
                    readonly minimum: 0;
                };
                readonly unmeasured: {
                    readonly type: 'string';
                };
                readonly points: {
                    readonly type: 'array';
                    readonly items: {
                        readonly type: 'object';
                        readonly required: readonly ['step', 'weightBytes', 'nonZeros'];
                        readonly properties: {
                            readonly step: {
                                readonly type: 'string';
                            };
                            readonly weightBytes: {
                                readonly type: 'integer';
                                readonly minimum: 0;
                            };
                            readonly packedBytes: {
                                readonly type: 'integer';
                                readonly minimum: 0;
                            };
                            readonly nonZeros: {
                                readonly type: 'integer';
                                readonly minimum: 0;
                            };
                            readonly quality: {
                                readonly type: 'number';
                            };
                        };
                    };
                };
            };
        };
        readonly latency: {
            readonly type: 'object';
            readonly required: readonly ['batchSize', 'rounds', 'original', 'candidate'];
            readonly properties: {
                readonly batchSize: {
                    readonly type: 'integer';
                    readonly minimum: 0;
                };
                readonly rounds: {
                    readonly type: 'integer';
                    readonly minimum: 0;
                };
                readonly original: {
                    readonly type: 'object';
                    readonly required: readonly ['milliseconds', 'ratio', 'interval'];
                    readonly properties: {
                        readonly milliseconds: {
                            readonly type: 'number';
                        };
                        readonly ratio: {
                            readonly type: 'number';
                        };
                        readonly interval: {
                            readonly type: 'array';
                            readonly items: {
                                readonly type: 'number';
                            };
                            readonly minItems: 2;
                            readonly maxItems: 2;
                        };
                    };
                };
                readonly baseline: {
                    readonly type: 'object';
                    readonly required: readonly ['milliseconds', 'ratio', 'interval'];
                    readonly properties: {
                        readonly milliseconds: {
                            readonly type: 'number';
                        };
                        readonly ratio: {
                            readonly type: 'number';
                        };
                        readonly interval: {
                            readonly type: 'array';
                            readonly items: {
                                readonly type: 'number';
                            };
                            readonly minItems: 2;
                            readonly maxItems: 2;
                        };
                    };
                };
                readonly candidate: {
                    readonly type: 'object';
                    readonly required: readonly ['milliseconds', 'ratio', 'interval'];
                    readonly properties: {
                        readonly milliseconds: {
                            readonly type: 'number';
                        };
                        readonly ratio: {
                            readonly type: 'number';
                        };
                        readonly interval: {
                            readonly type: 'array';
                            readonly items: {
                                readonly type: 'number';
                            };
                            readonly minItems: 2;
                            readonly maxItems: 2;
                        };
                    };
                };
                readonly blocks: {
                    readonly type: 'object';
                    readonly required: readonly ['candidate'];
                    readonly properties: {
                        readonly candidate: {
                            readonly type: 'array';
                            readonly items: {
                                readonly type: 'number';
                            };
                            readonly minItems: 1;
                            readonly maxItems: 400;
                        };
                        readonly baseline: {
                            readonly type: 'array';
                            readonly items: {
                                readonly type: 'number';
                            };
                            readonly minItems: 1;
                            readonly maxItems: 400;
                        };
                    };
                };
                readonly ended: {
                    readonly enum: readonly ['precise', 'budget'];
                };
            };
        };
        readonly examples: {
            readonly type: 'integer';
            readonly minimum: 0;
        };
        readonly classNames: {
            readonly type: 'array';
            readonly items: {
                readonly type: 'string';
            };
        };
        readonly modelDigest: {
            readonly type: 'string';
            readonly pattern: '^[0-9a-f]{64}$';
        };
        readonly modelOmitted: {
            readonly type: 'string';
        };
        readonly predictionsOmitted: {
            readonly type: 'string';
        };
        readonly run: {
            readonly type: 'object';
            readonly properties: {
                readonly ref: {
                    readonly type: 'string';
                };
                readonly author: {
                    readonly type: 'string';
                };
                readonly authoredAt: {
                    readonly type: 'string';
                };
                readonly committedAt: {
                    readonly type: 'string';
                    readonly pattern: '^\\d{4}-\\d\\d-\\d\\dT';
                };
                readonly position: {
                    readonly type: 'integer';
                    readonly minimum: 0;
                };
                readonly subject: {
                    readonly type: 'string';
                };
                readonly release: {
                    readonly type: 'string';
                };
                readonly verdict: {
                    readonly type: 'string';
                };
                readonly checks: {
                    readonly type: 'array';
                    readonly items: {
                        readonly type: 'object';
                        readonly required: readonly ['metric', 'against', 'level', 'limit', 'status'];
                        readonly properties: {
                            readonly metric: {
                                readonly type: 'string';
                            };
                            readonly against: {
                                readonly type: 'string';
                            };
                            readonly slice: {
                                readonly type: 'string';
                            };
                            readonly level: {
                                readonly type: 'string';
                            };
                            readonly limit: {
                                readonly type: 'string';
                            };
                            readonly change: {
                                readonly type: 'number';
                            };
                            readonly status: {
                                readonly type: 'string';
                            };
                        };
                    };
                };
                readonly accepted: {
                    readonly type: 'array';
                    readonly items: {
                        readonly type: 'object';
                        readonly required: readonly ['metric', 'limit', 'reason', 'expires'];
                        readonly properties: {
                            readonly target: {
                                readonly type: 'string';
                            };
                            readonly metric: {
                                readonly type: 'string';
                            };
                            readonly slice: {
                                readonly type: 'string';
                            };
                            readonly against: {
                                readonly type: 'string';
                            };
                            readonly limit: {
                                readonly type: readonly ['string', 'number'];
                            };
                            readonly reason: {
                                readonly type: 'string';
                            };
                            readonly expires: {
                                readonly type: 'string';
                            };
                            readonly approver: {
                                readonly type: 'string';
                            };
                            readonly commit: {
                                readonly type: 'string';
                            };
                            readonly needed: {
                                readonly const: true;
                            };
                            readonly usedUpBy: {
                                readonly type: 'string';
                            };
                        };
                    };
                };
            };
        };
        readonly files: {
            readonly type: 'object';
            readonly description: 'SHA-256 of every other file of the baseline, by name.';
            readonly propertyNames: {
                readonly pattern: '^((predictions|examples)\\.npz|model/[A-Za-z0-9_][A-Za-z0-9._/ -]*)$';
                readonly not: {
                    readonly pattern: '(^|/)\\.\\.(/|$)';
                };
            };
            readonly additionalProperties: {
                readonly type: 'string';
                readonly pattern: '^[0-9a-f]{64}$';
            };
        };
        readonly digest: {
            readonly type: 'string';
            readonly pattern: '^[0-9a-f]{64}$';
        };
    };
};
