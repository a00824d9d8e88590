/** Recognises what stands in place of a model file surprisingly often, so that the message can say what it is. */
import { type Failure, inputFailure } from '../failure.ts';

/** A pointer file of Git LFS, whatever its version line says after this. */
const lfsStart = 'version https://git-lfs';

interface Kind {
  readonly code: string;
  readonly what: string;
  readonly fix: string;
}

const kinds: readonly { readonly start: readonly (readonly [offset: number, bytes: string])[]; readonly kind: Kind }[] =
  [
    {
      start: [[0, '\x89HDF']],
      kind: {
        code: 'model-keras-file',
        what: 'is a Keras HDF5 file, not a TensorFlow.js model',
        fix: 'Convert it with `tensorflowjs_converter --input_format=keras` and name the model.json it writes',
      },
    },
    {
      start: [[0, 'PK\x03\x04']],
      kind: {
        code: 'model-zip',
        what: 'is a ZIP archive (a .keras file is one), not a TensorFlow.js model',
        fix: 'Convert it with tensorflowjs_converter, or unpack it, and name the model.json',
      },
    },
    {
      start: [[4, 'TFL3']],
      kind: {
        code: 'model-tflite',
        what: 'is a TensorFlow Lite file, not a TensorFlow.js model',
        fix: 'Convert the SavedModel that it was made of with tensorflowjs_converter and name the model.json',
      },
    },
    {
      start: [[0, '\x1f\x8b']],
      kind: {
        code: 'model-gzip',
        what: 'is gzipped, which TensorFlow.js cannot read',
        fix: 'Unpack it with `gunzip`; web servers compress on the way',
      },
    },
    {
      start: [
        [0, '<!DOCTYPE'],
        [0, '<!doctype'],
        [0, '<html'],
      ],
      kind: {
        code: 'model-html',
        what: 'is an HTML page, not a model file: probably the error page of a failed download',
        fix: 'Download the file again',
      },
    },
  ];

/** Undefined where the bytes are nothing of the kind. */
export function foreignFile(bytes: Uint8Array, where: string): Failure | undefined {
  if (startsWith(bytes, 0, lfsStart)) {
    const text = new TextDecoder().decode(bytes.subarray(0, 400));
    const size = /^size (\d{1,15})$/m.exec(text)?.[1];
    return inputFailure('model-lfs-pointer', {
      where,
      what: `holds a Git LFS pointer in place of the file${size === undefined ? '' : ` of ${size} bytes`}`,
      fix: 'Add `lfs: true` to the actions/checkout step, or run `git lfs pull`',
    });
  }
  for (const { start, kind } of kinds) {
    if (start.some(([offset, text]) => startsWith(bytes, offset, text))) {
      return inputFailure(kind.code, { where, what: kind.what, fix: kind.fix });
    }
  }
  return undefined;
}

function startsWith(bytes: Uint8Array, offset: number, text: string): boolean {
  if (bytes.byteLength < offset + text.length) return false;
  for (let i = 0; i < text.length; i++) if (bytes[offset + i] !== text.charCodeAt(i)) return false;
  return true;
}
