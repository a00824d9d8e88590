/** Why a picture can't be read; becomes a Failure that names the file. */
export declare class PictureError extends Error {
}
/** 100 megapixels. */
export declare const maxPixels = 100000000;
