# A sales file and a workbook's path enter; sums by person and month, past a target and not, leave in the workbook, as one would write it with pandas, with no checks and nothing else:
# `python3 pandas-sums.py SALES OUT`.
import sys

import pandas as pd

sales = pd.read_csv(
    sys.argv[1],
    usecols=["签约日期", "工号", "金额", "状态"],
    dtype={"签约日期": "category", "工号": "category", "状态": "category"},
)
sales = sales[sales["状态"] == "有效"]
sales["fen"] = (sales["金额"] * 100).round().astype("int64")
days = sales.groupby(["工号", "签约日期"], observed=True)["fen"].sum().reset_index()
days["month"] = days["签约日期"].astype("str").str.slice(0, 7)
months = days.rename(columns={"工号": "person", "fen": "sum"}).groupby(["person", "month"], observed=True)["sum"].sum().reset_index()
target = 2_500_000
months["task"] = months["sum"].clip(upper=target)
months["excess"] = months["sum"] - months["task"]
months["commission"] = ((months["task"] * 6 + months["excess"] * 10 + 50) // 100).astype("int64")
for column in ["sum", "task", "excess", "commission"]:
    months[column] = months[column] / 100
months.to_excel(sys.argv[2], index=False, engine="openpyxl")
