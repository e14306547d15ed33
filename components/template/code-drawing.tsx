"use client";
import { useEffect, useState, type ReactNode } from "react";
import { isScannable } from "@/lib/template/scannable";

type Kind = "qrcode" | "barcode";
type Drawn = { kind: Kind; text: string; url: string | null };
type Props = {
  kind: Kind;
  text: string;
  /** Read out in its stead; nothing when what stands around it says it. */
  alt?: string;
  /** Until it is drawn. */
  fallback: ReactNode;
  /** When the text has no code of this kind; `fallback` otherwise. */
  failed?: ReactNode;
};

/** A code as scanners read it. The drawing comes a moment later than the rest: its library is loaded for templates that have one. */
export function CodeDrawing({ kind, text, alt = "", fallback, failed = fallback }: Props) {
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  useEffect(() => {
    let isGone = false;
    const draw = kind === "qrcode" ? drawQrCode : drawBarcode;
    // The libraries draw something for many a text that no scanner gives back.
    (isScannable(kind, text) ? draw(text) : Promise.reject(new RangeError("not scannable"))).then(
      (svg) => !isGone && setDrawn({ kind, text, url: `data:image/svg+xml;utf8,${encodeURIComponent(svg)}` }),
      // Some texts have no code of this kind (letters outside of Code 128, too many of them): that is said.
      () => !isGone && setDrawn({ kind, text, url: null }),
    );
    return () => {
      isGone = true;
    };
  }, [kind, text]);
  if (drawn?.text !== text || drawn.kind !== kind) return fallback;
  return drawn.url === null ? failed : <img src={drawn.url} alt={alt} draggable={false} />;
}

async function drawQrCode(text: string): Promise<string> {
  const { toString } = await import("qrcode");
  return toString(text, { type: "svg", margin: 0, errorCorrectionLevel: "M" });
}

async function drawBarcode(text: string): Promise<string> {
  const { toSVG } = await import("bwip-js/browser");
  return toSVG({ bcid: "code128", text, height: 14 });
}
