// Which clause of a policy carries out which article, which example shows it, and what no clause carries out.
export interface CoveredClause {
  readonly article: string;
  /** `grades.elite.quarter` */
  readonly path: string;
  readonly file: string;
  readonly line: number;
  /** Names of the examples that show it. */
  readonly examples: readonly string[];
}

/** An article of the regulation, a headed part of it or a numbered item. */
export interface RegulationUnit {
  /** `第七条`, `7.2` */
  readonly article: string;
  /** Headings within the article, outermost first: `说明`. */
  readonly headings: readonly string[];
  /** `4`; empty for the article or part itself. */
  readonly item: string;
  readonly line: number;
  readonly text: string;
}

export interface CoveredUnit extends RegulationUnit {
  /** Key paths of the clauses that carry it out. */
  readonly clauses: readonly string[];
  /** Whether its text has figures: then nobody can follow it without them. */
  readonly hasFigures: boolean;
}

export interface PolicyCoverage {
  readonly clauses: readonly CoveredClause[];
  /** Null where no regulation was given. */
  readonly regulation: readonly CoveredUnit[] | null;
}
