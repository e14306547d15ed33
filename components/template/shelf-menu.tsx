"use client";
import { ActionIcon, Menu } from "@mantine/core";
import { IconArchive, IconArchiveOff, IconCopyPlus, IconDots, IconFileExport, IconPencil, IconTrash } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import type { ExportForm } from "@/lib/template/export";
import type { TemplateRow } from "./template-queries";
import { useExportStored } from "./use-export-file";
import type { ShelfVerbs } from "./use-shelf-verbs";
import styles from "./template-shelf.module.css";

const FORMS = { wrapped: "exportWrapped", bare: "exportBare", alipass: "exportAlipass" } as const satisfies Record<ExportForm, string>;

/** What can be done with one template. What cannot be deleted says why, where the keyboard comes past too. */
export function ShelfMenu({ slug, row, name, verbs }: { slug: string; row: TemplateRow; name: string; verbs: ShelfVerbs | null }) {
  const t = useTranslations("templates.menu");
  const forms = useTranslations("designer.menu");
  const exportStored = useExportStored(slug);
  return (
    <Menu position="bottom-end" width={250} shadow="md" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon className={styles.menu} size={28} aria-label={t("label", { name })}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} href={`/console/${slug}/templates/${row.id}`} leftSection={<IconPencil size={15} />}>
          {t("open")}
        </Menu.Item>
        {verbs && (
          <Menu.Item leftSection={<IconCopyPlus size={15} />} onClick={() => void verbs.duplicate(row)}>
            {t("duplicate")}
          </Menu.Item>
        )}
        <Menu.Divider />
        {(["wrapped", "bare", "alipass"] as const).map((form) => (
          <Menu.Item key={form} leftSection={<IconFileExport size={15} />} onClick={() => void exportStored(row.id, form)}>
            {forms(FORMS[form])}
          </Menu.Item>
        ))}
        {verbs && (
          <>
            <Menu.Divider />
            <Menu.Item
              leftSection={row.archivedAt ? <IconArchiveOff size={15} /> : <IconArchive size={15} />}
              onClick={() => void verbs.setArchived(row, row.archivedAt === null)}
            >
              {t(row.archivedAt ? "unarchive" : "archive")}
            </Menu.Item>
            {row.deletable ? (
              <Menu.Item color="red" leftSection={<IconTrash size={15} />} onClick={() => void verbs.remove(row)}>
                {t("delete")}
              </Menu.Item>
            ) : (
              <Menu.Item className={styles.never} aria-disabled closeMenuOnClick={false} leftSection={<IconTrash size={15} />}>
                {t("delete")}
                <span className={styles.why}>{t(row.tplId === null ? "undeletableDoubt" : "undeletable")}</span>
              </Menu.Item>
            )}
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
