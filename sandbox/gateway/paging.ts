import type { JsonObject } from "../json";
import { optionalText } from "./fields";
import { invalidField } from "./refusal";

const MAX_PAGE_SIZE = 20;

export type Page = { num: number; size: number; offset: number; limit: number };

/** page_num from 1 (default 1), page_size from 1 to 20 (default 20). */
export function readPage(biz: JsonObject): Page {
  const num = wholeNumber(biz, "page_num", 1);
  const size = wholeNumber(biz, "page_size", MAX_PAGE_SIZE);
  if (size > MAX_PAGE_SIZE) throw invalidField(`page_size 最大为 ${MAX_PAGE_SIZE}`);
  return { num, size, offset: (num - 1) * size, limit: size };
}

export function pagingFields(page: Page, total: number): JsonObject {
  return { page_num: page.num, page_size: page.size, total, total_page: Math.ceil(total / page.size) };
}

function wholeNumber(biz: JsonObject, name: string, fallback: number): number {
  const text = optionalText(biz, name, 9);
  if (text === null) return fallback;
  if (!/^[1-9]\d*$/.test(text)) throw invalidField(`${name} 应为正整数`);
  return Number(text);
}
