import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { redPacketContent } from "@/lib/template/red-packet";
import { wrapBare } from "@/lib/template/import";
import { chooseInMenu, field, openDraft } from "./fixtures/designer";
import { test } from "./fixtures/test";

test("what is exported is the draft, byte for byte", async ({ operator: page, studio, world }) => {
  const text = wrapBare(redPacketContent).replace('"content"', '"x": 1e400,\n  "content"');
  await openDraft(page, studio, world, text);
  await field(page, "主标题").fill("只改这一行");
  const download = page.waitForEvent("download");
  await chooseInMenu(page, "导出完整模板 .json");
  const before = text.split("\n");
  const after = (await readFile(await (await download).path(), "utf8")).split("\n");
  expect(after).toHaveLength(before.length);
  expect(after.filter((line, at) => line !== before[at])).toEqual([expect.stringContaining('"logoText": "只改这一行"')]);
});
