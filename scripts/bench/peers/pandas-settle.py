# A book, a run and a workbook's path enter; the table of people that `settle` makes goes into the workbook, worked out as one would with pandas for the built-in policy:
# `python3 pandas-settle.py BOOK RUN OUT [lines | tuned]`; with `lines` the workbook has those of the run on a second sheet; with `tuned` pandas is told beforehand
# which columns of a CSV file to read as what, else it reads the whole file as it does by itself. Money is whole fen. What the books of large-book.mjs never have (refunds, splits, changes of grade, months not assessed) is refused, not computed.
import glob
import sys

import numpy as np
import pandas as pd

# Yuan and percent; NaN: the grade has no such target.
LADDER = pd.DataFrame(
    {
        "specialist": [25_000, np.nan, 6, 0, 10, 500, 80_000, np.nan, 2, 0, 320_000, np.nan, 3, 0],
        "supervisor": [20_000, 300_000, 5, 1, 5, 1_500, np.nan, 1_000_000, 0, 1, np.nan, 4_000_000, 0, 1],
        "manager": [np.nan, 800_000, 5, 2, 5, 2_000, np.nan, 2_500_000, 0, 2, np.nan, 10_000_000, 0, 2],
    },
    index=(
        "target team_target rate team_rate excess_rate bonus "
        "quarter_target quarter_team_target quarter_rate quarter_team_rate "
        "year_target year_team_target year_rate year_team_rate"
    ).split(),
).T
TARGETS = [name for name in LADDER if name.endswith("target")] + ["bonus"]
LADDER[TARGETS] = LADDER[TARGETS] * 100
DISCOUNT_RIGHT, SHORTFALL = 10, 50  # percent

# Of lines of orders the books have one an order, so the order number is the key.
SALES = {
    "订单号": "str",
    "签约日期": "category",
    "工号": "category",
    "客户": "category",
    "产品": "category",
    "数量": "int64",
    "统一报价": "float64",
    "最低价": "float64",
    "成交单价": "float64",
    "金额": "float64",
    "履约日期": "category",
    "状态": "category",
}
RECEIPTS = {"收款单号": "str", "到账日期": "category", "订单号": "str", "金额": "float64"}
MONEY = ["统一报价", "最低价", "成交单价", "金额"]


def read(path, types):
    if path.endswith(".csv") and TUNED:
        return pd.read_csv(path, usecols=list(types), dtype=types, keep_default_na=False, na_values=[""])
    if path.endswith(".csv"):
        return pd.read_csv(path)[list(types)].astype(types)
    days = [name for name in types if name.endswith("日期")]
    table = pd.read_excel(path, usecols=list(types)).astype({name: kind for name, kind in types.items() if name not in days})
    return table.astype({name: "category" for name in days})


def fen(column):
    return (column * 100).round().astype("int64")


def days(column):
    """Of a column of few different days: each is understood once."""
    return pd.Series(pd.to_datetime(column.cat.categories).to_numpy()[column.cat.codes], index=column.index)


def months(column, year):
    """January of the year is 1, of the next year 13."""
    return (column.dt.year - year) * 12 + column.dt.month


def rounded(product, divisor):
    """Half away from zero; products are never negative here."""
    return (2 * product + divisor) // (2 * divisor)


book, run, out = sys.argv[1:4]
TUNED = sys.argv[4:] == ["tuned"]
year = int(run[:4])
LAST = {"Q": lambda: int(run[-1]) * 3, "-": lambda: int(run[5:]), "": lambda: 12}
last_month = LAST["Q" if "Q" in run else run[4:5]]()
# Runs as numbers in their order: month 3 is 30, quarter 1 is 31, the year is 122.
this_run = last_month * 10 + ("Q" in run) + 2 * (len(run) == 4)

people = pd.read_csv(f"{book}/ledgers/people.csv", dtype="str", keep_default_na=False).set_index("person_id")
sales = read(glob.glob(f"{book}/ledgers/sales.*")[0], SALES)
receipts = read(f"{book}/ledgers/collections.csv", RECEIPTS)
for column in MONEY:
    sales[column] = fen(sales[column])
receipts["金额"] = fen(receipts["金额"])
for column in ["签约日期", "履约日期"]:
    sales[column] = days(sales[column])
receipts["到账日期"] = days(receipts["到账日期"])

# What has to be right before anybody is paid.
order_index = pd.Index(sales["订单号"])
receipts["order"] = order_index.get_indexer(receipts["订单号"]) if order_index.is_unique else 0
alike = sales[["客户", "产品", "工号", "金额"]].assign(**{name: sales[name].cat.codes for name in ["客户", "产品", "工号"]})
again = sales[alike.duplicated(keep=False)].sort_values(["客户", "产品", "工号", "金额", "签约日期"])
since = again.groupby(["客户", "产品", "工号", "金额"], observed=True)["签约日期"].diff()
sold, ordered = sales["金额"], receipts["order"]
collected = receipts.groupby("order")["金额"].sum()
findings = {
    "two rows of one order": sales["订单号"].duplicated().sum(),
    "two receipts of one number": receipts["收款单号"].duplicated().sum(),
    "a sale twice": (since <= pd.Timedelta(days=3)).sum(),
    "unknown person": (~sales["工号"].cat.categories.isin(people.index)).sum(),
    "unknown leader": (~people["leader_id"].isin([*people.index, ""])).sum(),
    "unknown grade": (~people["grade"].isin(LADDER.index)).sum(),
    "unknown order": (ordered < 0).sum(),
    "not quantity times price": (2 * (sales["数量"] * sales["成交单价"] - sold).abs() > sales["数量"] + 1).sum(),
    "executed before signed": (sales["履约日期"] < sales["签约日期"]).sum(),
    "received before signed": (receipts["到账日期"].to_numpy() < sales["签约日期"].to_numpy()[ordered]).sum(),
    "collected above order": (collected.to_numpy() > sold.to_numpy()[collected.index]).sum(),
    "not of this year": (sales["签约日期"].dt.year != year).sum(),
    "refund, or money going back": (sold <= 0).sum() + (receipts["金额"] <= 0).sum(),
    "status": (~sales["状态"].cat.categories.isin(["有效", "作废"])).sum(),
    "not assessed all year": (people["hired_on"] > f"{year}-01-10").sum(),
}
wrong = {name: int(count) for name, count in findings.items() if count > 0}
if wrong:
    sys.exit(f"errors: {wrong}")

# When each order is released: collected in full, executed, and its discount within the seller's right.
receipts = receipts.sort_values("到账日期", kind="stable")
enough = receipts.groupby("order")["金额"].cumsum().to_numpy() >= sold.to_numpy()[receipts["order"]]
paid = receipts[enough].groupby("order")["到账日期"].first().reindex(sales.index)
released = paid.where(paid > sales["履约日期"], sales["履约日期"]).where(paid.notna())
NEVER = 10_000
sales["released"] = months(released, year).fillna(NEVER).astype("int64")
sales.loc[sales["成交单价"] * 100 < sales["统一报价"] * (100 - DISCOUNT_RIGHT), "released"] = NEVER
sales["special"] = sales["成交单价"] < sales["最低价"]
sales["month"] = months(sales["签约日期"], year)
sales = sales[(sales["状态"] == "有效") & (sales["month"] <= last_month)]

# Everybody's rows, and those of everybody below a leader, in the order of days.
if not sales["订单号"].is_monotonic_increasing:
    sales = sales.sort_values("订单号")
sales = sales.sort_values("签约日期", kind="stable")
columns = ["month", "金额", "special", "released"]
place = pd.Series(range(len(people)), index=people.index)
own = sales[columns].assign(person=place.reindex(sales["工号"].cat.categories).to_numpy()[sales["工号"].cat.codes])
leads = people["grade"].map(LADDER["team_rate"]).to_numpy() > 0
above = place.reindex(people["leader_id"]).fillna(-1).astype("int64").to_numpy()
levels, level = [], own
while len(level) > 0:
    levels.append(level[leads[level["person"]]])
    level = level.assign(person=above[level["person"]])
    level = level[level["person"] >= 0]
team = pd.concat(levels)

# Person-months, quarters and years: performance, what was due, and whether it was met.
terms = LADDER.loc[people["grade"]].reset_index(drop=True)


def sums(rows):
    table = rows.groupby(["person", "month"])["金额"].sum().unstack("month", fill_value=0)
    return table.reindex(index=range(len(people)), columns=range(1, last_month + 1), fill_value=0).to_numpy()


def met(own_sums, own_target, team_sums, team_target):
    own_target, team_target = terms[own_target].to_numpy()[:, None], terms[team_target].to_numpy()[:, None]
    return (np.isnan(own_target) | (own_sums >= own_target)) & (np.isnan(team_target) | (team_sums >= team_target))


def by_quarter(table):
    return table[:, : last_month // 3 * 3].reshape(len(people), -1, 3).sum(axis=2)


performance, team_performance = sums(own), sums(team)
month_met = met(performance, "target", team_performance, "team_target")
quarter_met = met(by_quarter(performance), "quarter_target", by_quarter(team_performance), "quarter_team_target")
year_met = met(performance.sum(axis=1)[:, None], "year_target", team_performance.sum(axis=1)[:, None], "year_team_target")[:, 0]
month_factor, quarter_factor = (np.where(each, 100, SHORTFALL) for each in (month_met, quarter_met))


def lines(rows, kind, target, rate):
    """What lies below the month's target, and what lies above it."""
    person = rows["person"].to_numpy()
    after = rows.groupby(["person", "month"])["金额"].cumsum().to_numpy()
    most = terms[target].fillna(2**53).astype("int64").to_numpy()[person]
    task = np.minimum(after, most) - np.minimum(after - rows["金额"].to_numpy(), most)
    parts = [(task, rate), (rows["金额"].to_numpy() - task, "excess_rate")]
    made = [
        rows.assign(kind=kind, base=base, rate=terms[name].astype("int64").to_numpy()[person])[base > 0] for base, name in parts
    ]
    both = pd.concat(made)
    return both[~both["special"]].drop(columns=["special", "金额"])


every = pd.concat([lines(own, "", "target", "rate"), lines(team, "team_", "team_target", "team_rate")])
person, month = every["person"].to_numpy(), every["month"].to_numpy()
quarter_run = (month + 2) // 3 * 30 + 1
decided = quarter_run <= this_run
first_run = np.maximum(month, every["released"]).to_numpy() * 10
final = month_factor[person, month - 1]
final[decided] = quarter_factor[person[decided], (month[decided] - 1) // 3]
before = rounded(every["base"].to_numpy() * every["rate"].to_numpy() * month_factor[person, month - 1], 10_000)
after = rounded(every["base"].to_numpy() * every["rate"].to_numpy() * final, 10_000)

# What every run pays: a line from the run that releases it, at what was known then; what the quarter changes of it; bonuses.
early = first_run < quarter_run
part = np.where(first_run == month * 10, "current", "release")
payments = [
    pd.DataFrame({"person": person, "run": first_run, "part": part, "fen": np.where(early, before, after)}),
    pd.DataFrame({"person": person, "run": quarter_run, "part": "true_up", "fen": after - before})[early & decided],
]
held = pd.DataFrame({"person": person, "fen": after})[first_run > this_run]
earned = every.assign(fen=after)[month * 10 == this_run].groupby(["kind", "person"])["fen"].sum()


def bonus_lines(period, factor, period_run, counted):
    rates = np.where(every["kind"] == "", terms[f"{period}_rate"][person], terms[f"{period}_team_rate"][person])
    amounts = rounded((every["base"].to_numpy() * rates * factor)[counted].astype("int64"), 10_000)
    runs = np.maximum(first_run, period_run)[counted]
    parts = np.where(runs == np.broadcast_to(period_run, len(every))[counted], f"{period}_bonus", "release")
    return pd.DataFrame({"person": person[counted], "run": runs, "part": parts, "fen": amounts})


if decided.any():
    payments.append(bonus_lines("quarter", final, quarter_run, decided))
if this_run == 122:
    payments.append(bonus_lines("year", np.where(year_met[person], 100, 0), 122, np.full(len(every), True)))
held = pd.concat([held, *(table[table["run"] > this_run] for table in payments[2:])])
bonus = month_met * terms["bonus"].astype("int64").to_numpy()[:, None]
who, when = np.nonzero(bonus)
payments.append(pd.DataFrame({"person": who, "run": (when + 1) * 10, "part": "month_bonus", "fen": bonus[who, when]}))
known = (when // 3 * 3 + 3) * 10 + 1 <= this_run
who, when = who[known], when[known]
lost = rounded(bonus[who, when] * quarter_factor[who, when // 3], 100) - bonus[who, when]
payments.append(pd.DataFrame({"person": who, "run": (when // 3 * 3 + 3) * 10 + 1, "part": "bonus_true_up", "fen": lost}))

paid = pd.concat(payments)
paid = paid[paid["run"] <= this_run].groupby(["person", "run", "part"])["fen"].sum()
payable = paid.groupby(["person", "run"]).sum().unstack("run", fill_value=0).reindex(range(len(people)), fill_value=0)
owed = np.zeros(len(people), dtype="int64")
for each_run in payable.columns:
    balance = payable[each_run].to_numpy() - owed
    payout, owed = balance.clip(min=0), -balance.clip(max=0)
payable = payable[this_run] if this_run in payable else 0 * owed

result = people.reset_index()[["person_id", "name", "grade", "leader_id"]]
length = {0: 1, 1: 3, 2: 12}[this_run % 10]
result["performance"] = performance[:, -length:].sum(axis=1)
result["team_performance"] = np.where(leads, team_performance[:, -length:].sum(axis=1), 0)
result["met"] = (month_met, quarter_met, year_met[:, None])[this_run % 10][:, -1]
for kind, name in [("", "earned_personal"), ("team_", "earned_team")]:
    result[name] = earned.get(kind, pd.Series(dtype="int64")).reindex(result.index, fill_value=0)
parts = paid.xs(this_run, level="run").unstack("part", fill_value=0) if this_run in paid.index.levels[1] else pd.DataFrame()
for name in ["current", "release", "true_up", "month_bonus", "quarter_bonus", "year_bonus", "bonus_true_up"]:
    result[name] = parts[name].reindex(result.index, fill_value=0) if name in parts else 0
result["payable"], result["payout"], result["owed"] = payable, payout, owed
result["held"] = held.groupby("person")["fen"].sum().reindex(result.index, fill_value=0)
amounts = [name for name in result if name not in {"person_id", "name", "grade", "leader_id", "met"}]
result[amounts] = result[amounts] / 100
with pd.ExcelWriter(out, engine="openpyxl") as workbook:
    result.to_excel(workbook, sheet_name="people", index=False)
    if sys.argv[4:] == ["lines"]:
        listed = (first_run >= this_run) | (month * 10 == this_run)
        table = pd.DataFrame({"person_id": people.index[person[listed]], "order_no": sales["订单号"].reindex(every.index[listed])})
        table["month"], table["kind"] = month[listed], every["kind"][listed].to_numpy()
        table["base"], table["rate"] = every["base"].to_numpy()[listed] / 100, every["rate"].to_numpy()[listed] / 100
        table["factor"], table["amount"] = final[listed] / 100, after[listed] / 100
        table["pay"] = np.where(first_run[listed] == this_run, after[listed], 0) / 100
        table.to_excel(workbook, sheet_name="lines", index=False)
