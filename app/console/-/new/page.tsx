import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireUser } from "@/app/_server/console-deps";
import { publicDeps } from "@/app/_server/public-deps";
import { AccountFrame } from "@/components/app-shell/account-frame";
import { NewMerchantForm } from "@/components/merchant/new-merchant-form";
import { checkSlugAction, createMerchantAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("newMerchant") };
}

export default async function NewMerchantPage() {
  const user = await requireUser();
  return (
    <AccountFrame user={user}>
      <NewMerchantForm publicUrl={publicDeps().env.publicUrl} actions={{ create: createMerchantAction, checkSlug: checkSlugAction }} />
    </AccountFrame>
  );
}
