// How many random inputs a property is tried on: few in the usual run, `FUZZ_RUNS=10000` for many, `FUZZ_SEED=…` to repeat one.
import type { Parameters } from 'fast-check';

const { FUZZ_RUNS, FUZZ_SEED } = process.env;

/** `share`: of many runs, a property that takes long is tried on one in so many. */
export const fuzz = (usual: number, share = 1): Parameters<unknown> => ({
  numRuns: FUZZ_RUNS === undefined ? usual : Math.ceil(Number.parseInt(FUZZ_RUNS, 10) / share),
  ...(FUZZ_SEED === undefined ? {} : { seed: Number.parseInt(FUZZ_SEED, 10) }),
});

/** For what takes long: a seed that is known before the run, to be printed with its result, and no search for a smaller case. */
export function seededFuzz(usual: number, share = 1): Parameters<unknown> & { readonly seed: number } {
  const seed = Math.floor(Math.random() * 0x7fff_ffff);
  return { seed, endOnFailure: true, ...fuzz(usual, share) };
}
