/** A folder of PNG and JPEG pictures, one sub-folder per class; decoded when a batch needs them. */
import { type Failure, inputFailure } from '../../failure.ts';
import type { Files } from '../../ports.ts';
import type { Examples, Picture, PictureRows } from '../examples.ts';
import { type Metadata, unknownColumn } from '../metadata.ts';
import { decodeJpeg, isJpeg } from './jpeg.ts';
import { joinMetadata, MATCHED_BY, orderedByName, readMetadataFile } from './metadata-file.ts';
import { decodePng, isPng } from './png.ts';
import { refuseStandIns } from './stand-ins.ts';

export interface ImagesOptions {
  readonly path: string;
  readonly classes?: readonly string[];
  /** Table of more columns. */
  readonly metadata?: string;
}

const readable = /\.(png|jpe?g|jfif)$/i;
const otherPictures = /\.(gif|webp|bmp|tiff?|avif|heic|heif)$/i;
/** Decoded pictures are kept for the next pass up to this, first come first served: passes go round, so that a least-recently-used rule would never hit. */
const cacheBytes = 256 * 1024 * 1024;

/** `wanted`: columns of metadata to keep; a picture has those of `columnsOfName`. */
export async function openImages(options: ImagesOptions, files: Files, wanted?: readonly string[]): Promise<Examples> {
  const path = options.path.replace(/\/+$/, '');
  const names = await pictureNames(path, files);
  const labelled = classFolders(names, path);
  const where = path;
  return {
    where,
    count: names.length,
    inputs: new Map([['', pictureRows(names, path, files)]]),
    labels: labelled
      ? { kind: 'texts', count: names.length, values: names.map((name) => name.slice(0, name.indexOf('/'))), where }
      : undefined,
    metadata: await metadataOf(names, wanted, options.metadata, where, files),
    classes: options.classes,
    id: (index) => names[index],
    position: (index) => names[index],
  };
}

/** `cat/night/17.png` is in the folder `cat` and the subfolder `night`, and its file is `17.png`. */
const columnsOfName: Readonly<Record<string, (parts: readonly string[]) => string>> = {
  folder: (parts) => (parts.length > 1 ? parts[0] : ''),
  subfolder: (parts) => parts.slice(1, -1).join('/'),
  file: (parts) => parts.at(-1)!,
};

async function metadataOf(
  names: readonly string[],
  wanted: readonly string[] | undefined,
  path: string | undefined,
  where: string,
  files: Files,
): Promise<Metadata | undefined> {
  if (wanted === undefined) return undefined;
  const own = wanted.filter((column) => Object.hasOwn(columnsOfName, column));
  const parts = names.map((name) => name.split('/'));
  const named = Object.fromEntries(own.map((column) => [column, parts.map(columnsOfName[column])]));
  if (path !== undefined) {
    const others = wanted.filter((column) => !own.includes(column));
    const table = orderedByName(await readMetadataFile(path, files, [...others, MATCHED_BY]), names, where);
    const { [MATCHED_BY]: _, ...columns } = table.columns;
    return joinMetadata({ ...table, columns }, named, wanted, { count: names.length, where });
  }
  const missing = wanted.find((column) => !own.includes(column));
  if (missing !== undefined) throw unknownColumn(missing, Object.keys(columnsOfName), where, 'column');
  return wanted.length === 0 ? undefined : named;
}

/** Relative to the folder, sorted. Hidden files and those that are no pictures are passed over. */
async function pictureNames(path: string, files: Files): Promise<string[]> {
  const visible = (await files.list(path)).filter((name) => !/(^|\/)(\.|__MACOSX\/)/.test(name));
  const other = visible.find((name) => otherPictures.test(name));
  if (other !== undefined)
    throw inputFailure('data-picture', {
      where: `${path}/${other}`,
      what: 'pictures of this format are not read',
      fix: 'Convert it to PNG or JPEG',
    });
  const names = visible.filter((name) => readable.test(name));
  if (names.length === 0)
    throw inputFailure('data-empty', {
      where: path,
      what: 'the folder holds no PNG or JPEG pictures',
      fix: 'Put the pictures of each class into a sub-folder of its own',
    });
  return names;
}

function classFolders(names: readonly string[], path: string): boolean {
  const loose = names.find((name) => !name.includes('/'));
  if (loose !== undefined && names.some((name) => name.includes('/')))
    throw inputFailure('data-picture', {
      where: `${path}/${loose}`,
      what: 'this picture lies outside the sub-folders, which are the classes of the others',
      fix: 'Move it into the folder of its class',
    });
  return loose === undefined;
}

function pictureRows(names: readonly string[], path: string, files: Files): PictureRows {
  const cache = new Map<number, Picture>();
  let room = cacheBytes;
  return {
    kind: 'pictures',
    count: names.length,
    where: path,
    async read(index) {
      const known = cache.get(index);
      if (known !== undefined) return known;
      const where = `${path}/${names[index]}`;
      const picture = decodePicture(await files.read(where), where);
      if (picture.values.byteLength <= room) {
        room -= picture.values.byteLength;
        cache.set(index, picture);
      }
      return picture;
    },
  };
}

/** By content, whatever the file's name says. */
export function decodePicture(bytes: Uint8Array, where: string): Picture {
  refuseStandIns(bytes, where);
  try {
    if (isPng(bytes)) return decodePng(bytes, where);
    if (isJpeg(bytes)) return decodeJpeg(bytes, where);
  } catch (error) {
    throw unreadable(where, error instanceof Error && error.message ? error.message : 'its content is damaged', error);
  }
  throw unreadable(where, 'it is neither PNG nor JPEG');
}

function unreadable(where: string, why: string, cause?: unknown): Failure {
  return inputFailure(
    'data-picture',
    { where, what: `the picture can't be read: ${why.replace(/\.$/, '')}`, fix: 'Replace or remove the file' },
    { cause },
  );
}
