import { countCharacters } from "../characters";
import { einfo } from "../schema/einfo";
import type { Unit } from "../schema";
import type { StarterTarget } from "./starter";

/** What several starters say in the same way. */

/** The merchant's own name where the card has room for it, else what kind of pass this is (as the red-packet example has it). */
export function brandOf({ merchantName }: StarterTarget, kind: string): string {
  const name = merchantName.trim();
  return name === "" || /[\p{Cc}\p{Zl}\p{Zp}]/u.test(name) || countCharacters(name) > einfo.fields.brandName.advisedLength ? kind : name;
}

/** The first page of the app's mini program, where most of them have theirs. */
export const homeLink = ({ appId }: StarterTarget): string =>
  `alipays://platformapi/startapp?appId=${encodeURIComponent(appId)}&page=pages/index/index`;

/** 使用须知, a numbered line for each point. */
export const terms = (...points: string[]): Unit => ({
  key: "terms",
  label: "使用须知",
  value: points.map((point, index) => `${index + 1}. ${point}`).join("\n"),
  type: "text",
});

export const contact = (value: string): Unit => ({ key: "contact", label: "联系客服", value, type: "text" });

/** One fact with its label. */
export const fact = (key: string, label: string, value: string): Unit => ({ key, label, value, type: "text" });
