// How many random inputs a property is tried on: few in the usual run, `FUZZ_RUNS=10000` for many, `FUZZ_SEED=…` to repeat one.
import type { Parameters } from 'fast-check';

export const fuzz = (usual: number): Parameters<unknown> => {
  const { FUZZ_RUNS, FUZZ_SEED } = process.env;
  return {
    numRuns: FUZZ_RUNS === undefined ? usual : Number.parseInt(FUZZ_RUNS, 10),
    ...(FUZZ_SEED === undefined ? {} : { seed: Number.parseInt(FUZZ_SEED, 10) }),
  };
};
