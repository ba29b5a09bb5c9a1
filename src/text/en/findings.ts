// The sentence and the hint of every finding in English; the place and the value are printed before them.
import type { FindingFacts } from '../../model/finding-facts.ts';
import type { LedgerName } from '../../model/ledger.ts';
import type { FindingsWords } from '../words.ts';
import { expectedInWords } from './expected.ts';
import { lint } from './lint.ts';
import { reasonInWords } from './reason.ts';

const UNREAD: Readonly<Record<Exclude<FindingFacts['READ-UNREAD-COLUMN']['says'], 'unnamed'>, string>> = {
  currency: 'the amount may not be in yuan',
  rate: 'the amount has to be converted',
  void: 'the row does not count',
  refund: 'something was paid or taken back',
  status: 'the row may not count',
  direction: 'the money went out',
  kind: 'something was taken back',
  left: 'the person has left, without a day of leaving',
};

const FAR_FROM: Readonly<Record<FindingFacts['CELL-FAR']['beside'], (figure: string) => string>> = {
  grade: (figure) => `This is far from ${figure}, the target of the grade.`,
  list: (figure) => `The price of one unit is far from the list price of ${figure}.`,
  amount: (figure) => `The cost is a multiple of the amount of ${figure}.`,
  others: (figure) => `This is far from all other amounts, the nearest of which is ${figure}.`,
};

const BEFORE_SIGNED: Readonly<Record<string, string>> = {
  executed: 'executed',
  cancelled: 'cancelled',
  due: 'due',
  'written-off': 'written off',
};

/** Numbers and names that cannot be what they are written as. */
const IDENTIFIERS = {
  lost: {
    says: 'A part of this is lost: a program has turned it into a number, or could not write its characters.',
    hint: 'Format the column as text and enter it again, or export it anew as CSV UTF-8.',
  },
  example: {
    says: 'This may say that the row is only an example.',
    hint: 'Delete the row; if it counts, write this without that word, or say what it means under values in salesctl.yaml.',
  },
  ditto: {
    says: 'This only says that it is the same as in a row above.',
    hint: 'Write it out: rows are read one by one, and may be sorted.',
  },
};

export const findings: FindingsWords = {
  'READ-NO-FILE': {
    says: ({ path }) => `There is no file ${path}.`,
    hint: ({ shipped, nearest = '' }) =>
      shipped === undefined
        ? `${didYouMean(nearest)}Check the spelling and the path, as typed or as salesctl.yaml has it.`
        : `${didYouMean(shipped.nearest)}Name a policy file, or one of the policies that are shipped: ${shipped.names}.`,
  },
  'READ-NO-ACCESS': {
    says: ({ path, reason }) => `${path} cannot be read (${reasonInWords(reason)}).`,
    hint: ({ path, reason }) =>
      reason === 'EISDIR'
        ? `Name the files in it: ${path}/*.csv.`
        : 'Close it where it is open, and check that you may read it.',
  },
  'READ-SAME-FILE': {
    says: ({ first }) => `The file holds the same as ${first}, byte for byte; it was not read a second time.`,
    hint: () => 'Name it once; if another file was meant, put the right one in its place.',
  },
  'READ-UNREAD-FILE': {
    says: ({ ledger }) => `By its name this is a file of the ${ledger} ledger, and nothing reads it.`,
    hint: ({ ledger }) =>
      `Name it under ledgers, ${ledger}, in salesctl.yaml (CSV or XLSX); move it to another folder if it is not meant.`,
  },
  'READ-NOT-A-WORKBOOK': {
    says: ({ looksLike }) =>
      looksLike === 'json' || looksLike === 'archive'
        ? `This is neither an XLSX workbook nor CSV text: it looks like ${LOOKS_LIKE[looksLike]}.`
        : `This is no XLSX workbook: it looks like ${LOOKS_LIKE[looksLike]}.`,
    hint: ({ looksLike }) => REMEDY[looksLike],
  },
  'READ-DAMAGED': {
    says: ({ reason }) => `The file is damaged: ${reasonInWords(reason)}.`,
    hint: () => 'Open it in a spreadsheet program, save it again as XLSX or CSV UTF-8, and use that copy.',
  },
  'READ-NO-SHEET': {
    says: ({ sheet }) => (sheet === '' ? 'The workbook has no sheet to read.' : `There is no sheet "${sheet}".`),
    hint: ({ sheets }) =>
      sheets === ''
        ? 'Only workbooks have sheets: name the file alone.'
        : `The sheets are: ${sheets}. Name one of them after the file: file.xlsx#sheet.`,
  },
  'READ-ENCODING': {
    says: ({ offset, mixed }) =>
      mixed === true
        ? `Two encodings stand in one file: here it is not the same as elsewhere${where(' (byte ', offset, ')')}.`
        : `The text encoding cannot be recognised${where(' (byte ', offset, ')')}.`,
    hint: ({ mixed, yaml }) =>
      yaml === true
        ? 'Save the file as UTF-8.'
        : mixed === true
          ? 'Files of different encodings were joined: save each as CSV UTF-8 first, or name them one by one. Naming an encoding does not help.'
          : 'Save the file as CSV UTF-8, or name its encoding: --encoding gb18030, or encoding in salesctl.yaml.',
  },
  'READ-NO-HEADER': {
    says: ({ ledger }) => `No header row of a ${ledger} ledger was found.`,
    hint: ({ missing }) => `Write the column names above the rows${where('; needed are: ', missing)}.`,
  },
  'READ-MISSING-COLUMN': {
    says: ({ ledger, column, title, pieces }) =>
      title === undefined
        ? `The ${ledger} ledger needs the column ${column}, which is not there.`
        : `The ${ledger} ledger needs the column ${column} in ${pieces ? 'single pieces' : 'yuan'}; the title "${title}" says that it is not.`,
    hint: ({ column, nearest, title, pieces }) =>
      title !== undefined
        ? `Give ${pieces ? 'single pieces' : 'the amounts in yuan'}, or map "${nearest}" to ${column} in salesctl.yaml where they are.`
        : nearest === ''
          ? 'Add the column, or map the header that means it in salesctl.yaml.'
          : `Is it "${nearest}"? Then rename that header, or map it to ${column} in salesctl.yaml.`,
  },
  'READ-AMBIGUOUS-HEADER': {
    says: ({ columns }) => `This header can mean more than one column: ${columns}.`,
    hint: () => 'Rename it to the one that is meant, or map it in salesctl.yaml.',
  },
  'READ-DOUBLED-COLUMN': {
    says: ({ column, headers }) => `The column ${column} is there more than once: ${headers}.`,
    hint: () => 'Keep one of them, or rename or map the others.',
  },
  'READ-DECIMAL-COMMA': {
    says: ({ other, column, row }, value) =>
      `Nobody can tell whether "${value}" groups its digits: in row ${row}, "${other}" (${column}) has a decimal comma.`,
    hint: () => 'Write decimals with a point and thousands without any sign, in the whole file: 1234.50.',
  },
  'READ-RAGGED-ROW': {
    says: ({ expected, found }) => `The row has ${found} cells where the header has ${expected}.`,
    hint: () => 'Look for a missing or extra delimiter, and put text that contains one in double quotes.',
  },
  'READ-QUOTE': {
    says: ({ reason }) => `A double quote is out of place: ${reasonInWords(reason)}.`,
    hint: () => 'Close every quoted cell, and write a quote within a cell twice ("").',
  },
  'READ-HIDDEN-ROWS': {
    says: ({ rows }) =>
      rows === '1' ? '1 hidden row was read like all others.' : `${rows} hidden rows were read like all others.`,
    hint: () => 'Delete what should not count; hiding does not leave it out.',
  },
  'READ-MERGED-CELLS': {
    says: ({ count, cells, hold }) =>
      hold === 'nothing'
        ? `Merged cells begin above ${cells} and reach down to there: what they show counted only in their first row, as blank here.`
        : count === '1'
          ? `A merged cell covers ${cells}, which holds a value of its own; it counted as blank.`
          : `Merged cells cover ${count} cells that hold values of their own (${cells}); they counted as blank.`,
    hint: () => 'Split the merged cells, and write the value in each row in which it should count.',
  },
  'READ-HIDDEN-SHEETS': {
    says: ({ sheets }) => `The workbook has hidden sheets, which were not read: ${sheets}.`,
    hint: () => 'If one of them holds rows that count, name it after the file: file.xlsx#sheet.',
  },
  'READ-HIDDEN-COLUMNS': {
    says: ({ count, columns }) =>
      count === '1'
        ? `The hidden column ${columns} was read like all others.`
        : `${count} hidden columns were read like all others: ${columns}.`,
    hint: () => 'Look at what is in there; hiding does not leave it out.',
  },
  'READ-OTHER-SHEETS': {
    says: ({ ledger, sheets }) =>
      `Other sheets have the columns of the ${ledger} ledger too, and were not read: ${sheets}.`,
    hint: () =>
      'If their rows count, name every sheet after the file: file.xlsx#sheet; if not, name the one that does.',
  },
  'READ-UNCLEAR-CELLS': {
    says: ({ count, cells, look }) => {
      const which = count === '1' ? `${cells} is` : `${count} cells (${cells}) are`;
      return look === 'struck'
        ? `${which} struck through, but counted like all others.`
        : `${which} white on white, but counted like all others.`;
    },
    hint: () =>
      'What should not count: delete it, or give the row the status cancelled. Else make it look like the others.',
  },
  'READ-NEAR-HEADER': {
    says: ({ column }) => `No column is called this; it is nearly ${column}, which is not there.`,
    hint: ({ column }) => `If ${column} is meant, correct the header, or map it in salesctl.yaml; else nothing to do.`,
  },
  'READ-MAPPED-HEADER': {
    says: ({ column, mapped, read }) =>
      read === 'another'
        ? `salesctl.yaml says that ${column} is ${mapped}, which is not there; it was read from here.`
        : `salesctl.yaml says that ${column} is ${mapped}; the file has no such header, and no other for it.`,
    hint: ({ read, nearest }) => {
      if (read === 'another') return 'Look which column is meant, and correct salesctl.yaml or the header.';
      return nearest === ''
        ? 'Correct the header in columns of salesctl.yaml; nothing to do if this file goes without the column.'
        : `Is it "${nearest}"? Then correct it in columns of salesctl.yaml.`;
    },
  },
  'READ-TITLE-UNIT': {
    says: ({ columns }) => `The title above the header states the unit of these columns: ${columns}.`,
    hint: () => 'Plain numbers in them were read in that unit; correct the title where it is wrong.',
  },
  'READ-UNREAD-COLUMN': {
    says: ({ says, rows }) =>
      says === 'unnamed'
        ? `This column has no header of its own; what ${rows === '1' ? '1 row has' : `${rows} rows have`} there is not read.`
        : `This column is not read, but ${rows === '1' ? '1 row says' : `${rows} rows say`} there that ${UNREAD[says]}.`,
    hint: ({ says }) =>
      says === 'unnamed'
        ? 'Write a header above it, and split one that is merged over several columns; if it does not count, any word will do.'
        : 'Delete or convert such rows, give them a negative amount or the status cancelled; if they count as they stand, nothing to do.',
  },
  'READ-REPEATED-HEADER': {
    says: () => 'The row repeats or explains the header and was left out.',
    hint: () => 'Nothing to do.',
  },
  'READ-SEVERAL-TABLES': {
    says: ({ where }) =>
      where === 'above'
        ? 'This row stands above the header but looks like a record, which would not be read.'
        : 'Another table begins here: its header has other columns, or has them elsewhere.',
    hint: () => 'Give every table a file or a sheet of its own, with its header above its rows.',
  },
  'READ-EXAMPLE-ROW': {
    says: () => 'The row says that it is an example and was left out.',
    hint: () => 'Nothing to do; if it counts, give it a number without that word.',
  },
  'READ-FOOTER-ROW': {
    says: () => 'The row was taken for a note below the table and left out.',
    hint: () => 'Fill in what is missing if it is a row like the others.',
  },
  'READ-TOTAL-ROW': {
    says: ({ label }) => `The row "${label}" was taken for a total and left out.`,
    hint: () => 'Rename it if it is a row like the others.',
  },
  'READ-NO-LEDGER': {
    says: ({ ledger }) => `The book has no ${ledger} ledger.`,
    hint: ({ ledger }) => `Name its file under ledgers in salesctl.yaml, or pass --${ledger} FILE.`,
  },
  'CELL-MISSING': {
    says: () => 'The cell is empty, but a value is needed here.',
    hint: () => 'Fill it in, or delete the row.',
  },
  'CELL-MONEY': {
    says: ({ shown }) => (shown === undefined ? 'This is no amount of money.' : SHOWN_OTHERWISE),
    hint: ({ expected, shown }) =>
      shown !== undefined
        ? 'Look at what is meant, and give the cell a number format that shows plain yuan.'
        : `Write it in yuan like ${expected}, with no more than two places; 1,234.50, ¥1,234.50 and 1.5万 are read too.`,
  },
  'CELL-NUMBER': {
    says: ({ shown }) => (shown === undefined ? 'This is no number.' : SHOWN_OTHERWISE),
    hint: ({ shown }) =>
      shown === undefined
        ? 'Write it like 12, 12.5 or 1,200.'
        : 'Look at what is meant, and give the cell a number format that shows the plain number.',
  },
  'CELL-DATE': {
    says: () => 'This is no date of the calendar.',
    hint: () => 'Write it like 2026-03-05, 2026/3/5 or 2026年3月5日.',
  },
  'CELL-DATE-ORDER': {
    says: () => 'This date can be read day first or month first.',
    hint: () => 'Write it like 2026-03-05, or set dates to day-first or month-first in salesctl.yaml.',
  },
  'CELL-PERCENT': {
    says: ({ shown }) => (shown === undefined ? 'This is no percentage.' : SHOWN_OTHERWISE),
    hint: ({ suggestion }) => `Write it with the percent sign, like ${suggestion === '' ? '33.33%' : suggestion}.`,
  },
  'CELL-CHOICE': {
    says: ({ beside }) =>
      beside === undefined
        ? 'This word is not one of those that are known here.'
        : 'This says that the row does not count in yuan.',
    hint: ({ choices, beside }) =>
      beside === undefined
        ? `Use one of: ${choices}; or map the word in salesctl.yaml.`
        : `Convert its amounts into yuan and write ${choices} here; where they are in yuan already, pass the column over in salesctl.yaml: columns: { "${beside}": "-" }.`,
  },
  'CELL-PERIOD': {
    says: () => 'This is no period.',
    hint: () => 'Write a month 2026-03, a quarter 2026-Q1 or a year 2026, as the column asks.',
  },
  'CELL-IDENTIFIER': {
    says: ({ why }) => IDENTIFIERS[why ?? 'lost'].says,
    hint: ({ why }) => IDENTIFIERS[why ?? 'lost'].hint,
  },
  'CELL-RANGE': {
    says: ({ range }) => `The value is outside its range ${range}.`,
    hint: () => 'Correct the value.',
  },
  'CELL-ERROR': {
    says: ({ why }) =>
      why === 'struck'
        ? 'A part of this text is struck through: nobody can tell what of it counts.'
        : 'The cell holds a formula error, or a formula without a result.',
    hint: ({ why }) =>
      why === 'struck'
        ? 'Write only what counts.'
        : 'Mend the formula, or replace it by its value, and save the workbook again.',
  },
  'CELL-FAR': {
    says: ({ beside, figure }) => FAR_FROM[beside](figure),
    hint: () => 'Check the decimal point and the unit (yuan or 万); nothing to do if it is right.',
  },
  'CELL-NO-EFFECT': {
    says: ({ reason }) => NO_EFFECT[reason].says,
    hint: ({ reason }) => NO_EFFECT[reason].hint,
  },
  'KEY-DUPLICATE': {
    says: ({ first }) => `The same key already stands at ${first}.`,
    hint: ({ ledger }) => DOUBLED[ledger] ?? 'Delete one of the two rows, or correct what it is about.',
  },
  'KEY-UNKNOWN-PERSON': {
    says: () => 'Nobody in the people ledger has this id or name.',
    hint: ({ nearest }) => `${didYouMean(nearest)}Correct it, or add the person to the people ledger.`,
  },
  'KEY-NAME-FOR-ID': {
    says: ({ person }) => `A name stands where an id belongs; it was read as ${person}.`,
    hint: () => 'Write the id, so that it stays clear when a second person of that name joins.',
  },
  'KEY-AMBIGUOUS-NAME': {
    says: ({ people }) => `Several people have this name: ${people}.`,
    hint: () => 'Write the id of the one who is meant.',
  },
  'KEY-UNKNOWN-ORDER': {
    says: () =>
      'The sales ledger has no such order; until it does, receipts and shares of it count for nothing (an adjustment is paid all the same).',
    hint: ({ nearest }) => `${didYouMean(nearest)}Correct the number, or add the order to the sales ledger.`,
  },
  'KEY-UNKNOWN-PROJECT': {
    says: () => 'The projects ledger has no such project, so nobody would earn on this row.',
    hint: () => 'Correct the number, or add the people and rates of the project to the projects ledger.',
  },
  'KEY-UNKNOWN-CUSTOMER': {
    says: () => 'The customers ledger has no such customer: no class, terms or credit limit is known.',
    hint: ({ nearest }) => `${didYouMean(nearest)}Correct the name, or add the customer to the customers ledger.`,
  },
  'KEY-NEAR-NAME': {
    says: ({ nearest }) => `This is nearly ${nearest}, for which the policy has a rate, but is another name.`,
    hint: () => 'Write both the same where one thing is meant; nothing to do if they are two.',
  },
  'KEY-UNKNOWN-GRADE': {
    says: () => 'The policy in force at that time has no such grade.',
    hint: ({ grades, nearest }) => `${didYouMean(nearest)}Its grades are: ${grades}.`,
  },
  'KEY-UNKNOWN-LEADER': {
    says: () => 'The leader is not in the people ledger.',
    hint: ({ nearest }) => `${didYouMean(nearest)}Correct the id, add the leader, or leave the cell empty.`,
  },
  'KEY-LEADER-LOOP': {
    says: ({ people }) => `The leaders run in a circle: ${people}.`,
    hint: () => 'Correct leader_id in one of these rows; the topmost person has none.',
  },
  'KEY-SPLITS-SUM': {
    says: ({ sum }) => `The shares of this order sum to ${sum} instead of 100%.`,
    hint: () => 'Correct the shares, or add the row that is missing.',
  },
  'KEY-SPLITS-SELLER': {
    says: ({ seller, people }) => `The order is shared by ${people}, but not by ${seller}, who sold it.`,
    hint: ({ seller }) => `Check the order number and the people; nothing to do if ${seller} gets no share.`,
  },
  'KEY-REFUND-NO-SALE': {
    says: ({ order }) => `Order ${order} has no such valid sale, signed on or before this refund, to take back.`,
    hint: () => 'Correct order_no or refund_of (a line of the same order), or add the sale.',
  },
  'KEY-REFUND-EXCEEDS': {
    says: ({ order, sold, refunded }) =>
      `With this row ${refunded} of order ${order} is refunded, more than the ${sold} sold until then.`,
    hint: () => 'Correct the amount, or look for a refund that was entered twice.',
  },
  'KEY-REFUND-OTHER-PERSON': {
    says: ({ seller }) => `The refund names another person than the sale, which is ${seller}'s.`,
    hint: ({ seller }) => `Write ${seller} here, or name the right line in refund_of.`,
  },
  'KEY-PERSON-CONFLICT': {
    says: ({ field, other, where: place }) => `Another row of this person says ${field} "${other}" (${place}).`,
    hint: ({ field }) =>
      field === 'hired_on' || field === 'left_on'
        ? 'Make the rows agree; whoever left and came back gets a new id with the second hire.'
        : 'Make the rows of the person agree.',
  },
  'DATE-BEFORE-HIRE': {
    says: ({ person, hired }) => `The sale was signed before ${person} was hired on ${hired}.`,
    hint: () => 'Correct the date or the person here, or hired_on in the people ledger.',
  },
  'DATE-AFTER-LEAVING': {
    says: ({ person, left }) => `The sale was signed after ${person} left on ${left}.`,
    hint: () => 'Correct the date, or give the row to whoever took over the customer.',
  },
  'DATE-EXECUTED-BEFORE-SIGNED': {
    says: ({ signed, what = 'executed' }) => `The order was ${BEFORE_SIGNED[what]} before it was signed on ${signed}.`,
    hint: () => 'Check both dates.',
  },
  'DATE-RECEIVED-BEFORE-SIGNED': {
    says: ({ signed }) => `The money came in before the order was signed on ${signed}.`,
    hint: () => 'Nothing to do for a deposit; else check the date and the order.',
  },
  'DATE-FUTURE': {
    says: ({ latest }) => `Long after all the others, the last of which is dated ${latest}.`,
    hint: () => 'Check the year and the month: nothing counts in a run before its date.',
  },
  'DATE-PAST': {
    says: ({ first }) => `Long before all the others, the first of which is dated ${first}.`,
    hint: () =>
      'Check the year: the row counts in a run of its date, and the runs of a book begin with its first sale.',
  },
  'DATE-LEADER-LEFT': {
    says: ({ person, leader, left, month }) =>
      `${leader} left on ${left} and is still the leader of ${person}: from ${month} on nobody earns team commission in that place.`,
    hint: () =>
      'Add a row of the person with the new leader and its effective_from; leave leader_id empty there if there is none.',
  },
  'DATE-MID-MONTH': {
    says: ({ person, dated, counts }) => `The change of ${person} dated ${dated} counts from ${counts}.`,
    hint: () =>
      'The row in force on the first day of a month counts for the whole month; nothing to do if that is right.',
  },
  'SUM-QUANTITY-PRICE': {
    says: ({ expected }) => `Quantity times unit price is ${expected}, not this amount.`,
    hint: () => 'Correct whichever of the three is wrong; the amount is what counts.',
  },
  'SUM-COLLECTED-ABOVE-ORDER': {
    says: ({ order, sold, collected, refunded }) =>
      `${collected} was collected for order ${order}, which is worth ${sold}${where(' after refunds of ', refunded)}.`,
    hint: ({ refunded }) =>
      refunded === ''
        ? 'Look for a receipt entered twice, on the wrong order, or an order row that is missing or cancelled.'
        : 'Enter what was paid back as a negative receipt; nothing to do as long as it is still to be paid.',
  },
  'SUM-COLLECTED-NEGATIVE': {
    says: ({ order, collected }) => `More was paid back for order ${order} than came in: ${collected} in all.`,
    hint: () => 'Look for a wrong sign, a wrong order number, or a receipt that is missing.',
  },
  'SUM-TOTAL-ROW': {
    says: ({ expected }) => `The total row does not add up: the rows above it sum to ${expected}.`,
    hint: () => 'Look for a row that is missing, doubled or changed; the rows are what counts.',
  },
  'SUM-BUDGET-MONTHS': {
    says: ({ months, year }) =>
      `The budgets of the twelve months sum to ${months}, but the budget of the year is ${year}.`,
    hint: () => 'Correct whichever is wrong. Until then the months so far are judged by their own rows.',
  },
  'POLICY-BELOW-FLOOR': {
    says: ({ floor, rate }) =>
      `The price is below the floor of ${floor}: the row earns ${rate === '' ? 'only its special rate' : `its special rate of ${rate}`} and no team commission.`,
    hint: () => 'Correct the prices if they are wrong; else nothing to do.',
  },
  'POLICY-ABOVE-COST-RATIO': {
    says: ({ limit }) => `The cost is above ${limit} of the amount: the row earns only its special rate.`,
    hint: () => 'Correct the cost or the amount if one is wrong; else nothing to do.',
  },
  'POLICY-SPECIAL-NO-RATE': {
    says: () => 'The row earns nothing: its price or cost asks for a special rate, and none is given.',
    hint: () => 'Enter the approved rate in special_rate (0% if nothing is to be paid).',
  },
  'POLICY-SPECIAL-UNAPPROVED': {
    says: ({ rate }) => `The row earns a special rate of ${rate}, and nobody approved it.`,
    hint: () => 'Enter approval_no once the rate is approved.',
  },
  'POLICY-LEADER-CREDIT': {
    says: ({ leader, customer, member }) =>
      `${leader} has a sale to ${customer}, a customer of ${member}, whom ${leader} leads.`,
    hint: ({ member }) =>
      `Write ${member} if the sale is theirs; correct the customers ledger if the customer was handed over.`,
  },
  'POLICY-DISCOUNT-UNAPPROVED': {
    says: ({ list, lowest }) =>
      `The price is below ${lowest}, the lowest that the seller may grant alone on the list price of ${list}; the whole order is held.`,
    hint: () => 'Enter approval_no (and approved_on) once the discount is approved.',
  },
  'POLICY-NO-PRICE': {
    says: () => 'The row has neither a unit price nor a quantity, so its price was not checked.',
    hint: () => 'Enter unit_price or quantity.',
  },
  'POLICY-RATE-NO-FIGURE': {
    says: ({ need, person, rule, article }) => `${person} earns by ${rule} (${article}): ${RATE_NEEDS[need].says}.`,
    hint: ({ need }) => RATE_NEEDS[need].hint,
  },
  'POLICY-PROJECT-NO-COST': {
    says: ({ project }) => `Project ${project} shares its profit, and this row has no cost to work it out from.`,
    hint: () => 'Enter the cost (0 if there is none).',
  },
  'POLICY-PROFIT-SHARE': {
    says: ({ project, share, minimum }) =>
      `The people of project ${project} get ${share} of its profit, less than the ${minimum} that the policy asks for.`,
    hint: () => 'Raise the rates, or add the people who are missing.',
  },
  'POLICY-ELECTION': {
    says: () => 'The policy does not leave this choice for the excess.',
    hint: ({ allowed }) =>
      allowed === ''
        ? 'Delete the row: the policy leaves no choice.'
        : `It leaves: ${allowed}. Change or delete the row.`,
  },
  'POLICY-BUDGET-UNAPPROVED': {
    says: () => 'The budget is not approved.',
    hint: () => 'Enter in approved_by who approved it.',
  },
  'POLICY-OWN-APPROVAL': {
    says: ({ person }) => `${person} approved an adjustment of their own pay.`,
    hint: () => 'Have somebody else approve it and enter who did in approved_by.',
  },
  'POLICY-FILL-IN': {
    says: ({ path, who }) => `The policy leaves ${path} open, and it is needed${where(' for ', who)}.`,
    hint: () => 'Replace fill-in on this line by the figure that your company has decided.',
  },
  ...lint,
  'DUP-SALE': {
    says: ({ other }) => `This may be entered twice: same customer, product and amount within days at ${other}.`,
    hint: () => 'Delete one if they are the same sale; else nothing to do.',
  },
  'DUP-ENTRY': {
    says: ({ kind, other }) => `This may be entered twice: ${SAME[kind]} at ${other}.`,
    hint: () => 'Delete one if they are the same; else nothing to do.',
  },
  'DUP-NUMBER': {
    says: ({ other, where: place }) => `This number is written almost like ${other} (${place}), and counts as another.`,
    hint: () => 'Write both alike if they are one; else nothing to do.',
  },
  'CONFIG-SYNTAX': {
    says: ({ reason }) => `The file cannot be read here: ${reasonInWords(reason)}.`,
    hint: ({ reason }) =>
      SYNTAX_REMEDY[reason] ??
      'Check the indentation, the colons (: and a space, not ：) and the quotes near this line.',
  },
  'CONFIG-VALUE': {
    says: ({ expected }) => `This value does not fit here${where(': expected is ', expectedInWords(expected))}.`,
    hint: ({ nearest }) => `${didYouMean(nearest)}Correct the value.`,
  },
  'CONFIG-UNKNOWN-KEY': {
    says: () => 'This key is not known here.',
    hint: ({ nearest, known }) =>
      nearest === '' ? `Correct or delete it${where('; known here are: ', known)}.` : `Did you mean ${nearest}?`,
  },
  'CONFIG-MISSING-KEY': {
    says: ({ key }) => `The key ${key} is missing.`,
    hint: ({ key }) =>
      key in BOOK_KEYS
        ? `Add it: ${BOOK_KEYS[key]}.`
        : `Add ${key} here; the policy templates show what it looks like.`,
  },
  'CONFIG-EDITIONS': {
    says: ({ reason }) => `The editions of the policy do not go together: ${reasonInWords(reason)}.`,
    hint: () =>
      'Each edition after the first needs an effective-from of its own; policy and fiscal-year-starts are the same in all.',
  },
};

const SHOWN_OTHERWISE = 'The number format of the cell shows something else than the number that is stored.';

const SYNTAX_REMEDY: Readonly<Record<string, string>> = {
  'duplicate-key': 'Keep one of the two.',
  'tab-as-indent': 'Replace the tab by spaces.',
  'multiple-docs': 'Delete the line --- and what belongs to the other document.',
  alias: 'Write the value out here.',
  anchor: 'Write the value without the name after &.',
  tag: 'Write the value without the word after !.',
};

/** What keys of salesctl.yaml look like; all others are those of a policy. */
const BOOK_KEYS: Readonly<Record<string, string>> = {
  policies: 'policies: [policy.yaml], or [zhicheng] for a shipped policy',
  file: 'file: ledgers/sales.csv',
};

const LOOKS_LIKE = {
  html: 'a web page (HTML)',
  csv: 'plain CSV text',
  xls: 'an old XLS workbook',
  xlsb: 'a binary workbook (XLSB)',
  xml: 'an XML document, as some systems export instead of a workbook',
  ods: 'an OpenDocument spreadsheet (ODS)',
  json: 'JSON',
  archive: 'a compressed file',
  empty: 'an empty file',
  encrypted: 'a workbook with a password',
  unknown: 'something else',
};

const SAVE_AS = 'Open it in a spreadsheet program and save it as XLSX.';

const REMEDY = {
  html: SAVE_AS,
  xlsb: SAVE_AS,
  xml: SAVE_AS,
  ods: SAVE_AS,
  json: 'Export it as CSV or XLSX.',
  archive: 'Unpack it first, and use what is in it.',
  empty: 'Export or save the file again.',
  csv: 'Give the file the ending .csv.',
  xls: SAVE_AS,
  encrypted: 'Take the password off in the spreadsheet program and save it again.',
  unknown: SAVE_AS,
};

const OWN_NUMBER = 'Delete one of the two rows, or give this one its own number.';

const DOUBLED: Readonly<Partial<Record<LedgerName, string>>> = {
  sales:
    'Delete it if it is the same row; else number the lines of the order in line_no, or set defaults: { line_no: "{row}" } for the file in salesctl.yaml.',
  people: 'Delete one of the two rows, or enter in effective_from from when this one counts.',
  collections: OWN_NUMBER,
  expenses: OWN_NUMBER,
  adjustments: OWN_NUMBER,
};

const NO_EFFECT = {
  cancelled: {
    says: 'The row has a day of cancelling, but is not cancelled: it counts like any other.',
    hint: 'Set status to cancelled, or empty this cell.',
  },
  refund: {
    says: 'The row names a line that it takes back, but its amount is not negative: it counts as one more sale.',
    hint: 'Write the amount of a refund with a minus; empty this cell if the row is a sale.',
  },
  special: {
    says: 'This rate is not used: neither price nor cost makes the row a special one, and it earns like any other.',
    hint: 'Check the prices, and floor_price above all; empty this cell if the row is an ordinary one.',
  },
} as const;

const SAME = {
  receipt: 'same order, day and amount',
  expense: 'same invoice and amount',
  adjustment: 'same person, month, amount and reason',
  person: 'same name and day of hire under another id',
} as const;

const RATE_NEEDS = {
  profit: {
    says: 'the rule looks at the profit, and without a cost the whole amount counts as profit',
    hint: 'Enter the cost (0 if there is none).',
  },
  quantity: {
    says: 'the rule counts units, and without a quantity the row counts for none',
    hint: 'Enter the quantity.',
  },
  discount: {
    says: 'the rule looks at the discount, and the row has none to be found',
    hint: 'Enter list_price, and unit_price or quantity.',
  },
} as const;

const where = (before: string, fact: string, after = ''): string => (fact === '' ? '' : `${before}${fact}${after}`);

const didYouMean = (nearest: string): string => (nearest === '' ? '' : `Did you mean ${nearest}? `);
