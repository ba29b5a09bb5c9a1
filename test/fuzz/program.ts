// Arguments -> how the whole program answers them, run many times in one worker process, each time within ten seconds of processor time.
import { type ChildProcess, fork } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll } from 'vitest';
import type { Ended } from '../cli/run-salesctl.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const WORKER = fileURLToPath(new URL('program-worker.mjs', import.meta.url));

const MOST_PROCESSOR_MILLISECONDS = 10_000;
/** By the clock it may take long where other programs want the processor, too. */
const LONGEST_MILLISECONDS = 120_000;
/** Every run leaves a module behind, so a worker is let go after so many. */
const RUNS_OF_A_WORKER = 250;

/** A directory that is gone when the tests of the file are done. */
export function fuzzDirectory(): string {
  const made = mkdtempSync(join(tmpdir(), 'salesctl-fuzz-'));
  afterAll(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

/** The program as it is built now: what is built meanwhile does not touch the runs. */
function copyOfProgram(): string {
  const directory = fuzzDirectory();
  for (const name of ['dist', 'package.json']) cpSync(join(ROOT, name), join(directory, name), { recursive: true });
  symlinkSync(join(ROOT, 'templates'), join(directory, 'templates'));
  return pathToFileURL(join(directory, 'dist', 'main.js')).href;
}

/** A function that runs the program; it throws where no answer comes in time or the process dies. */
export function program(): (...args: readonly string[]) => Promise<Ended> {
  const main = copyOfProgram();
  let worker: ChildProcess | null = null;
  let runs = 0;
  const stop = (): void => {
    worker?.kill('SIGKILL');
    worker = null;
  };
  afterAll(stop);
  return async (...args) => {
    if (worker === null || runs >= RUNS_OF_A_WORKER) {
      stop();
      worker = started();
      runs = 0;
    }
    runs += 1;
    try {
      return await answer(worker, { main, args });
    } catch (error) {
      stop();
      throw error;
    }
  };
}

const started = (): ChildProcess =>
  fork(WORKER, {
    env: { PATH: process.env.PATH ?? '', LANG: 'C', TZ: 'Asia/Shanghai', SALESCTL_DEBUG: '1' },
    execArgv: ['--max-old-space-size=1024'],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });

function answer(
  worker: ChildProcess,
  job: { readonly main: string; readonly args: readonly string[] },
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const end = (act: () => void) => (): void => {
      clearTimeout(late);
      worker.removeAllListeners();
      act();
    };
    const late = setTimeout(
      end(() => reject(new Error(`no answer in ${LONGEST_MILLISECONDS} ms to ${job.args.join(' ')}`))),
      LONGEST_MILLISECONDS,
    );
    worker.once('message', ({ milliseconds, ...ended }: Ended & { readonly milliseconds: number }) =>
      end(() => {
        if (milliseconds <= MOST_PROCESSOR_MILLISECONDS) resolve(ended);
        else reject(new Error(`${milliseconds} ms of processor time for ${job.args.join(' ')}`));
      })(),
    );
    worker.once('exit', (code, signal) => end(() => reject(new Error(`the process died of ${signal ?? code}`)))());
    worker.send(job);
  });
}
