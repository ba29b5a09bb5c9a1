// The words about closings in simplified Chinese.
import type { Actor, LogEntry, StateProblem } from '../../model/closing-record.ts';
import type { ClosingWords } from '../closing-words.ts';

const actor = ({ user, host, pid }: Actor): string => `${user}（${host}，进程 ${pid}）`;

const instant = (at: string): string => `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;

const done = (entry: LogEntry): string =>
  `${actor(entry.by)}于 ${instant(entry.at)} ${entry.action === 'close' ? '关账' : '反关账'}`;

function problem(found: StateProblem): string {
  switch (found.kind) {
    case 'unreadable':
      return `无法读取（${found.reason}）`;
    case 'missing':
      return '缺失';
    case 'surplus':
      return '不属于任何一次关账';
    case 'changed':
      return found.expected === null
        ? '写入之后被改动过'
        : `被改动过：现在的 SHA-256 是 ${found.found}，关账时是 ${found.expected}`;
    case 'format':
      return `格式版本为 ${found.found}，本程序只认识 ${found.known}：请使用新版 salesctl`;
    case 'syntax':
      return '不是 JSON';
    case 'key':
      return `${found.key} 应为 ${found.expected}`;
    case 'chain':
      return `与之前的关账记录接不上（${found.key}）`;
    case 'leftover':
      return '是未完成的关账留下的，下次关账时会清除';
    case 'unlisted':
      return '是一次关账，但日志里没有它';
  }
}

export const closing: ClosingWords = {
  closed: (run, directory) => `${run} 已关账，支付结果保存在 ${directory}`,
  notDurable: '磁盘没有确认最后一步；若几秒内断电，可能会丢失。请运行 salesctl status 查看。',
  reopened: (run, reason) => `${run} 已反关账（${reason}）。原来的关账文件仍然保留。`,
  done,
  isClosed: (run, who, directory) =>
    `${run} 已关账（${who}）：支付结果在 ${directory}。此后台账的变动由下一期更正；salesctl audit 会逐条列出。`,
  alreadyClosed: (run, who) => `${run} 早已关账：${who}。此后的变动由下一期更正；salesctl status 列出各期。`,
  outOfOrder: (run, next) => `关账要按顺序，下一期是 ${next}，不是 ${run}：salesctl close ${next}。`,
  notLast: (run, last) => `只能反关账最后一期，即 ${last}。请先反关账 ${last}，再处理 ${run}。`,
  notClosed: (run) => `${run} 没有关账；salesctl status 列出已关账的各期。`,
  noReason: '反关账须写明原因并留存：--reason "…"。',
  lost: (who) => `别人抢先了一步：${who}。没有改动任何东西；请运行 salesctl status 查看。`,
  tampered: (count) =>
    `关账文件与写入时不一致（${count} 处），未作任何计算。salesctl audit 会列出每个文件；请从备份恢复。`,
  problem,
  peopleGone: (ids) =>
    `已关账各期发放过的人员不在人员台账里了：${ids.replaceAll(', ', '、')}。请补回，并填写离职日期 left_on。`,
  notABook: '关账属于账簿：请用 --book 指明，或在账簿目录里运行。',
  notYetOver: (run, asOf) => `${run} 不能带 --as-of ${asOf} 关账：关账以全部已知数据为准。`,
  corrections: (count) => `已关账各期有 ${count} 行在关账后发生变动，由本期更正。`,
  statusTitle: '关账情况',
  auditTitle: '关账审计',
  verified: (closings) => `${closings} 次关账均与写入时一致。`,
  states: { closed: '已关账', reopened: '已反关账', due: '下一期' },
  columns: {
    run: '结算期',
    state: '状态',
    at: '时间（UTC）',
    by: '操作人',
    payable: '应发',
    payout: '实发',
    owed: '欠款',
    held: '待发',
    people: '发放人数',
    reason: '原因',
    folder: '保存位置',
  },
  problemColumns: { file: '文件', problem: '问题' },
  tables: { runs: '各期', problems: '问题', corrections: '关账后的变动' },
  noRuns: '还没有关账的结算期。',
  noProblems: '所有文件均与写入时一致。',
};
