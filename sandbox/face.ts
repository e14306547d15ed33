import { isObject, textAt, valueAt } from "./json";
import type { Json } from "./json";

export type FieldUnit = { label: string; value: string };
export type Operation = { format: string; message: string; altText: string };

/** What people see of a pass: the envelope `{logo, strip, icon, content}` after its variables were filled. Absent texts are empty. */
export type Face = {
  title: string;
  type: string;
  product: string;
  startDate: string;
  endDate: string;
  logo: string;
  strip: string;
  logoText: string;
  secondLogoText: string;
  brandName: string;
  merchantName: string;
  useLimitDesc: string;
  originPrice: string;
  passImg: string;
  passImgRatio: number;
  bannerImg: string;
  backgroundColor: string;
  fields: FieldUnit[];
  terms: FieldUnit[];
  operations: Operation[];
};

export function readFace(envelope: Json): Face {
  const info = ["content", "evoucherInfo"];
  const einfo = [...info, "einfo"];
  const at = (...path: string[]) => textAt(envelope, path);
  const units = (name: string) =>
    list(valueAt(envelope, [...einfo, name])).map((unit) => ({ label: textAt(unit, ["label"]), value: textAt(unit, ["value"]) }));
  return {
    title: at(...info, "title"),
    type: at(...info, "type"),
    product: at(...info, "product"),
    startDate: at(...info, "startDate"),
    endDate: at(...info, "endDate"),
    logo: at("logo"),
    strip: at("strip"),
    logoText: at(...einfo, "logoText"),
    secondLogoText: at(...einfo, "secondLogoText"),
    brandName: at(...einfo, "brandName"),
    merchantName: at("content", "merchant", "mname"),
    useLimitDesc: at(...einfo, "useLimitDesc"),
    originPrice: at(...einfo, "originPrice"),
    passImg: at(...einfo, "passImg"),
    passImgRatio: Number(at(...einfo, "passImgRatio")) || 2.79,
    bannerImg: at(...einfo, "banner", "bannerImg"),
    backgroundColor: at("content", "style", "backgroundColor"),
    fields: ["headFields", "primaryFields", "secondaryFields", "auxiliaryFields", "customFields"].flatMap(units).filter(isFilled),
    terms: units("backFields").filter(isFilled),
    operations: list(valueAt(envelope, [...info, "operation"])).map((item) => ({
      format: textAt(item, ["format"]),
      message: textAt(item, ["message"]),
      altText: textAt(item, ["altText"]),
    })),
  };
}

const list = (value: Json | undefined) => (Array.isArray(value) ? value.filter(isObject) : []);

const isFilled = (unit: FieldUnit) => unit.value.trim() !== "";
