/** Text and addresses that somebody meant to replace. */

const split = (words: string): readonly string[] => words.split(" ");

/** Whole texts, in lower case, that are samples wherever they stand. */
const dummies: ReadonlySet<string> = new Set([
  ...split(
    "测试 测试标题 测试内容 测试数据 示例 示例文字 示例文本 样例 范例 占位 占位符 待定 待补充 待填写 待完善 待确认 请输入 请填写 此处填写",
  ),
  ...split("test testing demo sample example placeholder todo tbd foo bar asdf qwer abc aaa undefined null nan n/a"),
  ...["[object object]", "your text here", "lorem ipsum"],
]);

/** Whole texts that name a field: right for a label, a sample in the field itself. */
const fieldNames: ReadonlySet<string> = new Set([
  ...split(
    "标题 主标题 副标题 标题文字 内容 文本 文字 新优惠券 新建优惠券 新建模板 未命名 未命名模板 优惠券名称 优惠券标题 卡券名称 卡券标题",
  ),
  ...split("券名称 券名 券标题 活动名称 活动标题 商户名称 商家名称 商户名 商家名 店铺名称 门店名称 品牌名称 品牌名 公司名称 使用须知内容"),
  ...["title", "text", "merchant name", "brand name", "coupon name"],
]);

/** 123456, 000000, 测试1, test-2, XX, …. */
const dummyShape =
  /^(?:(?:测试|test|demo|sample|示例|样例)[\s_-]*\d{1,6}|0?123456(?:7(?:8(?:90?)?)?)?|(\d)\1{5,}|[.。…·*]{2,}|[x×＊]{2,}|__+)$/;

/** No longer than this can a text be and still be nothing but a sample. */
const LONGEST_DUMMY = 24;

/** True for a text that is a left-over as a whole. */
export function isSampleText(text: string, isLabel: boolean): boolean {
  if (text.length > LONGEST_DUMMY) return false;
  const trimmed = text.trim().toLowerCase();
  return dummies.has(trimmed) || dummyShape.test(trimmed) || (!isLabel && fieldNames.has(trimmed));
}

const things = "券|红包|优惠券?|商品|商户|商家|商城|门店|店铺|品牌|公司|小程序|模板|活动|数据|标题|文案|内容";

/** Pieces that give a longer text away. */
const pieces = new RegExp(
  [
    `测试(?:${things}|专用|一下|请勿|用[券的]|(?=[¥\\d][\\d.]*元))|内部测试|[（(【[]测试[）)】\\]]|(?:券|红包|优惠|模板|活动|商品)测试(?![仪题])`,
    `(?:示例|样例|范例)(?:${things}|图片|文[字本])|[（(【[](?:示例|样例)[）)】\\]]`,
    "请(?:在此)?(?:输入|填写|替换|编辑)(?:标题|副标题|内容|文字|文案|商户名|商家名|店铺名|品牌名|券名|优惠券名|活动名|使用须知|使用说明|描述|说明)",
    "(?:在此|此处|这里)(?:输入|填写|替换)(?![的了])|(?:这里|此处)(?:是|为|放)(?:标题|副标题|内容|文字|文案|使用须知|使用说明|商户|品牌|描述)",
    "(?:[（(【[]|：)(?:待定|待补充|待填写?|待完善|待更新)(?=[）)】\\]。；;\\s\\0])",
    "×{2,}|某某(?=店|公司|品牌|商户|商家|有限)",
    "(?:lorem ipsum|test(?=\\s?(?:券|优惠|红包|店|商户|模板|数据|coupon|voucher)))(?<![a-z](?:test|lorem ipsum))",
  ].join("|"),
  "gi",
);

/** XXX有限公司, 满XX元; not XXXL, 138xxxx5678. */
const crosses = /(?<![A-Za-z0-9])(?:[xX]{3,}(?![A-Za-z0-9])|[xX]{2}(?=[店元折天日年月商公市区路号品]))/g;

/** Numbers that nobody has. */
const phones =
  /(?<![\d.])(?:138-?0013-?8000|1[3-9]\d(?:00000000|12345678)|400[- ]?(?:000[- ]?0000|123[- ]?4567|1234[- ]?567)|(?:0\d{2,3}[- ]?)?12345678|12345678901)(?!\d)/g;

/** Every left-over piece of a text with its place; `\0` ends a text like its end does. Linear in the text. */
export function* findSamplePieces(text: string): Generator<{ piece: string; index: number }> {
  for (const pattern of [pieces, crosses, phones]) {
    for (const { 0: piece, index } of `${text}\0`.matchAll(pattern)) yield { piece, index };
  }
}

/** Hosts that are nobody's: reserved for examples (RFC 2606), of this machine, or of a service that draws dummies. */
const nobodysHost =
  /^(?:(?:[\w-]+\.)*example\.(?:com|org|net|cn)|(?:www\.)?(?:test|xxx+|abc|your-?(?:domain|site|company|host)|my-?domain|domain)\.(?:com|cn|net|org)|localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|(?:via\.placeholder|dummyimage|placekitten|loremflickr)\.com|picsum\.photos|placehold\.(?:co|it))$/i;

/** Images that Alipay's visual designer put into every new template (alipassprod.alipay.com, `temps/free`). */
const designerImage = /^https?:\/\/(?:alipass\.alipay\.com|alipassprod\.test\.alipay\.net)\/+temps\//i;

const addresses = /https?:\/\/([\w.-]+)[^\s"'，。；\0]*/gi;

/** Every address in a text that leads nowhere by its name, or to a stock image. */
export function* findSampleAddresses(text: string): Generator<{ address: string; host: string; index: number }> {
  for (const { 0: address, 1: host = "", index } of text.matchAll(addresses)) {
    if (nobodysHost.test(host) || designerImage.test(address)) yield { address, host, index };
  }
}
