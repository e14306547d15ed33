/**
 * Absolute words that 《中华人民共和国广告法》第九条 keeps out of advertisements (国家级、最高级、最佳 and what means the same). What
 * 《广告绝对化用语执法指南》第五、六条 lets pass is no finding: order in time and place (第一次, 第一医院), advice on use (最佳食用时间), grades and
 * titles that an authority gave (国家级风景名胜区), and words of terms that praise nothing (最终解释权, 最多, 最低消费, 最高可减).
 */

/** Where somebody claims to be ahead of all; told with the word that follows. */
const everywhere = "(?:全网|全国|全球|全世界|世界|中国|亚洲|国内|全城|全市|行业|业界|业内|同行|同类|史上|历史|地表|宇宙)";
/** And by what measure. */
const measured = "(?:销量|销售额?|排名|口碑|人气|品质|评分|口感|味道|好评|占有率|热度)";

/** What 第一 counts, or is a part of, without claiming a rank. */
const counted =
  "次|时间|步|医院|人民|附属|中学|小学|实验|幼儿园|百货|食品|季|期|批|轮|场|张|杯|份|件|单|天|年|个|条|课|章|层|楼|排|位|段|种|部|项|代|波|口|眼|笔|桶|夫人|大道|大街|财经|周|月|人称|节|回|站|线|届|号|组|者|晚|夜|餐|顿|堂|公里|小时|档|阶段|重|桌|首|家|款|手|视角|感觉|印象|书记|顺位|行|列|页|盘|碗|瓶|盒|只|枚|间|名(?!牌)";

/** Chosen by a machine or for a calculation, so nobody boasts. */
const chosen = "(?:自动|默认|系统|选择|选用|匹配|按照?|取|以|择)";

/**
 * Patterns by a piece that each of them holds: a text without it is passed over at once. What must stand before a word is asked for behind
 * it, so that the engine can still skip ahead by first characters.
 */
const words: readonly (readonly [piece: string, ...patterns: string[]])[] = [
  [
    "最",
    String.raw`最(?![近后初新早晚迟长短多少终])[^\s\0，。,.、]?(?<=${everywhere}最.?)`,
    "最佳(?!食用|赏味|饮用|使用|品尝|保存|观赏|服用|观影|入场|时间|影片|导演|编剧|新人|男|女|动画)",
    String.raw`最好(?=的|喝|玩|吃(?!完)|[\s\0，。！!,.、])`,
    `最优惠(?!的?(?:方式|方案|一[种张项个]|者|券|红包|组合|计算|为准|活动|那))(?<!${chosen}最优惠)`,
    `最优(?=秀|质|价|品质|服务|选择|之选|选)(?<!${chosen}最优)`,
    "最低价(?!格?(?:为准|计算|者)|的?(?:商品|单品|菜品|产品|一|那))(?<!(?:以|按|取|中|为|免)最低价)",
    "最高(?:级(?!别)|端|品质|水准|荣誉)",
    "最(?:便宜|受欢迎|正宗|权威|专业|完美|先进|顶级|顶尖|实惠|划算|超值|值得|奢华|豪华|流行|畅销|知名|著名|舒适|安全|时尚|火爆?|热[门销]|牛|强(?!大脑|音)|新鲜|具(?:人气|性价比|影响|价值|特色)|大(?:力度|规模|品牌|连锁))",
  ],
  [
    "第一",
    `第一(?!${counted})(?<=(?:${everywhere}|${measured}|天下)第一)`,
    String.raw`第一(?!${counted}|[\s\0，。,.、：:；;)）])(?<!(?:安全|友谊|顾客|客户|用户|健康|生命|学生|信誉|诚信|服务|质量)第一)`,
  ],
  [
    "级",
    "国家级(?!风景|旅游|非物质|非遗|文物|自然|森林|湿地|度假|景区|文化|博物|重点|示范|地质|水利|滑雪|生态|历史|高新|经开|新区|裁判|运动员|教学|实验|美术)",
    "世界级(?!非|文化|自然|地质)|宇宙级|全球级|殿堂级|顶级(?!域名|赛事|会员)(?<!最顶级)",
  ],
  [
    "唯一",
    String.raw`唯一(?!码|编|标[识志]|凭|性|ID|id|对应|识别|身份|账|手机|用户|有效|依据|使用|领取|客服|不可|且|的?(?:入场|入园|兑换|核销|验证|途径|渠道|方式|联系)|[\s\0，。,.、；;)）])`,
    `唯一(?<=(?:${everywhere}|品质)唯一)`,
  ],
  ["首选", "首选(?!项|支付|方式|联系)"],
  ["顶尖", "顶尖(?<!最顶尖)"],
  ["极品", "极品"],
  ["终极", "终极"],
  ["独一无二", "独一无二"],
  ["绝无仅有", "绝无仅有"],
  ["前无古人", "前无古人"],
  ["史无前例", "史无前例"],
  ["空前绝后", "空前绝后"],
  ["无与伦比", "无与伦比"],
  ["遥遥领先", "遥遥领先"],
  ["王牌", "王牌(?!对王牌|特工|飞行员)(?<!对王牌)"],
  ["品牌", "领[袖导]品牌"],
  ["万能", "万能(?!充|胶|钥匙|遥控|险|卡|券|码|工|插|表|转换|油|青年|兑换)"],
  ["永久", "永久(?!失效|封|删|关闭|取消|冻结|禁|停|性|居|自行车|牌|保[存留])"],
  ["有效", "(?:100[%％]|百分之?百)有效"],
  ["底价", "(?:全网|全城|全国)底价"],
];

const patterns = words.map(([piece, ...sources]) => [piece, new RegExp(sources.join("|"), "g")] as const);
const claim = new RegExp(`(?:${everywhere}|${measured})$`);
const LONGEST_CLAIM = 4;

/** Every absolute word of a text with its place; `\0` ends a text like its end does. Linear in the text. */
export function* findAdWords(given: string): Generator<{ word: string; index: number }> {
  const text = `${given}\0`;
  for (const [piece, pattern] of patterns) {
    if (!text.includes(piece)) continue;
    for (const { 0: word, index } of text.matchAll(pattern)) {
      const lead = claim.exec(text.slice(Math.max(0, index - LONGEST_CLAIM), index))?.[0] ?? "";
      yield { word: lead + word, index: index - lead.length };
    }
  }
}
