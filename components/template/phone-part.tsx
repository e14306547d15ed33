"use client";
import { IconBarcode, IconQrcode } from "@tabler/icons-react";
import { memo, type CSSProperties } from "react";
import type { PartMark } from "@/lib/template/layout-diff";
import { childPath, isPiece, SCREEN_PATH } from "@/lib/template/layout-find";
import type { Part } from "@/lib/template/layout-part";
import { readPointer, type Pointer } from "@/lib/json/pointer";
import { CodeDrawing } from "./code-drawing";
import styles from "./phone.module.css";

/** What a part is marked with, in a word. */
export type PartNote = { mark: PartMark; word: string };

/** Makes the pieces buttons: each leads to the value it shows. */
export type Picking = {
  onPick: (pointer: Pointer) => void;
  nameOf: (piece: Part) => string;
  /** Paths (`partPaths`) of the parts that show the place that is pointed at; the first one says its key. */
  lit: readonly string[];
  /** Path of the one piece that Tab stops at. */
  stop: string | null;
};

export type PartContext = {
  /** Without it the drawing is only looked at. */
  picking?: Picking;
  /** Parts that differ from another drawing. */
  notes?: ReadonlyMap<Part, PartNote>;
};

/** One part of the drawing and what lies in it; drawn again only when it, or what it is shown with, is another. */
export const PhonePart = memo(DrawnPart);

function DrawnPart({ part, path = SCREEN_PATH, context }: { part: Part; path?: string; context: PartContext }) {
  const { picking, notes } = context;
  const note = notes?.get(part);
  const isLit = picking?.lit.includes(path);
  const shared = { ...lookOf(part), "data-mark": note?.mark, "data-active": isLit || undefined };
  const flags = (
    <>
      {note && <NoteFlag note={note} />}
      {isLit && picking?.lit[0] === path && <KeyFlag pointer={part.pointer} />}
    </>
  );
  if (picking && isPiece(part)) {
    return (
      <button
        type="button"
        {...shared}
        data-variable={part.variable}
        aria-label={picking.nameOf(part)}
        aria-current={isLit || undefined}
        tabIndex={picking.stop === path ? 0 : -1}
        onClick={() => picking.onPick(part.pointer)}
      >
        {flags}
        <Inside part={part} path={path} />
        {part.children.map((child, index) => (
          <span key={child.role} {...lookOf(child)}>
            <Inside part={child} path={childPath(path, index)} />
          </span>
        ))}
      </button>
    );
  }
  return (
    <div {...shared} data-part={part.pointer} data-variable={part.variable}>
      {flags}
      <Inside part={part} path={path} />
      {part.children.map((child, index) => (
        <PhonePart key={`${child.role}${child.pointer}${index}`} part={child} path={childPath(path, index)} context={context} />
      ))}
    </div>
  );
}

function lookOf({ role, style, href }: Part) {
  const look: Record<string, string | number | undefined> = {
    "--part-background": style?.background,
    "--part-color": style?.color,
    "--part-ratio": style?.ratio,
  };
  return {
    className: styles[role] ?? styles.part,
    style: look as CSSProperties,
    "data-faded": style?.isFaded || undefined,
    "data-disabled": style?.isDisabled || undefined,
    "data-linked": href !== undefined || undefined,
  };
}

function NoteFlag({ note: { mark, word } }: { note: PartNote }) {
  return (
    <span className={styles.note} data-mark={mark}>
      {word}
    </span>
  );
}

function KeyFlag({ pointer }: { pointer: Pointer }) {
  return (
    <span className={styles.flag} aria-hidden>
      {readPointer(pointer).at(-1)}
    </span>
  );
}

function Inside({ part: { role, text, src }, path }: { part: Part; path: string }) {
  // A plain image: only the person's own browser fetches the address, and says nothing of where it is shown.
  if (src !== undefined)
    return <img key={src} src={src} alt="" referrerPolicy="no-referrer" draggable={false} ref={hideIfBroken} onError={hide} />;
  if (role === "qrcode") return <CodeDrawing kind="qrcode" text={text ?? ""} fallback={<IconQrcode size={96} stroke={1} />} />;
  if (role === "barcode") return <CodeDrawing kind="barcode" text={text ?? ""} fallback={<IconBarcode size={96} stroke={1} />} />;
  return text === undefined ? null : <span data-text={path}>{text}</span>;
}

/** A picture that cannot be had leaves its room empty, as on the phone. */
const hide = ({ currentTarget }: { currentTarget: HTMLImageElement }) => currentTarget.setAttribute("data-broken", "");
/** One that failed before the page was alive has told nobody. */
const hideIfBroken = (image: HTMLImageElement | null) => {
  if (image?.complete && image.naturalWidth === 0) hide({ currentTarget: image });
};
