// Nothing but words -> the lines to be signed: who issued the statement and who received it.
import type { Table } from '../../model/document.ts';
import { type StatementColumnOf, type StatementWording, statementTable } from './statement-table.ts';

type Signatory = 'issued' | 'received';

export const signaturesTable = (wording: StatementWording): Table =>
  statementTable(wording, { name: 'signatures', layout: 'page' }, columnsOf(wording), ['issued', 'received']);

const columnsOf = ({ statement }: StatementWording): readonly StatementColumnOf<Signatory>[] => [
  { name: 'role', type: 'text', value: (signatory) => statement.roles[signatory] },
  { name: 'name', type: 'text', value: () => null },
  { name: 'signature', type: 'text', value: () => null },
  { name: 'signature_day', type: 'text', value: () => null },
];
