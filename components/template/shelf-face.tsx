"use client";
import { useInViewport } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { IconFileAlert } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useStudioLocale, useWording } from "@/components/ui/use-wording";
import { syntaxWords } from "@/lib/template/syntax-words";
import type { Thumbnail } from "@/lib/template/thumbnail";
import { PassThumbnail } from "./pass-thumbnail";
import { templateQueries, type TemplateRow } from "./template-queries";
import styles from "./template-shelf.module.css";

/** A template's card in small, asked for when it comes into view. Its frame has the same size from the start. */
export function ShelfFace({ slug, row }: { slug: string; row: TemplateRow }) {
  const t = useTranslations("templates");
  const locale = useStudioLocale();
  const { ref, inViewport } = useInViewport();
  const { data, error } = useQuery({ ...templateQueries.face(slug, row, locale), enabled: inViewport });
  return (
    <div className={styles.face} ref={ref} data-drawn={data?.screen ? true : undefined}>
      {data?.screen && <PassThumbnail screen={data.screen} />}
      {data?.broken && <Broken broken={data.broken} isDrawn={data.screen !== null} versionNumber={row.versionNumber} />}
      {error && !data && <p className={styles.undrawn}>{t("faceFailed")}</p>}
    </div>
  );
}

type BrokenProps = { broken: NonNullable<Thumbnail["broken"]>; isDrawn: boolean; versionNumber: number | null };

function Broken({ broken: { problem, line, column }, isDrawn, versionNumber }: BrokenProps) {
  const t = useTranslations("templates");
  const wording = useWording();
  const reason = t("faceBroken", { line, column, reason: wording(syntaxWords[problem]) });
  return isDrawn ? (
    <p className={styles.oldFace}>{t("faceOfVersion", { number: versionNumber ?? 0, reason })}</p>
  ) : (
    <p className={styles.undrawn}>
      <IconFileAlert size={22} aria-hidden />
      {reason}
    </p>
  );
}
