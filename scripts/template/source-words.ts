import type { VariableSource } from "../../lib/template/contract";
import { describeRelativeTime } from "../../lib/template/time";
import type { Wording } from "../../lib/template/wording";

/** Where a variable's value comes from, read out. */
export function sourceWords(source: VariableSource): Wording {
  switch (source.type) {
    case "server":
      return { zh: "服务器生成", en: "made by the server" };
    case "link":
      return { zh: "领取链接", en: "the claim link" };
    case "fixed":
      return { zh: `固定值 ${source.value}`, en: `always ${source.value}` };
    case "relative":
      return describeRelativeTime(source.expression);
    case "generated":
      return { zh: `随机生成 ${source.length} 位`, en: `${source.length} random characters` };
  }
}
