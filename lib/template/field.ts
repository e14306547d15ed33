import type { Wording } from "./wording";

/**
 * The vocabulary in which `schema.ts` describes a template. A field is plain data; the type of its value is read off it (`ValueOf`), and
 * so are form, JSON Schema and rules.
 */
interface Description {
  readonly label: Wording;
  readonly help: Wording;
  /** Where the field is known from, in the short names that docs/template-reference.md explains. */
  readonly mark: string;
  /** `always`: marked `*` by Alipay's documents for every type; `claim`: required by the claim flow (marketVoucher). */
  readonly required?: "always" | "claim";
  /** The part of the form it belongs to; what an object holds belongs to the object's. */
  readonly group?: FieldGroup;
  /** Only older templates have it: the form keeps it out of the way. */
  readonly isOlder?: true;
  readonly example?: unknown;
}

/** Parts of the form, in the order in which they are drawn. */
export const fieldGroups = {
  benefit: { zh: "权益", en: "Benefit" },
  validity: { zh: "有效期", en: "Validity" },
  look: { zh: "外观", en: "Look" },
  operation: { zh: "核销与跳转", en: "Redeem and links" },
  details: { zh: "详情", en: "Details" },
  terms: { zh: "使用须知", en: "Terms" },
  merchant: { zh: "商户", en: "Merchant" },
  advanced: { zh: "高级", en: "Advanced" },
} as const satisfies Record<string, Wording>;
export type FieldGroup = keyof typeof fieldGroups;

export interface Choice {
  readonly value: string;
  readonly label: Wording;
  /** Of older templates; they are kept as they are, and the claim flow does not use it. */
  readonly isOlder?: true;
}

export interface TextField extends Description {
  readonly kind: "text" | "multi-line" | "color" | "url" | "date-time" | "choice";
  /** Longer is refused. Counted in characters as a person sees them. */
  readonly maxLength?: number;
  /** Longer is cut or looks crowded. */
  readonly advisedLength?: number;
  /** Known values; others pass. */
  readonly choices?: readonly Choice[];
  /** The only value the claim flow takes. */
  readonly only?: string;
}
/** What Alipay says of an image (NET Template*DTO: written for its newer interface, and a safe rule for this one). */
export interface ImageLimits {
  readonly maxBytes: number;
  /** Endings of file names, without the dot. */
  readonly formats: readonly string[];
  readonly minWidth?: number;
  readonly minHeight?: number;
  readonly advisedWidth?: number;
  readonly advisedHeight?: number;
  /** Width by height. */
  readonly ratio?: number;
}
/** The address of an image. */
export interface ImageField extends Description {
  readonly kind: "image";
  readonly image: ImageLimits;
}
/** Written as a boolean; some templates hold "true" and "false". */
export interface BooleanField extends Description {
  readonly kind: "boolean";
}
/** A number that most templates hold as text. */
export interface NumberField extends Description {
  readonly kind: "number";
  readonly min?: number;
  readonly max?: number;
  /** The only value the claim flow takes. */
  readonly only?: string;
}
/** Any JSON passes. */
export interface OpenField extends Description {
  readonly kind: "open";
  /** What it usually holds, by the value of the choice `by` beside it: for completion and hover, never a demand. */
  readonly shapes?: { readonly by: string; readonly of: Readonly<Record<string, Field>> };
}
export interface ObjectField<Fields extends FieldRecord = FieldRecord> extends Description {
  readonly kind: "object";
  readonly fields: Fields;
}
export interface ListField<Item extends Field = Field> extends Description {
  readonly kind: "list";
  readonly item: Item;
}

export interface FieldRecord {
  readonly [key: string]: Field;
}
export type Field = TextField | ImageField | BooleanField | NumberField | OpenField | ObjectField | ListField;

/** The type of a field's value as templates hold it: anything may be missing or null, and unknown keys are kept. */
export type ValueOf<F> = F extends { kind: "object"; fields: infer Fields }
  ? { [K in keyof Fields]?: ValueOf<Fields[K]> | null } & { [unknown: string]: unknown }
  : F extends { kind: "list"; item: infer Item }
    ? ValueOf<Item>[]
    : F extends BooleanField
      ? boolean | "true" | "false"
      : F extends NumberField
        ? number | string
        : F extends TextField | ImageField
          ? string
          : unknown;
