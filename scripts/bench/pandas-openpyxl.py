# A sales file and a workbook's path enter; sums by person and month go past the target into the workbook, as one would write it with pandas: `python3 pandas-openpyxl.py SALES OUT`.
import sys

import pandas as pd

sales = pd.read_csv(
    sys.argv[1],
    usecols=["订单号", "签约日期", "工号", "统一报价", "最低价", "成交单价", "金额", "状态"],
    dtype={"订单号": "string", "工号": "category", "状态": "category"},
)
sales = sales[sales["状态"] == "有效"]
sales["月份"] = sales["签约日期"].str.slice(0, 7)
sales["分"] = (sales["金额"] * 100).round().astype("int64")
months = sales.groupby(["工号", "月份"], observed=True)["分"].sum().reset_index()
target = 2_500_000
months["任务"] = months["分"].clip(upper=target)
months["超额"] = months["分"] - months["任务"]
months["提成"] = ((months["任务"] * 6 + months["超额"] * 10) / 100).round().astype("int64")
for column in ["分", "任务", "超额", "提成"]:
    months[column] = months[column] / 100
months.to_excel(sys.argv[2], index=False, engine="openpyxl")
