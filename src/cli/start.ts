// The parts of the bundle -> the program, running, as V8 compiled it for the build.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

/** The bundle's name for `main.ts`; the build writes it here. */
declare const PROGRAM: string;

type Wrapped = (require: (name: string) => unknown, module: { exports: unknown }, url: string) => void;

const require = createRequire(import.meta.url);

/** Flags of V8 by the major version of Node: optimise later, put fewer functions into one another, and mark the heap only when it must be. */
const FLAGS: Readonly<Record<string, readonly string[]>> = {
  20: ['--interrupt-budget=400000', '--max-inlined-bytecode-size-cumulative=250', '--no-incremental-marking'],
  22: ['--max-inlined-bytecode-size-cumulative=250'],
  24: ['--max-inlined-bytecode-size-cumulative=250'],
};

/** They decide when and how code is compiled, never what it computes. */
function tune(flags: readonly string[]): void {
  // Node's own modules are compiled too, for the flags as they are now: what every command needs of them comes first.
  if (!/^-/.test(process.argv[2] ?? '-')) {
    for (const name of ['child_process', 'crypto', 'fs/promises', 'os', 'tty', 'zlib']) require(`node:${name}`);
  }
  for (const flag of flags) setFlagsFromString(flag);
}

/**
 * Runs a part and gives what it exports. V8 leaves what another version of it has compiled, or itself under other flags, and compiles
 * anew. That it belongs to just this text is in the name, which holds the text's hash.
 */
function part(name: string): unknown {
  const url = new URL(`${name}.cjs`, import.meta.url);
  const compiled = new URL(`${name}-${process.version}-${process.arch}.code`, import.meta.url);
  const filename = fileURLToPath(url);
  // The build leaves only ASCII in it, and bytes that are characters need no decoding.
  const script = new Script(readFileSync(url, 'latin1'), { filename, cachedData: bytesOf(compiled) });
  const module = { exports: {} };
  const run = script.runInThisContext() as Wrapped;
  run(
    (wanted) => (wanted.startsWith('part:') ? part(wanted.slice('part:'.length)) : require(wanted)),
    module,
    url.href,
  );
  if (process.env.SALESCTL_KEEP_CODE) process.on('exit', () => writeFileSync(compiled, script.createCachedData()));
  return module.exports;
}

function bytesOf(file: URL): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

tune(FLAGS[process.versions.node.split('.')[0]!] ?? []);
part(PROGRAM);
