// The columns of the ledgers about who gets what and why: splits 分成, elections 超额选择, decisions 人事决定, projects 项目, reviews 评价, incidents 奖惩.
import { type ColumnSpec, choice, column } from '../column-spec.ts';
import { PERSON, PERSON_NAMES, SELLER, SELLER_NAMES } from './shared-words.ts';

const person = (synonyms = PERSON, fallbacks = PERSON_NAMES): ColumnSpec =>
  column('person_id', 'identifier', ['工号', '工號', 'Person ID'], { required: true, synonyms, fallbacks });

const note = column('note', 'text', ['备注', '備註', 'Note'], {
  synonyms: '说明,事由,原因,說明,notes,remark,remarks,comment',
});

export const splitsColumns: readonly ColumnSpec[] = [
  column('order_no', 'identifier', ['订单号', '訂單號', 'Order no'], {
    required: true,
    synonyms:
      '合同号,合同编号,订单编号,合約號,合約編號,訂單編號,order number,order id,orderid,order,contract no,contract number',
  }),
  person(SELLER, SELLER_NAMES),
  column('share', 'percent', ['比例', '比例', 'Share'], {
    required: true,
    synonyms: '分成比例,分配比例,占比,分成,佔比,percent,percentage,split',
    fallbacks: '业绩比例,業績比例',
    note: ['同一订单合计 100%', 'The shares of an order sum to 100%'],
  }),
  column('target_share', 'percent', ['业绩比例', '業績比例', 'Target share'], {
    synonyms: '计入任务比例,任务比例,計入任務比例,任務比例,quota credit,quota share',
    note: ['计入业绩的比例;空则同比例', 'What counts towards the target; as the share where blank'],
  }),
  column('rank_share', 'percent', ['排名比例', '排名比例', 'Rank share'], {
    synonyms: '计入排名比例,計入排名比例,rank credit',
    note: ['计入排名的比例;空则同业绩比例', 'What counts in rankings; as the target share where blank'],
  }),
];

export const electionsColumns: readonly ColumnSpec[] = [
  person(SELLER, SELLER_NAMES),
  column('quarter', 'quarter', ['季度', '季度', 'Quarter'], {
    required: true,
    synonyms: '期间,期間,period',
    note: ['如 2026-Q1', 'Such as 2026-Q1'],
  }),
  column('excess', 'choice', ['超额选择', '超額選擇', 'Excess'], {
    required: true,
    synonyms: '超额处理,选择,超额,超額處理,選擇,超額,election,choice',
    choices: [
      choice('settle', '结算,兑现,結算,兌現,settled,pay'),
      choice('carry', '结转,顺延,結轉,順延,carry over,carry forward'),
    ],
  }),
];

export const decisionsColumns: readonly ColumnSpec[] = [
  person(),
  column('change', 'choice', ['变动', '變動', 'Change'], {
    required: true,
    synonyms: '变动类型,异动类型,异动,调整类型,變動類型,異動類型,異動,change type,type',
    choices: [
      choice('promote', '晋升,升职,升级,晉升,升職,升級,promotion'),
      choice('demote', '降级,降职,降級,降職,demotion'),
      choice('hire', '入职,录用,入職,錄用,hired'),
      choice('leave', '离职,離職,left,resign'),
      choice('other', '其他,调岗,其它,調崗'),
    ],
  }),
  column('to_grade', 'text', ['新职级', '新職級', 'To grade'], {
    required: true,
    synonyms: '变动后职级,调整后职级,职级,目标职级,變動後職級,調整後職級,職級,new grade,grade',
    note: ['离职与其他变动可空', 'May be blank for leave and other'],
  }),
  column('effective_from', 'date', ['生效日期', '生效日期', 'Effective from'], {
    required: true,
    synonyms: '生效时间,生效時間,effective date,effective',
  }),
  column('decided_on', 'date', ['决定日期', '決定日期', 'Decided on'], {
    synonyms: '审批日期,批准日期,審批日期,decision date',
  }),
  column('approved_by', 'text', ['审批人', '審批人', 'Approved by'], {
    required: true,
    synonyms: '批准人,核准人,approver',
  }),
];

export const projectsColumns: readonly ColumnSpec[] = [
  column('project_no', 'identifier', ['项目编号', '項目編號', 'Project no'], {
    required: true,
    synonyms: '项目号,工程编号,项目代码,項目號,專案編號,project,project number,project id',
  }),
  person(SELLER, SELLER_NAMES),
  column('base', 'choice', ['计提基数', '計提基數', 'Base'], {
    required: true,
    synonyms: '基数,提成基数,计提方式,基數,提成基數,計提方式,basis',
    choices: [choice('amount', '金额,合同金额,销售额,金額,合約金額,銷售額'), choice('profit', '利润,毛利,利潤')],
  }),
  column('rate', 'percent', ['比例', '比例', 'Rate'], {
    required: true,
    synonyms: '提成比例,计提比例,提成率,計提比例,commission rate,percent',
  }),
];

export const reviewsColumns: readonly ColumnSpec[] = [
  person(),
  column('period', 'month', ['月份', '月份', 'Period'], {
    required: true,
    synonyms: '期间,年月,考核月份,考核期,期間,month',
    note: ['如 2026-03', 'Such as 2026-03'],
  }),
  column('kind', 'choice', ['评价类别', '評價類別', 'Kind'], {
    required: true,
    synonyms: '类别,评价类型,考核项目,项目,類別,評價類型,考核項目,type',
    open: true,
    choices: [
      choice('attitude', '态度,工作态度,態度,工作態度'),
      choice('self', '自评,自我评价,自評,自我評價'),
      choice('leader', '上级,上级评价,领导评价,主管评价,上級,上級評價,主管評價'),
      choice('subordinate', '下级,下级评价,下屬,下属,下級評價'),
      choice('satisfaction', '满意度,客户满意度,滿意度,客戶滿意度'),
    ],
  }),
  column('score', 'number', ['得分', '得分', 'Score'], {
    required: true,
    synonyms: '分数,评分,成绩,分數,評分,points',
    note: ['0 至 100', '0 to 100'],
  }),
  column('reviewer', 'text', ['评价人', '評價人', 'Reviewer'], { synonyms: '评分人,考核人,評分人,reviewed by' }),
];

export const incidentsColumns: readonly ColumnSpec[] = [
  column('date', 'date', ['日期', '日期', 'Date'], {
    required: true,
    synonyms: '发生日期,处理日期,發生日期,處理日期,incident date,happened on',
  }),
  person(),
  column('severity', 'choice', ['严重程度', '嚴重程度', 'Severity'], {
    required: true,
    synonyms: '程度,等级,情节,等級,情節,level',
    choices: [
      choice('minor', '轻微,一般,輕微'),
      choice('serious', '较重,严重,較重,嚴重'),
      choice('severe', '特别严重,重大,特別嚴重'),
    ],
  }),
  column('effect', 'choice', ['处理', '處理', 'Effect'], {
    required: true,
    synonyms: '处理结果,处罚,處理結果,處罰,penalty,consequence',
    choices: [
      choice('position_pay_half', '岗位工资减半,扣发一半岗位工资,崗位工資減半'),
      choice('position_pay_forfeit', '扣发岗位工资,取消岗位工资,扣發崗位工資'),
      choice('quarter_commission_half', '季度提成减半,季度提成減半'),
      choice('dismissal_review', '辞退审议,解聘审议,劝退,辭退審議'),
    ],
  }),
  note,
];
