import { isWeb, readUrl } from "../address";
import { contrastRatio, darkenFor, readColor, readHexColor, white, writeColor } from "../color";
import { colorPointer } from "../pointers";
import { anyImage } from "../schema/image";
import type { Finding, Rule } from "./rule";
import { isBlank, type Survey } from "./survey";
import { isVariable } from "./variable-text";

/** What the customer would see. */

/** WCAG 2.2 AA for text. */
const MIN_CONTRAST = 4.5;

/** One decimal, two where one would round up to what is missed. */
const shownRatio = (ratio: number): string => (ratio < MIN_CONTRAST - 0.1 ? ratio.toFixed(1) : (Math.floor(ratio * 100) / 100).toFixed(2));

function* images({ fieldsOf }: Survey) {
  for (const { field, node, pointer } of fieldsOf("image")) {
    if (field.kind !== "image" || node?.type !== "string" || isBlank(node) || isVariable(node.value)) continue;
    yield { field, pointer, url: readUrl(node.value.trim()) };
  }
}

const bannerPointer = "/content/evoucherInfo/einfo/banner";

/** Endings that surely name an image, besides those that some field takes; an address may end in anything. */
const otherFormats = ["svg", "webp", "avif", "heic", "tif", "tiff", "ico", "psd", "pdf"];
const imageFormats: readonly string[] = [...anyImage.formats, ...otherFormats];

function* oddFormats(survey: Survey): Iterable<Finding> {
  for (const { field, pointer, url } of images(survey)) {
    const extension = /\.([a-z]{3,4})$/i.exec(url?.pathname ?? "")?.[1]?.toLowerCase();
    if (extension === undefined || !imageFormats.includes(extension) || field.image.formats.includes(extension)) continue;
    yield { pointer, params: { label: field.label, extension, formats: field.image.formats.join(", ") } };
  }
}

export const lookRules: readonly Rule[] = [
  {
    code: "looks.color",
    severity: "warning",
    scope: "any",
    texts: { zh: "背景色应写作 RGB(r,g,b)，每个数 0 到 255", en: "The background colour must read RGB(r,g,b), each 0 to 255" },
    *check({ node, setEdits }) {
      const color = node(colorPointer);
      if (color?.type === "string" && !isBlank(color) && !isVariable(color.value) && !readColor(color.value))
        yield {
          pointer: colorPointer,
          fix: () => {
            const hex = readHexColor(color.value);
            return { edits: hex && setEdits(colorPointer, writeColor(hex)) };
          },
        };
    },
    bad: [
      { set: { [colorPointer]: "#108ee9" }, at: colorPointer },
      { set: { [colorPointer]: "RGB(16,142,300)" }, at: colorPointer },
    ],
    good: [{ set: { [colorPointer]: "rgb(16, 142, 233)" } }],
  },
  {
    code: "looks.contrast",
    severity: "warning",
    scope: "claim",
    texts: {
      zh: "白字在背景色上对比度 {ratio} : 1，低于 4.5",
      en: "White text on the background colour has a contrast of {ratio} : 1, below 4.5",
    },
    fixLabel: { zh: "调深到 4.5", en: "Darken to 4.5" },
    *check({ text, setEdits }) {
      const color = readColor(text(colorPointer));
      const ratio = color && contrastRatio(color, white);
      if (!color || ratio === null || ratio >= MIN_CONTRAST) return;
      const darker = writeColor(darkenFor(color, MIN_CONTRAST));
      yield {
        pointer: colorPointer,
        params: { ratio: shownRatio(ratio) },
        fix: () => ({ edits: setEdits(colorPointer, darker) }),
      };
    },
    bad: [
      { set: { [colorPointer]: "RGB(255,126,0)" }, at: colorPointer },
      { set: { [colorPointer]: "RGB(16,142,233)" }, at: colorPointer },
    ],
    good: [{ set: { [colorPointer]: "RGB(0,90,180)" } }, { set: { [colorPointer]: "$color$" } }],
  },
  {
    code: "looks.image-address",
    severity: "warning",
    scope: "any",
    texts: { zh: "「{label}」不是图片的网址", en: "“{label}” is not the address of an image" },
    *check(survey) {
      for (const { field, pointer, url } of images(survey)) {
        if (!url || !isWeb(url)) yield { pointer, params: { label: field.label } };
      }
    },
    bad: [
      { set: { "/logo": "logo.png" }, at: "/logo" },
      { set: { "/content/evoucherInfo/einfo/passImg": "data:image/png;base64,AAAA" }, at: "/content/evoucherInfo/einfo/passImg" },
    ],
    good: [{ set: { "/strip": "https://example.com/strip.png" } }, { set: { "/strip": "$strip$" } }],
  },
  {
    code: "looks.http-image",
    severity: "warning",
    scope: "any",
    texts: { zh: "「{label}」用的是 http 地址，可能不显示，请用 https", en: "“{label}” has an http address and may not show; use https" },
    *check(survey) {
      for (const { field, pointer, url } of images(survey))
        if (url?.protocol === "http:") yield { pointer, params: { label: field.label } };
    },
    bad: [{ set: { "/strip": "http://example.com/strip.png" }, at: "/strip" }],
    good: [{ set: { "/strip": "https://example.com/strip.png" } }],
  },
  {
    code: "looks.image-format",
    severity: "warning",
    scope: "any",
    texts: {
      zh: "「{label}」是 .{extension} 图片，支付宝支持 {formats}",
      en: "“{label}” is a .{extension} image; Alipay takes {formats}",
    },
    check: oddFormats,
    bad: [
      { set: { "/logo": "https://example.com/logo.svg" }, at: "/logo" },
      { set: { "/strip": "https://example.com/strip.webp?x=1" }, at: "/strip" },
      {
        set: { "/content/evoucherInfo/einfo/backFields/0/icon": "https://example.com/i.gif" },
        at: "/content/evoucherInfo/einfo/backFields/0/icon",
      },
    ],
    good: [
      { set: { "/strip": "https://example.com/strip.GIF" } },
      { set: { "/strip": "https://example.com/images/TB17fLO" } },
      { set: { "/strip": "https://example.com/show.do?id=1" } },
    ],
  },
  {
    code: "looks.banner",
    severity: "warning",
    scope: "any",
    texts: { zh: "横幅有链接但没有图片，不会显示", en: "The banner has a link but no image, so it does not show" },
    *check({ node }) {
      if (!isBlank(node(`${bannerPointer}/url`)) && isBlank(node(`${bannerPointer}/bannerImg`)))
        yield { pointer: `${bannerPointer}/bannerImg`, spot: node(`${bannerPointer}/bannerImg`) ?? node(bannerPointer) ?? undefined };
    },
    bad: [{ set: { [bannerPointer]: { bannerImg: "", url: "https://example.com/shop" } }, at: `${bannerPointer}/bannerImg` }],
    good: [{ set: { [bannerPointer]: { bannerImg: "https://example.com/banner.png", url: "" } } }, {}],
  },
];
