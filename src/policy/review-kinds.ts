// The kind of a review as a policy writes it -> the kind that rows of the reviews ledger have; other kinds stay as they are.
const NAMES: Readonly<Record<string, readonly string[]>> = {
  attitude: ['态度', '工作态度', '態度', '工作態度'],
  self: ['自评', '自我评价', '自評', '自我評價'],
  leader: ['上级', '上级评价', '领导评价', '主管评价', '上級', '上級評價', '主管評價'],
  subordinate: ['下级', '下级评价', '下屬', '下属', '下級評價'],
  satisfaction: ['满意度', '客户满意度', '滿意度', '客戶滿意度'],
};

const KINDS = new Map(Object.entries(NAMES).flatMap(([kind, names]) => names.map((name) => [name, kind])));

export const reviewKind = (written: string): string => KINDS.get(written) ?? written;
