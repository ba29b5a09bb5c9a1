// A shell's name -> its completion script on standard output.
import type { Command } from 'commander';
import { bashCompletion } from '../completion/bash.ts';
import { commandTree } from '../completion/command-tree.ts';
import { fishCompletion } from '../completion/fish.ts';
import { zshCompletion } from '../completion/zsh.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Session } from '../session.ts';

const SCRIPTS: Readonly<Record<string, typeof bashCompletion>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
};

/** Commander has let only these three shells pass. */
export function completion(shell: string, program: Command, { terminal }: Session): ExitCode {
  terminal.print(SCRIPTS[shell]!(commandTree(program)));
  return EXIT.done;
}
