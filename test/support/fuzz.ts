// How many random inputs a property is tried on: few in the usual run, `FUZZ_RUNS=10000` for many, `FUZZ_SEED=…` to repeat one.
import type { Parameters } from 'fast-check';

const { FUZZ_RUNS, FUZZ_SEED } = process.env;

/** The usual run tries the same inputs every time, so that what fails is what was changed; many runs try others each time. */
const USUAL_SEED = 20_260_331;

const many = FUZZ_RUNS !== undefined;

/** Where every property without a seed of its own begins; undefined: anywhere. */
export const SEED: number | undefined =
  FUZZ_SEED === undefined ? (many ? undefined : USUAL_SEED) : Number.parseInt(FUZZ_SEED, 10);

/** `share`: of many runs, a property that takes long is tried on one in so many. */
export const fuzz = (usual: number, share = 1): Parameters<unknown> => ({
  numRuns: many ? Math.ceil(Number.parseInt(FUZZ_RUNS, 10) / share) : usual,
});

/** For what takes long: a seed that is known before the run, to be printed with its result, and no search for a smaller case. */
export function seededFuzz(usual: number, share = 1): Parameters<unknown> & { readonly seed: number } {
  const seed = SEED ?? Math.floor(Math.random() * 0x7fff_ffff);
  return { seed, endOnFailure: true, ...fuzz(usual, share) };
}
