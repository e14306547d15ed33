"use client";
import { IconBarcode, IconQrcode } from "@tabler/icons-react";
import { memo, type CSSProperties } from "react";
import type { PartMark } from "@/lib/template/layout-diff";
import type { Part, PartRole } from "@/lib/template/layout-part";
import { readPointer, type Pointer } from "@/lib/json/pointer";
import { CodeDrawing } from "./code-drawing";
import styles from "./phone.module.css";

/** What a part is marked with, in a word. */
export type PartNote = { mark: PartMark; word: string };

export type PartContext = {
  active: Pointer | null;
  /** Makes the pieces buttons; without it the drawing is only looked at. */
  onPick?: (pointer: Pointer) => void;
  /** Parts that differ from another drawing. */
  notes?: ReadonlyMap<Part, PartNote>;
};

/** What can be pointed at: pieces that show a value of the template. Groups only hold them together. */
const LEAVES: ReadonlySet<PartRole> = new Set([
  "strip",
  "logo",
  "brand",
  "main-title",
  "subtitle",
  "price",
  "tag",
  "image",
  "banner",
  "button",
  "qrcode",
  "barcode",
  "code",
  "icon",
  "caption",
  "section-title",
  "label",
  "value",
  "paragraph",
]);

/** One piece of the drawing and what lies in it. A piece is a button: it leads to the field it came from. */
export const PhonePart = memo(function PhonePart({ part, context }: { part: Part; context: PartContext }) {
  const { role, pointer, style, children } = part;
  const look: Record<string, string | number | undefined> = {
    "--part-background": style?.background,
    "--part-color": style?.color,
    "--part-ratio": style?.ratio,
  };
  const note = context.notes?.get(part);
  const shared = {
    className: styles[role] ?? styles.part,
    style: look as CSSProperties,
    "data-faded": style?.isFaded || undefined,
    "data-disabled": style?.isDisabled || undefined,
    "data-linked": part.href !== undefined || undefined,
    "data-mark": note?.mark,
  };
  if (!LEAVES.has(role)) {
    return (
      <div {...shared} data-part={pointer}>
        {note && <NoteFlag note={note} />}
        {part.text !== undefined && <span>{part.text}</span>}
        {children.map((child, index) => (
          <PhonePart key={`${child.role}${child.pointer}${index}`} part={child} context={context} />
        ))}
      </div>
    );
  }
  const { active, onPick } = context;
  if (!onPick) {
    return (
      <div {...shared} data-variable={part.variable}>
        {note && <NoteFlag note={note} />}
        <Inside part={part} />
      </div>
    );
  }
  const isActive = active === pointer;
  return (
    <button
      type="button"
      {...shared}
      data-active={isActive || undefined}
      data-variable={part.variable}
      aria-label={part.text ?? readPointer(pointer).at(-1)}
      aria-current={isActive || undefined}
      onClick={() => onPick(pointer)}
    >
      {isActive && (
        <span className={styles.flag} aria-hidden>
          {readPointer(pointer).at(-1)}
        </span>
      )}
      <Inside part={part} />
    </button>
  );
});

function NoteFlag({ note: { mark, word } }: { note: PartNote }) {
  return (
    <span className={styles.note} data-mark={mark}>
      {word}
    </span>
  );
}

function Inside({ part: { role, text, src } }: { part: Part }) {
  // A plain image: only the person's own browser fetches the address, and says nothing of where it is shown.
  if (src !== undefined) return <img src={src} alt="" referrerPolicy="no-referrer" draggable={false} />;
  if (role === "qrcode") return <CodeDrawing kind="qrcode" text={text ?? ""} fallback={<IconQrcode size={96} stroke={1} />} />;
  if (role === "barcode") return <CodeDrawing kind="barcode" text={text ?? ""} fallback={<IconBarcode size={96} stroke={1} />} />;
  return <span>{text}</span>;
}
