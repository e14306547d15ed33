import type { Refused } from "./answer";

/** Everything that a refusal says about itself, as one text. */
function wordsOf({ subCode, subMsg, errorCode, errorMsg }: Pick<Refused, "subCode" | "subMsg" | "errorCode" | "errorMsg">): string {
  return [subCode, subMsg, errorCode, errorMsg].filter((text) => text !== null).join(" ");
}

const REPEATED = /repeat|duplicat|already|exists?\b|重复|已存在|不唯一/i;

/**
 * Whether `template.add` was refused because its `unique_id` has been used: an earlier add with it has succeeded. Alipay's code for it is
 * in no public document, so it is read from the words; in doubt the answer is no, and the publication is settled by `template.query`.
 */
export function isRepeatedUniqueId(refused: Refused): boolean {
  const words = wordsOf(refused);
  return /unique_?id|唯一/i.test(words) && REPEATED.test(words.replace(/NOT_?EXIST|不存在/gi, ""));
}

/** Whether `instance.add` was refused because its serial number has a pass already. Read from the words, like `isRepeatedUniqueId`. */
export function isRepeatedSerialNumber(refused: Refused): boolean {
  const words = wordsOf(refused);
  return /serial_?(?:number|no)|序列号|流水号|编号/i.test(words) && REPEATED.test(words.replace(/NOT_?EXIST|不存在/gi, ""));
}
