// The shape of the words of report/.
export interface ReportWords {
  readonly placeholder: string;
}
