// Headers that mean the same in several ledgers.

/** Headers of a person's number. */
export const PERSON =
  '员工编号,员工工号,员工号,人员编号,人员工号,职工号,员工代码,員工編號,員工工號,員工號,人員編號,employee id,employee no,employee number,emp id,empid,staff id,staff no,person,person no';

/** Headers of the number of whoever sold something. */
export const SELLER = `${PERSON},业务员编号,业务员工号,业务工号,销售工号,销售员编号,销售员工号,销售员工号码,销售人员编号,销售人员工号,导购编号,業務員編號,業務員工號,銷售員編號,銷售員工號,sales id,sales rep id,salesperson id,seller id,seller,rep id`;

/** Headers of a person's name, read as the number where the table has no number. */
export const PERSON_NAMES = '姓名,员工姓名,员工,人员,人员姓名,員工姓名,員工,人員,name,employee,employee name,staff';

export const SELLER_NAMES = `${PERSON_NAMES},业务员,业务员姓名,销售员,销售员姓名,销售人员,销售姓名,导购,业务代表,客户经理,業務員,業務員姓名,銷售員,銷售人員,salesperson,sales rep,sales person,representative,rep`;

export const PERIOD = '月份,年月,所属期,期次,账期,帳期,年度,month,year';
