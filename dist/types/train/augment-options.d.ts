export declare const augmentSchema: {
    readonly type: 'object';
    readonly additionalProperties: false;
    readonly properties: {
        readonly shift: {
            readonly type: 'integer';
            readonly minimum: 0;
            readonly default: 0;
            readonly description: 'Random shift of pictures by up to N pixels.';
        };
        readonly flip: {
            readonly type: 'boolean';
            readonly default: false;
            readonly description: 'Every second picture is mirrored left to right: only where that is still the same thing.';
        };
        readonly rotate: {
            readonly minimum: 0;
            readonly default: 0;
            readonly type: 'number';
            readonly maximum: 180;
            readonly description: 'Random turn by up to so many degrees.';
        };
        readonly scale: {
            readonly minimum: 0;
            readonly default: 0;
            readonly type: 'number';
            readonly maximum: 0.9;
            readonly description: 'Random size between 1 − N and 1 + N times the picture’s.';
        };
        readonly cutout: {
            readonly minimum: 0;
            readonly default: 0;
            readonly type: 'integer';
            readonly description: 'Side in pixels of a square at a random place that takes the mean of the picture (DeVries & Taylor 2017).';
        };
    };
};
