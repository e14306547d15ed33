import { readColor, writeHexColor } from "./color";
import { screenWords, stateWords, type Part, type PartStyle, type PassState, type Surface } from "./layout-part";
import { entrySections, operationParts } from "./layout-entries";
import { group, LayoutReader, textPart } from "./layout-reader";
import { formatDateTime, readDateTime } from "./time";
import { inWords, type Locale, type Wording } from "./wording";

export interface LayoutOptions {
  /** Values of the variables; one that is missing shows as `$name$`. */
  readonly params: Readonly<Record<string, string>>;
  readonly state: PassState;
  readonly surface: Surface;
  readonly now: Date;
  readonly locale?: Locale;
}

/** A pass that ends within this counts as about to expire. */
const EXPIRING_MS = 3 * 86_400_000;

/**
 * Draws a template's value as a tree of parts, after public documents and samples; Alipay's client has the last word on how a pass
 * looks. Total: any JSON gives a drawing, at worst an empty screen.
 */
export function layout(value: unknown, options: LayoutOptions): Part {
  return new Drawing(value, options).screen();
}

/** The state of a pass that is neither used nor closed at a moment, by its dates; usable when they cannot be read. */
export function stateAt(value: unknown, params: Readonly<Record<string, string>>, now: Date): PassState {
  const reader = new LayoutReader(value, params);
  const start = readDateTime(reader.text(startPointer)?.text ?? "");
  const end = readDateTime(reader.text(endPointer)?.text ?? "");
  if (start && now < start) return "not_started";
  if (end && now > end) return "expired";
  return end && end.getTime() - now.getTime() <= EXPIRING_MS ? "expiring" : "usable";
}

const evoucher = "/content/evoucherInfo";
const einfo = `${evoucher}/einfo`;
const startPointer = `${evoucher}/startDate`;
const endPointer = `${evoucher}/endDate`;
const colorPointer = "/content/style/backgroundColor";
const serialPointer = "/content/fileInfo/serialNumber";

/** What the wallet paints where a template names no colour it can read. */
const DEFAULT_BACKGROUND = "#1677ff";
const FADED_BACKGROUND = "#9aa4b2";
const DEFAULT_RATIO = 2.79;

class Drawing {
  readonly #reader: LayoutReader;
  readonly #options: LayoutOptions;
  readonly #isOver: boolean;
  readonly #card: PartStyle;

  constructor(value: unknown, options: LayoutOptions) {
    this.#reader = new LayoutReader(value, options.params);
    this.#options = options;
    this.#isOver = options.state === "used" || options.state === "expired" || options.state === "closed";
    const color = readColor(this.#reader.text(colorPointer)?.text);
    const background = this.#isOver ? FADED_BACKGROUND : color ? writeHexColor(color) : DEFAULT_BACKGROUND;
    this.#card = { background, color: "#ffffff", ...(this.#isOver && { isFaded: true }) };
  }

  screen(): Part {
    switch (this.#options.surface) {
      case "claim":
        return group("screen", "", [this.#bar(screenWords.claim), ...this.#strip(), this.#face(false), this.#take(), ...this.#terms()]);
      case "card":
        return group("screen", "", [this.#face(true)]);
      case "detail":
        return group("screen", "", [
          this.#bar(screenWords.detail),
          this.#face(true),
          ...this.#operations(),
          this.#facts(),
          ...this.#details(),
        ]);
      case "list":
        return group("screen", "", [this.#bar(screenWords.list), this.#listRow()]);
    }
  }

  #bar(words: Wording): Part {
    return { role: "bar", pointer: colorPointer, text: this.#words(words), style: this.#card, children: [] };
  }

  #strip(): Part[] {
    return this.#reader.image("strip", "/strip");
  }

  /** Logo and brand, the benefit in large letters, its limits, the dates; the same on claim page, card and detail. */
  #face(isHeld: boolean): Part {
    const reader = this.#reader;
    const brand = [`${einfo}/brandName`, "/content/merchant/mshortName", "/content/merchant/mname"].find((pointer) => reader.text(pointer));
    const head = [
      ...reader.image("logo", "/logo"),
      ...(brand ? reader.part("brand", brand) : []),
      ...this.#unitTags(`${einfo}/headFields`),
    ];
    const title = reader.text(`${einfo}/logoText`) ?? reader.text(`${evoucher}/title`);
    const limits = [...reader.part("tag", `${einfo}/useLimitDesc`), ...reader.part("price", `${einfo}/originPrice`)];
    return group(
      "card",
      evoucher,
      [
        group("head", einfo, head),
        ...(title ? [textPart("main-title", title)] : []),
        ...reader.part("subtitle", `${einfo}/discountContent`),
        ...reader.part("subtitle", `${einfo}/secondLogoText`),
        ...limits,
        ...reader.image("image", `${einfo}/passImg`, { ratio: this.#ratio() }),
        ...this.#validity("caption"),
        ...(isHeld ? this.#stamp() : []),
      ],
      this.#card,
    );
  }

  #stamp(): Part[] {
    const { state } = this.#options;
    return state === "usable" ? [] : [{ role: "stamp", pointer: endPointer, text: this.#words(stateWords[state]), children: [] }];
  }

  #unitTags(pointer: string): Part[] {
    return this.#reader.items(pointer).flatMap(({ pointer: unit }) => this.#reader.part("tag", `${unit}/value`));
  }

  #take(): Part {
    const style = { ...this.#card, ...(this.#isOver && { isDisabled: true }) };
    const words = this.#isOver ? stateWords[this.#options.state] : screenWords.take;
    return { role: "button", pointer: "/content/merchant/mcallbackUrl", text: this.#words(words), style, children: [] };
  }

  #operations(): Part[] {
    const style = { ...this.#card, ...(this.#options.state !== "usable" && this.#options.state !== "expiring" && { isDisabled: true }) };
    const parts = operationParts(this.#reader, `${evoucher}/operation`, this.#words(screenWords.use), style);
    return parts.length === 0 ? [] : [group("section", `${evoucher}/operation`, parts)];
  }

  #facts(): Part {
    const validity = this.#validity("value");
    const serial = this.#reader.part("value", serialPointer);
    return group("section", evoucher, [
      ...(validity.length > 0 ? [group("row", startPointer, [this.#label(screenWords.validity, startPointer), ...validity])] : []),
      ...(serial.length > 0 ? [group("row", serialPointer, [this.#label(screenWords.serial, serialPointer), ...serial])] : []),
    ]);
  }

  #details(): Part[] {
    const reader = this.#reader;
    const banner = reader.image("banner", `${einfo}/banner/bannerImg`, { ratio: 710 / 200 });
    const merchant = [
      [screenWords.merchant, "/content/merchant/mname"],
      [screenWords.phone, "/content/merchant/mtel"],
    ] as const;
    const merchantRows = merchant.flatMap(([words, pointer]) =>
      reader.text(pointer) ? [group("row", pointer, [this.#label(words, pointer), ...reader.part("value", pointer)])] : [],
    );
    return [
      ...entrySections(reader, einfo, ["primaryFields", "secondaryFields", "auxiliaryFields", "customFields"], "row"),
      ...banner,
      ...this.#terms(),
      ...(merchantRows.length > 0 ? [group("section", "/content/merchant", merchantRows)] : []),
    ];
  }

  #terms(): Part[] {
    return entrySections(this.#reader, einfo, ["backFields"], "paragraph");
  }

  #listRow(): Part {
    const reader = this.#reader;
    const logo = reader.image("logo", "/icon");
    return group(
      "row",
      evoucher,
      [
        ...(logo.length > 0 ? logo : reader.image("logo", "/logo")),
        ...reader.part("main-title", reader.text(`${evoucher}/title`) ? `${evoucher}/title` : `${einfo}/logoText`),
        ...reader.part("subtitle", "/content/merchant/mname"),
        ...this.#validity("caption"),
        { role: "tag", pointer: endPointer, text: this.#words(stateWords[this.#options.state]), children: [] },
      ],
      this.#isOver ? { isFaded: true } : undefined,
    );
  }

  /** From and to: the days when both ends are readable, else the texts as they are. */
  #validity(role: "caption" | "value"): Part[] {
    const ends = [this.#reader.text(startPointer), this.#reader.text(endPointer)].filter((end) => end !== null);
    const first = ends[0];
    if (!first) return [];
    const text = ends.map((end) => this.#day(end.text)).join(this.#words(screenWords.to));
    return [{ ...textPart(role, first), text }];
  }

  #day(text: string): string {
    const instant = readDateTime(text);
    return instant ? formatDateTime(instant).slice(0, 10) : text;
  }

  #ratio(): number {
    const ratio = Number(this.#reader.text(`${einfo}/passImgRatio`)?.text);
    return Number.isFinite(ratio) && ratio >= 0.2 && ratio <= 10 ? ratio : DEFAULT_RATIO;
  }

  #label(words: Wording, pointer: string): Part {
    return { role: "label", pointer, text: this.#words(words), children: [] };
  }

  #words(words: Wording): string {
    return inWords(words, this.#options.locale ?? "zh-CN");
  }
}
