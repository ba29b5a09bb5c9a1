// The shape of the words of cli/.
export interface CliWords {
  readonly placeholder: string;
}
