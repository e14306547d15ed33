import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { requireUser } from "@/app/_server/console-deps";
import { publicDeps } from "@/app/_server/public-deps";
import { AccountFrame } from "@/components/app-shell/account-frame";
import { MerchantList } from "@/components/merchant/merchant-list";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("merchants") };
}

export default async function MerchantsPage() {
  const user = await requireUser();
  const memberships = await publicDeps().merchants.listOf(user.id);
  const [only, second] = memberships;
  if (only && !second) redirect(`/console/${only.merchant.slug}`);
  return (
    <AccountFrame user={user}>
      <MerchantList memberships={memberships} />
    </AccountFrame>
  );
}
