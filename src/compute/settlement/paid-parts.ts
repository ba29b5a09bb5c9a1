// What one run pays a person, by the column in which it stands.
import type { Fen } from '../../model/money.ts';

export interface PaidParts {
  current: Fen;
  release: Fen;
  trueUp: Fen;
  correction: Fen;
  monthBonus: Fen;
  quarterBonus: Fen;
  yearBonus: Fen;
  bonusTrueUp: Fen;
}

export const nothingPaid = (): PaidParts => ({
  current: 0,
  release: 0,
  trueUp: 0,
  correction: 0,
  monthBonus: 0,
  quarterBonus: 0,
  yearBonus: 0,
  bonusTrueUp: 0,
});

export const payableOf = (parts: PaidParts): Fen =>
  parts.current +
  parts.release +
  parts.trueUp +
  parts.correction +
  parts.monthBonus +
  parts.quarterBonus +
  parts.yearBonus +
  parts.bonusTrueUp;
