// Budget rows with an alert enter, what they say in sentences leaves: forecast, remedy, largest drivers.
import type { BudgetActual, BudgetDriver } from '../../model/budget.ts';
import type { Language, Table } from '../../model/document.ts';
import { type Fen, formatFen } from '../../model/money.ts';
import type { BudgetWords } from '../../text/budget-words.ts';
import { wordsIn } from '../../text/words.ts';
import { toneOf } from './budgets-table.ts';

const KINDS: readonly BudgetDriver['by'][] = ['category', 'department', 'person'];

/** Only for people; a line that has nothing to say is left out. */
export function alertsTable(alerts: readonly BudgetActual[], language: Language): Table {
  const { budget: words, report } = wordsIn(language);
  const column = (name: string, title: string) => ({ name, title, type: 'text' as const });
  return {
    name: 'alerts',
    title: words.tables.alerts,
    layout: 'facts',
    only: ['terminal'],
    columns: [
      column('alert', words.columns.alert),
      { name: 'status', title: words.columns.status, type: 'code', words: words.status },
      column('to_date', words.columns.to_date),
      column('forecast', words.columns.forecast),
      column('relief', words.columns.relief),
      ...KINDS.map((by) => column(by, words.by[by])),
    ],
    rows: alerts.map((alert) => {
      const named = [report.run(alert.period), nameOf(alert.department, words), nameOf(alert.category, words)];
      const drivers = KINDS.map((by) => driversText(alert.drivers, by, words));
      const status = alert.status === 'within' ? null : alert.status;
      const forecast = forecastText(alert, language);
      const toDate = toDateText(alert, words);
      const values = [named.join(' · '), status, toDate, forecast, reliefText(alert, words), ...drivers];
      const tone = toneOf(alert);
      return tone === null ? { values } : { values, tone };
    }),
  };
}

const nameOf = (name: string, words: BudgetWords): string => (name === '*' ? words.all : name);

/** Only where more was spent than the months so far may. */
const toDateText = ({ toDate }: BudgetActual, words: BudgetWords): string | null =>
  toDate === null || toDate.ahead === 0 ? null : words.aheadOf(grouped(toDate.ahead), grouped(toDate.budget));

/** In words: the month in which the money is used up, or that it lasts. */
function forecastText({ forecast, remaining }: BudgetActual, language: Language): string | null {
  const { budget: words, report } = wordsIn(language);
  if (forecast === null) return null;
  const runRate = grouped(forecast.runRate);
  if (forecast.runsOutIn === null) return words.lasts(runRate);
  const month = report.run({ kind: 'month', month: forecast.runsOutIn });
  return remaining <= 0 ? words.ranOut(month, runRate) : words.runsOut(month, runRate);
}

function reliefText({ relief }: BudgetActual, words: BudgetWords): string | null {
  if (relief === null) return null;
  const { excess, perMonth, lessPerMonth, monthsLeft } = relief;
  const said: string[] = [];
  if (excess > 0) said.push(words.takeBack(grouped(excess)));
  if (perMonth === 0) said.push(words.spendNothing(monthsLeft));
  else if (perMonth !== null) said.push(words.spendAtMost(grouped(perMonth), monthsLeft));
  if (perMonth !== 0 && lessPerMonth !== null && lessPerMonth > 0) {
    said.push(words.lessThanSoFar(grouped(lessPerMonth)));
  }
  return said.length === 0 ? words.nothingLeftToDo : said.join(words.semicolon);
}

function driversText(drivers: readonly BudgetDriver[], by: BudgetDriver['by'], words: BudgetWords): string | null {
  const named = drivers.filter((driver) => driver.by === by);
  if (named.length === 0) return null;
  return named.map((driver) => `${labelOf(driver, words)} ${grouped(driver.amount)}`).join(words.comma);
}

const labelOf = (driver: BudgetDriver, words: BudgetWords): string => driver.name ?? driver.key ?? words.noDepartment;

const grouped = (amount: Fen): string => formatFen(amount).replace(/\B(?=(\d{3})+\.)/g, ',');
