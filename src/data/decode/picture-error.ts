/** Why a picture can't be read; becomes a Failure that names the file. */
export class PictureError extends Error {}

/** 100 megapixels. */
export const maxPixels = 100_000_000;
