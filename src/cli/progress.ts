// A sentence about what is going on -> a spinner on standard error, only for what takes longer than a second.
import type { Terminal } from './terminal.ts';

const PATIENCE_MILLISECONDS = 1000;

/** Awaits the work; nothing is shown without a terminal, in continuous integration or with `--quiet`. */
export async function withProgress<T>(terminal: Terminal, sentence: string, work: Promise<T>): Promise<T> {
  if (!terminal.animated) return work;
  const end = new AbortController();
  const timer = setTimeout(() => void spin(sentence, end.signal), PATIENCE_MILLISECONDS);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
    end.abort();
  }
}

async function spin(sentence: string, end: AbortSignal): Promise<void> {
  const { default: ora } = await import('ora');
  if (end.aborted) return;
  const spinner = ora({ text: sentence, stream: process.stderr, discardStdin: false }).start();
  end.addEventListener('abort', () => spinner.stop());
}
