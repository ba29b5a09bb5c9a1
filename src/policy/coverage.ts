// A policy with its places, and the text of its regulation -> which clause carries out what, and what none does.
import type { CoveredUnit, PolicyCoverage, RegulationUnit } from '../model/policy-coverage.ts';
import { articlesIn, type CitedArticle, plainArticle } from './articles.ts';
import { clausesOf, type PlacedClause } from './clauses-of.ts';
import type { PlacedPolicy } from './placed-policy.ts';
import { arabic, regulationUnits } from './regulation-units.ts';

export function policyCoverage(placed: PlacedPolicy, regulation: string | null): PolicyCoverage {
  const clauses = clausesOf(placed);
  return {
    clauses: clauses.map(({ article, path, at, examples }) => ({
      article,
      path,
      file: placed.policy.file,
      line: at.line,
      examples: examples.map(({ name }) => name),
    })),
    regulation: regulation === null ? null : coveredUnits(regulationUnits(regulation), clauses),
  };
}

/** An article counts as carried out where any part of it is; a part or item only where it is cited itself or with the whole. */
function coveredUnits(units: readonly RegulationUnit[], clauses: readonly PlacedClause[]): readonly CoveredUnit[] {
  const cited = clauses.map(({ article, path }) => ({ path, articles: articlesIn(article) }));
  return units.map((unit) => ({
    ...unit,
    clauses: cited.filter(({ articles }) => articles.some((one) => carriesOut(one, unit))).map(({ path }) => path),
    hasFigures: /[\d%％‰]|百分之|[一二三四五六七八九十两]+(?:万|个月|个季度|倍|成)/u.test(unit.text),
  }));
}

function carriesOut({ number, part }: CitedArticle, unit: RegulationUnit): boolean {
  if (number !== plainArticle(unit.article)) return false;
  if (part === '' || (unit.headings.length === 0 && unit.item === '')) return true;
  const bracketed = /^\(([一二三四五六七八九十]+|\d+)\)/u.exec(part)?.[1] ?? null;
  if (bracketed !== null) return unit.item === arabic(bracketed);
  const { label, item } = splitPart(part);
  const isHeaded = label === '' ? unit.headings.length === 0 : unit.headings.some((one) => isCalled(one, label));
  return isHeaded && (item === '' || unit.item === '' ? label !== '' : item === unit.item);
}

/** `说明4` -> `说明`, `4`; `10` -> ``, `10`. */
function splitPart(part: string): { readonly label: string; readonly item: string } {
  const found = /^(.*?)[第(（]?(\d{1,3})?[)）项款]?$/u.exec(part);
  return { label: found?.[1] ?? part, item: found?.[2] ?? '' };
}

function isCalled(heading: string, label: string): boolean {
  const one = plainArticle(heading);
  return one.includes(label) || label.includes(one);
}
