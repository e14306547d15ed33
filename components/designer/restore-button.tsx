"use client";
import { Button } from "@mantine/core";
import { IconRestore } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { late } from "@/components/ui/late";
import { tabStorage } from "@/components/ui/tab-storage";
import { useFocusBack } from "@/components/ui/use-focus-back";
import { askRestore } from "./restore-request";
import { designerHref } from "./version-address";

const RestoreConfirm = late(() => import("./restore-confirm").then(({ RestoreConfirm: dialog }) => dialog));

type Props = {
  slug: string;
  template: { id: string };
  number: number;
  /** The draft says the same already. */
  isDraft: boolean;
  /** What the draft says now is held by a version. */
  isHeld: boolean;
};

/** Brings a version back into the draft: in the designer, where it is one step to undo. */
export function RestoreButton({ slug, template, number, isDraft, isHeld }: Props) {
  const t = useTranslations("versions");
  const router = useRouter();
  const [isAsking, setIsAsking] = useState(false);
  useFocusBack(isAsking);
  const restore = () => {
    askRestore(tabStorage(), template.id, number);
    router.push(designerHref(slug, template.id));
  };
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconRestore size={14} aria-hidden />}
        disabled={isDraft}
        onClick={() => (isHeld ? restore() : setIsAsking(true))}
      >
        {t(isDraft ? "restoreSame" : "restore", { number })}
      </Button>
      {isAsking && <RestoreConfirm number={number} onRestore={restore} onClose={() => setIsAsking(false)} />}
    </>
  );
}
