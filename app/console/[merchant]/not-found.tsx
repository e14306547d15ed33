import { IconMapOff } from "@tabler/icons-react";
import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";

/** A template, pass, callback or app that this merchant does not have. */
export default async function MerchantNotFound() {
  const t = await getTranslations("shell");
  return (
    <EmptyState icon={<IconMapOff size={22} />} title={t("notFoundTitle")}>
      {t("notFoundHere")}
    </EmptyState>
  );
}
