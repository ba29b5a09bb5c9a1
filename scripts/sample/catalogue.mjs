// What the sample company sells (prices in fen), and to whom: invented customers, six for every seller.

const product = (name, category, list, floor, cost, most, segments) => ({
  name,
  category,
  list: list * 100,
  floor: floor * 100,
  cost: cost * 100,
  most,
  segments,
});

const ALL = ['hotel', 'school', 'hospital', 'property', 'restaurant', 'community'];
const LARGE = ['hotel', 'school', 'hospital', 'property'];

/** `most` is the largest quantity that an everyday order has. */
export const PRODUCTS = {
  'RO-600': product('澄川 RO-600 家用净水器', '净水器', 2980, 2380, 1560, 10, ['property', 'community', 'restaurant']),
  'RO-1000': product('澄川 RO-1000 厨下净水器', '净水器', 3980, 3180, 2060, 10, [
    'property',
    'community',
    'restaurant',
    'hotel',
  ]),
  'ZY-30': product('澄川 ZY-30 商用直饮机', '商用直饮机', 8600, 6900, 4700, 6, ALL),
  'ZY-60': product('澄川 ZY-60 校园直饮台', '商用直饮机', 12800, 10200, 7050, 6, ['school', 'hospital', 'property']),
  'ZY-120': product('澄川 ZY-120 步进式开水机', '商用直饮机', 18600, 14900, 10400, 4, LARGE),
  'ZX-2T': product('澄川 ZX-2T 中央净水机', '中央净水系统', 16800, 13400, 9200, 4, [
    'hotel',
    'restaurant',
    'property',
    'hospital',
  ]),
  'ZX-5T': product('澄川 ZX-5T 中央净水系统', '中央净水系统', 36000, 29000, 20500, 2, LARGE),
  'ZX-10T': product('澄川 ZX-10T 中央净水系统', '中央净水系统', 68000, 54500, 39800, 1, ['hotel', 'hospital']),
  'LX-PP': product('PP 棉活性炭滤芯套装', '滤芯耗材', 368, 280, 152, 30, ALL),
  'LX-RO': product('RO 反渗透膜滤芯', '滤芯耗材', 1280, 990, 560, 12, ALL),
  'LX-NK': product('商用机年度滤芯套餐', '滤芯耗材', 5200, 4150, 2480, 4, ALL),
};

/** A building job: no list price, its own price and cost. */
export const WORKS = { name: '管道直饮水工程', category: '工程项目' };

const WORDS = [
  ...['云岫', '晴澜', '楚望', '江映', '鹤语', '青禾', '松间', '明漪', '澄湖', '望归', '竹里', '南浦'],
  ...['汀兰', '白鹭', '沐溪', '云归', '星渚', '和煦', '桐荫', '柏舟', '晓月', '锦澜', '远岫', '清嘉'],
  ...['瑞霖', '安澜', '知春', '梧语', '长汀', '雁栖', '芳甸', '采薇', '秋实', '临川', '月湾', '聚贤'],
  ...['同泽', '景行', '乐章', '恒宜', '润泽', '丹枫', '书院', '花朝', '鸣谦', '思齐', '怀远', '凌波'],
];

const NAMES = {
  hotel: (word) => `武汉${word}酒店`,
  school: (word) => `武汉市${word}实验学校`,
  hospital: (word) => `武汉${word}康复医院`,
  property: (word) => `湖北${word}物业服务有限公司`,
  restaurant: (word) => `武汉${word}餐饮管理有限公司`,
  community: (word) => `${word}苑小区业主委员会`,
};

/** The six customers of the seller who stands at this place of the roster. */
export function customersOf(place) {
  return ALL.map((_, turn) => {
    const segment = ALL[(place + turn) % ALL.length];
    return { name: NAMES[segment](WORDS[(place * ALL.length + turn) % WORDS.length]), segment };
  });
}
