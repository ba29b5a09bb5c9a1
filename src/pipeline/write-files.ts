// How results are written: whole or not at all, by the same code that writes closings.
export { type FileFailure, writeFile, writeNewFile } from '../store/write-file.ts';
