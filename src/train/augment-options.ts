/** How pictures of the train split are altered at random, each time that they are seen. */
const none = { minimum: 0, default: 0 } as const;

export const augmentSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    shift: { type: 'integer', minimum: 0, default: 0, description: 'Random shift of pictures by up to N pixels.' },
    flip: {
      type: 'boolean',
      default: false,
      description: 'Every second picture is mirrored left to right: only where that is still the same thing.',
    },
    rotate: { type: 'number', ...none, maximum: 180, description: 'Random turn by up to so many degrees.' },
    scale: {
      type: 'number',
      ...none,
      maximum: 0.9,
      description: 'Random size between 1 − N and 1 + N times the picture’s.',
    },
    cutout: {
      type: 'integer',
      ...none,
      description:
        'Side in pixels of a square at a random place that takes the mean of the picture (DeVries & Taylor 2017).',
    },
  },
} as const;
