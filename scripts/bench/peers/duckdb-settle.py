# A book, a run and a workbook's path enter; the table of people that `settle` makes goes into the workbook, worked out in SQL for the built-in policy:
# `python3 duckdb-settle.py BOOK RUN OUT`. Money is whole fen. What the books of large-book.mjs never have (refunds, splits, changes of grade, months not assessed) is refused, not computed.
import sys

import duckdb
import openpyxl

book, run, out = sys.argv[1:4]
year = int(run[:4])
last_month = int(run[-1]) * 3 if "Q" in run else int(run[5:]) if "-" in run else 12
# Runs as numbers in their order: month 3 is 30, quarter 1 is 31, the year is 122.
this_run = last_month * 10 + ("Q" in run) + 2 * (len(run) == 4)
length = {0: 1, 1: 3, 2: 12}[this_run % 10]

# Yuan and percent; null: the grade has no such target.
LADDER = """
create table ladder as select grade, target * 100 as target, team_target * 100 as team_target, rate, team_rate, excess_rate, bonus * 100 as bonus,
  quarter_target * 100 as quarter_target, quarter_team_target * 100 as quarter_team_target, quarter_rate, quarter_team_rate,
  year_target * 100 as year_target, year_team_target * 100 as year_team_target, year_rate, year_team_rate
from (values
  ('specialist', 25000, null, 6, 0, 10, 500, 80000, null, 2, 0, 320000, null, 3, 0),
  ('supervisor', 20000, 300000, 5, 1, 5, 1500, null, 1000000, 0, 1, null, 4000000, 0, 1),
  ('manager', null, 800000, 5, 2, 5, 2000, null, 2500000, 0, 2, null, 10000000, 0, 2)
) as grades(grade, target, team_target, rate, team_rate, excess_rate, bonus, quarter_target, quarter_team_target,
  quarter_rate, quarter_team_rate, year_target, year_team_target, year_rate, year_team_rate);
"""

MONEY = "decimal(14,2)"
READ = f"""
create table people as select row_number() over () - 1 as person, * exclude (kind, team) from read_csv('{book}/ledgers/people.csv', all_varchar = true);
create table sales as
select 订单号 order_no, 签约日期 signed_on, 工号 person_id, 客户 customer, 产品 product, 数量 quantity,
  (统一报价 * 100)::bigint list, (最低价 * 100)::bigint floor, (成交单价 * 100)::bigint unit, (金额 * 100)::bigint fen,
  履约日期 executed_on, 状态 status, (year(签约日期) - {year}) * 12 + month(签约日期) as month
from read_csv('{book}/ledgers/sales.csv', types = {{'订单号': 'varchar', '签约日期': 'date', '履约日期': 'date', '数量': 'bigint',
  '统一报价': '{MONEY}', '最低价': '{MONEY}', '成交单价': '{MONEY}', '金额': '{MONEY}'}});
create table receipts as select 收款单号 receipt_no, 到账日期 received_on, 订单号 order_no, (金额 * 100)::bigint fen
from read_csv('{book}/ledgers/collections.csv', types = {{'订单号': 'varchar', '到账日期': 'date', '金额': '{MONEY}'}});
"""

# What has to be right before anybody is paid.
CHECKS = {
    "two rows of one order": "select count(*) from (select order_no from sales group by all having count(*) > 1)",
    "two receipts of one number": "select count(*) from (select receipt_no from receipts group by all having count(*) > 1)",
    "a sale twice": """select count(*) from (select signed_on - lag(signed_on) over (
        partition by person_id, customer, product, fen order by signed_on) as days
        from (select * from sales qualify count(*) over (partition by person_id, customer, product, fen) > 1)) where days <= 3""",
    "unknown person": "select count(*) from sales anti join people using (person_id)",
    "unknown leader": """select count(*) from people below anti join people on people.person_id = below.leader_id
        where below.leader_id is not null""",
    "unknown grade": "select count(*) from people anti join ladder using (grade)",
    "unknown order": "select count(*) from receipts anti join sales using (order_no)",
    "of a row": f"""select count(*) from sales where 2 * abs(quantity * unit - fen) > quantity + 1 or executed_on < signed_on
        or month not between 1 and 12 or fen <= 0 or status not in ('有效', '作废')""",
    "received before signed": "select count(*) from receipts join sales using (order_no) where received_on < signed_on",
    "collected above order": """select count(*) from (select order_no, sum(fen) got from receipts group by all)
        join sales using (order_no) where got > fen""",
    "money going back": "select count(*) from receipts where fen <= 0",
    "not assessed all year": f"select count(*) from people where hired_on > '{year}-01-10'",
}

NEVER = 10_000


def rounded(product, divisor):
    """Half away from zero; products are never negative here."""
    return f"((2 * ({product}) + {divisor}) // {2 * divisor})"


WORK = f"""
-- When each order is released: collected in full, executed, and its discount within the seller's right.
create table paid as select order_no, min(received_on) paid_on from (
  select order_no, received_on, sum(receipts.fen) over (partition by order_no order by received_on) got, sales.fen due
  from receipts join sales using (order_no)) where got >= due group by order_no;
create table own as
select person, month, signed_on, order_no, fen, unit < floor special,
  case when paid_on is null or unit * 100 < list * 90 then {NEVER}
    else (year(greatest(paid_on, executed_on)) - {year}) * 12 + month(greatest(paid_on, executed_on)) end released
from sales join people using (person_id) left join paid using (order_no)
where status = '有效' and month <= {last_month};
-- Everybody below a leader, and the leader.
create table teams as
with recursive chain(person, leader) as (
  select person, person from people
  union all select chain.person, above.person from chain join people own on own.person = chain.leader join people above on above.person_id = own.leader_id)
select chain.person, leader from chain join people on people.person = leader join ladder using (grade) where team_rate > 0;
create table team as select own.* replace (leader as person) from own join teams using (person);
create table terms as select * from people join ladder using (grade);
-- Person-months, quarters and years: performance, and whether what was due was met.
create table months as
with own_sums as (select person, month, sum(fen)::bigint fen from own group by all),
  team_sums as (select person, month, sum(fen)::bigint fen from team group by all)
select terms.person, month, (month + 2) // 3 as quarter, coalesce(own_sums.fen, 0) performance, coalesce(team_sums.fen, 0) team_performance,
  (target is null or performance >= target) and (team_target is null or team_performance >= team_target) met
from terms cross join range(1, {last_month + 1}) as each(month)
left join own_sums using (person, month) left join team_sums using (person, month);
create table quarters as
select person, quarter, (any_value(quarter_target) is null or sum(performance) >= any_value(quarter_target))
  and (any_value(quarter_team_target) is null or sum(team_performance) >= any_value(quarter_team_target)) met
from months join terms using (person) where quarter * 3 <= {last_month} group by all;
create table years as
select person, (any_value(year_target) is null or sum(performance) >= any_value(year_target))
  and (any_value(year_team_target) is null or sum(team_performance) >= any_value(year_team_target)) met
from months join terms using (person) group by all;
-- What lies below the month's target, and what lies above it.
create table lines as
with walks as (
  select 'personal' kind, own.* from own union all select 'team', team.* from team),
walked as (
  select kind, person, month, released, special, fen,
    sum(fen) over (partition by kind, person, month order by signed_on, order_no rows unbounded preceding)::bigint after_it
  from walks),
cut as (
  select walked.*, terms.*, coalesce(if(kind = 'team', team_target, target), {2**53}) most,
    least(after_it, most) - least(after_it - fen, most) task
  from walked join terms using (person) where not special),
bands as (
  select *, task base, if(kind = 'team', team_rate, rate) line_rate from cut where task > 0
  union all select *, fen - task, excess_rate from cut where fen > task)
select kind, bands.person, bands.month, greatest(bands.month, released) * 10 first_run, months.quarter * 30 + 1 quarter_run,
  base, if(kind = 'team', quarter_team_rate, quarter_rate) quarter_bonus_rate, if(kind = 'team', year_team_rate, year_rate) year_bonus_rate,
  if(months.met, 100, 50) month_factor, case when quarters.met then 100 when not quarters.met then 50 end quarter_factor, coalesce(quarter_factor, month_factor) factor,
  {rounded("base * line_rate * month_factor", 10_000)} before_it, {rounded("base * line_rate * factor", 10_000)} fen, years.met year_met
from bands join months using (person, month) join years using (person)
left join quarters on quarters.person = bands.person and quarters.quarter = months.quarter and quarters.quarter * 30 + 1 <= {this_run};
-- What every run pays: a line from the run that releases it, at what was known then; what the quarter changes of it; bonuses.
create table payments as
select person, first_run run, if(first_run = month * 10, 'current', 'release') part, sum(if(first_run < quarter_run, before_it, fen))::bigint fen
from lines group by all
union all select person, quarter_run, 'true_up', sum(fen - before_it)::bigint
from lines where first_run < quarter_run and quarter_factor is not null group by all
union all select person, greatest(first_run, quarter_run), if(first_run > quarter_run, 'release', 'quarter_bonus'),
  sum({rounded("base * quarter_bonus_rate * factor", 10_000)})::bigint
from lines where quarter_factor is not null group by all
union all select person, greatest(first_run, 122), if(first_run > 122, 'release', 'year_bonus'),
  sum({rounded("base * year_bonus_rate", 100)})::bigint
from lines where {this_run} = 122 and year_met group by all
union all select person, month * 10, 'month_bonus', bonus::bigint from months join terms using (person) where met
union all select person, months.quarter * 30 + 1, 'bonus_true_up', {rounded("bonus * 50", 100)} - bonus
from months join terms using (person) join quarters using (person, quarter)
where months.met and not quarters.met and months.quarter * 30 + 1 <= {this_run};
"""

PARTS = ["current", "release", "true_up", "month_bonus", "quarter_bonus", "year_bonus", "bonus_true_up"]
PEOPLE = f"""
with now as (
  select person, {", ".join(f"sum(fen) filter (part = '{part}') as {part}" for part in PARTS)}, sum(fen) payable
  from payments where run = {this_run} group by all),
waiting as (select person, sum(fen) held from payments where run > {this_run} group by all),
earned as (
  select person, sum(fen) filter (kind = 'personal') as earned_personal, sum(fen) filter (kind = 'team') as earned_team
  from lines where month * 10 = {this_run} group by all),
sold as (
  select person, sum(performance) performance, sum(team_performance) team_performance
  from months where month > {last_month - length} group by all),
-- What is owed after a run: how far the sum of payables is below its highest point so far.
balances as (
  select person, run, sum(fen) over (partition by person order by run) so_far
  from (select person, run, sum(fen) fen from payments where run <= {this_run} group by all)),
debts as (
  select person, greatest(0, max(so_far)) - arg_max(so_far, run) owed,
    coalesce(greatest(0, max(so_far) filter (run < {this_run})) - arg_max(so_far, run) filter (run < {this_run}), 0) owed_before
  from balances group by all)
select person_id, name, grade, coalesce(leader_id, '') leader_id, {", ".join(
    f"coalesce({column}, 0) / 100 as {column.split()[-1]}" for column in
    ["performance", "team_performance", "earned_personal", "earned_team", *PARTS, "payable"])},
  (coalesce(payable, 0) + coalesce(owed, 0) - coalesce(owed_before, 0)) / 100 payout, coalesce(owed, 0) / 100 owed, coalesce(held, 0) / 100 held
from people left join now using (person) left join waiting using (person) left join earned using (person)
left join sold using (person) left join debts using (person) order by person
"""

database = duckdb.connect()
database.execute(LADDER + READ)
wrong = {name: count for name, query in CHECKS.items() if (count := database.execute(query).fetchone()[0]) > 0}
if wrong:
    sys.exit(f"errors: {wrong}")
database.execute(WORK)
table = database.execute(PEOPLE)
workbook = openpyxl.Workbook()
workbook.active.append([column[0] for column in table.description])
for row in table.fetchall():
    workbook.active.append(row)
workbook.save(out)
