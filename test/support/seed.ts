// Before the tests of a file: properties begin at the seed of the run, if it has one.
import fc from 'fast-check';
import { SEED } from './fuzz.ts';

if (SEED !== undefined) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: SEED });
