// The grants of a settlement -> their table for programs: what of a payable is no commission line.
import type { Table } from '../../model/document.ts';
import type { Grant, Settlement } from '../../model/settlement.ts';
import { type ColumnOf, tableOf } from '../table-of.ts';
import type { Wording } from '../wording.ts';
import { noteOfGrant, partOfGrant } from './grant-columns.ts';

/** Whether there is more to say than the bonuses of the ladder, which have columns of their own. */
export const hasOtherGrants = ({ grants }: Settlement): boolean => grants.some((grant) => partOfGrant(grant) !== null);

export const grantsTable = (wording: Wording, { grants }: Settlement): Table =>
  tableOf(wording, { name: 'grants', only: ['json'] }, columnsOf(wording), grants);

const columnsOf = ({ words, language }: Wording): readonly ColumnOf<Grant>[] => [
  { name: 'person_id', type: 'id', value: ({ personId }) => personId },
  { name: 'kind', type: 'code', words: words.kinds, value: ({ kind }) => kind },
  { name: 'month', type: 'month', value: ({ month }) => month },
  { name: 'ref', type: 'id', value: ({ ref }) => ref },
  { name: 'amount', type: 'money', value: ({ amount }) => amount },
  { name: 'pay', type: 'money', value: ({ pay }) => pay },
  { name: 'held', type: 'money', value: ({ held }) => held },
  { name: 'note', type: 'text', value: (grant) => noteOfGrant(grant, language) },
  { name: 'article', type: 'text', value: ({ article }) => article },
];
