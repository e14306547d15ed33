import type { VariableSource } from "./contract";
import { describeRelativeTime } from "./time";
import type { Wording } from "./wording";

/** Where a variable's value comes from when a pass is issued, read out; undefined where the contract says nothing. */
export function sourceWords(source: VariableSource | undefined): Wording {
  switch (source?.type) {
    case "fixed":
      return { zh: `固定为 ${JSON.stringify(source.value)}`, en: `always ${JSON.stringify(source.value)}` };
    case "relative":
      return describeRelativeTime(source.expression);
    case "generated":
      return { zh: `随机生成 ${source.length} 位`, en: `${source.length} random characters` };
    case "server":
      return { zh: "由服务器生成", en: "made by the server" };
    case "link":
      return { zh: "由领取链接带来", en: "comes with the claim link" };
    case undefined:
      return { zh: "没有来源", en: "no source" };
  }
}
