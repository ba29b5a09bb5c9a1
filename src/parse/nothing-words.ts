// A filled cell and its column -> whether its word only says that nothing stands there.
import { LEDGER_COLUMNS } from './ledger-columns.ts';

/** Of databases and programs, as they write them: nobody is called so. */
const OF_PROGRAMS = new Set(
  'NULL null (null) (NULL) [NULL] [null] <null> <NULL> \\N NaN nan NAN NaT <NA> None undefined nil'.split(' '),
);

/** Of people: taken for a number or an approval, `无` would be one. */
const OF_PEOPLE = new Set('- -- --- — —— － ─ / // \\ 无 無 暂无 暫無 没有 N/A n/a NA none 不适用 不適用'.split(' '));

const NO_APPROVAL = new Set('否 未审批 未審批 待审批 待審批 未批 待批 审批中 審批中 No no N n'.split(' '));

const APPROVALS: ReadonlySet<string> = new Set(['approval_no', 'approved_by']);

/** Of people who are still there. */
const NOT_LEFT = new Set('在职 在職 至今 长期 長期'.split(' '));

/** Columns of identifiers and of days. */
const CODES: ReadonlySet<string> = new Set(
  Object.values(LEDGER_COLUMNS).flatMap((specs) =>
    specs.filter(({ type }) => type === 'identifier' || type === 'date').map(({ name }) => name),
  ),
);

/** `text` is trimmed. Names and categories may be any word of people, `NA` as well. */
export function saysNothing(text: string, column: string): boolean {
  if (text.length > LONGEST) return false;
  if (OF_PROGRAMS.has(text)) return true;
  const isApproval = APPROVALS.has(column);
  if (column === 'left_on' && NOT_LEFT.has(text)) return true;
  if (!isApproval && !CODES.has(column)) return false;
  return OF_PEOPLE.has(text) || (isApproval && NO_APPROVAL.has(text));
}

const LONGEST = 9;
