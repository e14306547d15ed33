"use client";
import { useEffect, useState, type ReactNode } from "react";

type Drawn = { text: string; url: string | null };

/** A code as scanners read it. The drawing comes a moment later than the rest: its library is loaded for templates that have one. */
export function CodeDrawing({ kind, text, fallback }: { kind: "qrcode" | "barcode"; text: string; fallback: ReactNode }) {
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  useEffect(() => {
    let isGone = false;
    const draw = kind === "qrcode" ? drawQrCode : drawBarcode;
    draw(text).then(
      (svg) => !isGone && setDrawn({ text, url: `data:image/svg+xml;utf8,${encodeURIComponent(svg)}` }),
      // Some texts have no code of this kind (letters outside of Code 128, too many of them): the symbol stands for it.
      () => !isGone && setDrawn({ text, url: null }),
    );
    return () => {
      isGone = true;
    };
  }, [kind, text]);
  return drawn?.url && drawn.text === text ? <img src={drawn.url} alt="" draggable={false} /> : fallback;
}

async function drawQrCode(text: string): Promise<string> {
  const { toString } = await import("qrcode");
  return toString(text, { type: "svg", margin: 0, errorCorrectionLevel: "M" });
}

async function drawBarcode(text: string): Promise<string> {
  const { toSVG } = await import("bwip-js/browser");
  return toSVG({ bcid: "code128", text, height: 14 });
}
