// The columns of the people ledger 人员.
import { type ColumnSpec, choice, column } from '../column-spec.ts';
import { PERSON } from './shared-words.ts';

export const peopleColumns: readonly ColumnSpec[] = [
  column('person_id', 'identifier', ['工号', '工號', 'Person ID'], {
    required: true,
    synonyms: `${PERSON},编号,編號,id`,
    note: ['唯一的员工编号,前导零保留', 'Unique number of the person; leading zeros are kept'],
  }),
  column('name', 'text', ['姓名', '姓名', 'Name'], {
    required: true,
    synonyms: '员工姓名,人员姓名,名字,员工,員工姓名,人員姓名,員工,full name,employee name,employee',
  }),
  column('grade', 'text', ['职级', '職級', 'Grade'], {
    required: true,
    synonyms:
      '级别,岗位级别,销售职级,职务,岗位,职位,职称,等级,級別,職務,崗位,職位,職稱,等級,level,rank,position,title,job title,job',
    note: ['制度中的职级代码或名称;非销售可空', 'Id or title of the policy’s grade; may be blank for non-sales'],
  }),
  column('leader_id', 'identifier', ['直属上级', '直屬上級', 'Leader ID'], {
    synonyms:
      '直属上级工号,上级,上级工号,上级编号,主管工号,直属主管,直接上级,直属领导,汇报对象,直屬上級工號,上級,上級工號,主管工號,直屬主管,leader,manager,manager id,supervisor,supervisor id,reports to',
    note: ['上级的工号', 'Number of the leader'],
  }),
  column('team', 'text', ['团队', '團隊', 'Team'], {
    synonyms: '部门,小组,销售组,所属团队,所属部门,團隊名稱,部門,小組,department,group',
  }),
  column('hired_on', 'date', ['入职日期', '入職日期', 'Hired on'], {
    required: true,
    synonyms:
      '入职时间,到岗日期,入司日期,入司时间,到职日期,入職時間,到職日期,hire date,hired,start date,joined on,join date,date of joining',
  }),
  column('left_on', 'date', ['离职日期', '離職日期', 'Left on'], {
    synonyms: '离职时间,离岗日期,最后工作日,離職時間,left,leave date,leaving date,termination date,end date',
  }),
  column('kind', 'choice', ['人员类别', '人員類別', 'Kind'], {
    synonyms: '人员类型,类别,员工类别,员工类型,人員類型,類別,type,staff type',
    choices: [
      choice('sales', '销售,销售人员,业务,业务人员,銷售,銷售人員,業務,sales staff'),
      choice('non_sales', '非销售,非销售人员,非銷售,非銷售人員,职能,後勤,后勤,non-sales,nonsales,non sales'),
    ],
    note: ['空则为销售', 'Sales where blank'],
  }),
  column('effective_from', 'date', ['生效日期', '生效日期', 'Effective from'], {
    synonyms: '生效时间,任职日期,调整日期,起始日期,生效時間,effective date,effective,valid from',
    note: ['本行(职级、上级)从此日起有效', 'The row (grade, leader) is in force from this day'],
  }),
  column('probation_until', 'date', ['试用期至', '試用期至', 'Probation until'], {
    synonyms:
      '试用期截止,试用期结束,转正日期,试用期截止日期,試用期截止,試用期結束,轉正日期,probation end,probation ends',
  }),
  column('base_pay', 'money', ['底薪', '底薪', 'Base pay'], { synonyms: '基本工资,基本工資,base salary,basic salary' }),
  column('position_pay', 'money', ['岗位工资', '崗位工資', 'Position pay'], {
    synonyms: '职务工资,职务津贴,崗位薪資,職務津貼,position salary',
  }),
  column('allowance', 'money', ['补贴', '補貼', 'Allowance'], { synonyms: '津贴,补助,津貼,補助,allowances,subsidy' }),
  column('tax_deductions', 'money', ['专项附加扣除', '專項附加扣除', 'Tax deductions'], {
    synonyms: '附加扣除,deductions',
  }),
  column('social_insurance', 'money', ['社保公积金个人部分', '社保公積金個人部分', 'Social insurance'], {
    synonyms: '社保公积金,个人社保,五险一金个人,社保公積金,social security',
  }),
  column('pay_level', 'whole', ['职别', '職別', 'Pay level'], { synonyms: '薪级,薪級,pay grade' }),
  column('id_no', 'identifier', ['身份证号', '身份證號', 'ID no'], {
    synonyms: '证件号码,身份证,身份证号码,證件號碼,id card,id card no',
  }),
  column('bank_account', 'identifier', ['银行账号', '銀行帳號', 'Bank account'], {
    synonyms: '银行卡号,工资卡号,账号,銀行卡號,bank card,account no',
  }),
];
