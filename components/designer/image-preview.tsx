"use client";
import { IconPhotoOff } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { Tag } from "@/components/ui/tag";
import { useWording } from "@/components/ui/use-wording";
import type { ImageLimits } from "@/lib/template/field";
import { sizeFaults, type Size } from "@/lib/template/image-size";
import styles from "./image-preview.module.css";

/** The image and its measured size against the advice. Only the person's own browser loads it, and says nothing of where it is shown. */
export function ImagePreview({ src, limits, label }: { src: string; limits: ImageLimits; label: string }) {
  const t = useTranslations("form.image");
  const wording = useWording();
  const [size, setSize] = useState<Size | "unknown" | null>(null);
  // It may have been loaded, or refused, before the page was alive.
  const measure = useCallback((image: HTMLImageElement | null) => {
    if (!image?.complete) return;
    const { naturalWidth: width, naturalHeight: height } = image;
    setSize(width > 0 ? { width, height } : "unknown");
  }, []);
  const faults = size !== null && size !== "unknown" ? sizeFaults(limits, size) : [];
  return (
    <span className={styles.preview}>
      <span className={styles.frame}>
        {size === "unknown" ? (
          <IconPhotoOff size={18} aria-hidden />
        ) : (
          <img
            src={src}
            alt={t("preview", { label })}
            referrerPolicy="no-referrer"
            ref={measure}
            onLoad={(event) => measure(event.currentTarget)}
            onError={() => setSize("unknown")}
          />
        )}
      </span>
      <span className={styles.words}>
        {size === "unknown" && t("unreachable")}
        {size !== null && size !== "unknown" && (
          <>
            {t("size", { width: size.width, height: size.height })}
            {faults.length === 0 ? (
              <Tag tone="good">{t("asAdvised")}</Tag>
            ) : (
              faults.map((fault) => (
                <Tag key={fault.en} tone="warn">
                  {wording(fault)}
                </Tag>
              ))
            )}
          </>
        )}
      </span>
    </span>
  );
}
