import { expect, test } from "vitest";
import { sizeFaults } from "./image-size";
import { anyImage, bannerImage, logoImage, stripImage } from "./schema/image";

const faults = (...args: Parameters<typeof sizeFaults>) => sizeFaults(...args).map(({ zh }) => zh);

test("a size that is as advised has no faults", () => {
  expect(faults(logoImage, { width: 512, height: 512 })).toEqual([]);
  expect(faults(logoImage, { width: 500, height: 501 })).toEqual([]);
  expect(faults(stripImage, { width: 1020, height: 643 })).toEqual([]);
  expect(faults(bannerImage, { width: 1420, height: 400 })).toEqual([]);
  expect(faults(anyImage, { width: 1, height: 1 })).toEqual([]);
});

test("says what a size misses", () => {
  expect(faults(logoImage, { width: 499, height: 499 })).toEqual(["小于 500×500"]);
  expect(faults(logoImage, { width: 600, height: 500 })).toEqual(["不是正方形"]);
  expect(faults(logoImage, { width: 40, height: 20 })).toEqual(["小于 500×500", "不是正方形"]);
  expect(faults(stripImage, { width: 2000, height: 642 })).toEqual(["小于 1020×643"]);
  expect(faults(bannerImage, { width: 710, height: 100 })).toEqual(["建议 710×200"]);
});
