"use client";
import type { Field } from "@/lib/template/field";
import type { Pointer } from "@/lib/json/pointer";
import { ChoiceField, SwitchField } from "./choice-field";
import { ColorField } from "./color-field";
import { DateField } from "./date-field";
import { FieldList } from "./field-list";
import { ImageField } from "./image-field";
import { OperationList } from "./operation-list";
import { MultiLineField, TextField } from "./text-field";
import { UnitList } from "./unit-list";

/** Short fields stand two in a row, as in 品牌 and 使用限制. */
const HALVES: ReadonlySet<string> = new Set(
  [
    ["brandName", "useLimitDesc", "originPrice", "discountContent", "passImgRatio", "offset"],
    ["mshortName", "mtel", "goodsId", "formatVersion", "serialNumber", "source", "channelType"],
    ["label", "message", "android_appid", "ios_appid", "android_launch", "ios_launch"],
    ["tradeNo", "perVoucherBuyAmount", "perVoucherAmount", "voucherBuyCount", "buyerUserId", "manualRefundRatio", "autoRefundRatio"],
    ["city", "cityId", "shopId", "relevantText", "tel", "latitude", "longitude", "altitude", "key", "title"],
  ].flat(),
);
/** The one title that is long: the name of the pass. */
const WIDE: Pointer = "/content/evoucherInfo/title";

const isHalf = (pointer: Pointer): boolean => pointer !== WIDE && HALVES.has(pointer.slice(pointer.lastIndexOf("/") + 1));

/** The control of a field of the table, by its kind. */
export function FieldOf({ pointer, field }: { pointer: Pointer; field: Field }) {
  if (pointer === "/content/evoucherInfo/operation") return <OperationList />;
  if (pointer === "/content/evoucherInfo/einfo/backFields") return <UnitList />;
  switch (field.kind) {
    case "multi-line":
      return <MultiLineField pointer={pointer} field={field} />;
    case "color":
      return <ColorField pointer={pointer} field={field} />;
    case "image":
      return <ImageField pointer={pointer} field={field} />;
    case "date-time":
      return <DateField pointer={pointer} field={field} />;
    case "choice":
      return <ChoiceField pointer={pointer} field={field} />;
    case "boolean":
      return <SwitchField pointer={pointer} field={field} />;
    case "text":
    case "url":
    case "number":
      return <TextField pointer={pointer} field={field} isWide={!isHalf(pointer)} />;
    case "list":
      return <FieldList pointer={pointer} field={field} />;
    // An object stands as its parts; what may hold anything is edited in its list or as JSON.
    case "object":
    case "open":
      return null;
  }
}
