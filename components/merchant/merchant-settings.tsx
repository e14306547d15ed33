"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { Button, Checkbox, Fieldset, Stack, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { Notice } from "@/components/ui/notice";
import { useErrorText } from "@/components/ui/use-error-text";
import type { ActionError, ActionResult } from "@/lib/errors";
import type { MerchantHead } from "@/lib/merchant/access";
import { merchantSchema } from "@/lib/merchant/schema";
import styles from "./form.module.css";
import { SlugField, type CheckSlug } from "./slug-field";

type Merchant = { name: string; slug: string };

type Props = {
  merchant: MerchantHead;
  /** Templates that live at Alipay with the present slug in their callback address. */
  published: number;
  publicUrl: string;
  readOnly: boolean;
  actions: { save: (input: Merchant & { confirmedPublished: number }) => Promise<ActionResult<MerchantHead>>; checkSlug: CheckSlug };
};

/** Name and slug of a merchant. A new slug breaks the callbacks of what is published, so that is said, with the number, and confirmed. */
export function MerchantSettings({ merchant, published, publicUrl, readOnly, actions }: Props) {
  const t = useTranslations("settings");
  const errorText = useErrorText();
  const router = useRouter();
  const [refusal, setRefusal] = useState<ActionError | null>(null);
  const [understood, setUnderstood] = useState(false);
  const { register, handleSubmit, control, setError, formState } = useForm<Merchant>({
    resolver: zodResolver(merchantSchema),
    defaultValues: { name: merchant.name, slug: merchant.slug },
  });
  const slug = useWatch({ control, name: "slug" });
  const { errors } = formState;
  const breaks = slug !== merchant.slug && published > 0;

  const submit = handleSubmit(async (input) => {
    const result = await actions.save({ ...input, confirmedPublished: published });
    setRefusal(result.ok || result.error.code === "slug_taken" ? null : result.error);
    if (!result.ok) {
      if (result.error.code === "slug_taken") setError("slug", { message: "slug_taken" }, { shouldFocus: true });
      return;
    }
    notifications.show({ message: t("saved") });
    router.replace(`/console/${result.value.slug}/settings`);
    router.refresh();
  });

  return (
    <form onSubmit={submit} noValidate className={styles.page}>
      <Fieldset disabled={readOnly} variant="unstyled" className={styles.section}>
        <Stack gap="md">
          {refusal && (
            <Notice tone="bad">
              <p>{errorText(refusal)}</p>
            </Notice>
          )}
          <TextInput label={t("merchantName")} maxLength={64} {...register("name")} error={errors.name && t("merchantNameMissing")} />
          <SlugField
            slug={slug}
            own={merchant.slug}
            publicUrl={publicUrl}
            checkSlug={actions.checkSlug}
            {...register("slug")}
            error={errors.slug && t(errors.slug.message === "slug_taken" ? "slug_taken" : "slug_form")}
          />
          {breaks && (
            <Notice tone="warn" title={t("slugBreaksTitle", { count: published })}>
              <p>{t("slugBreaksText", { count: published, slug: merchant.slug })}</p>
              <Checkbox
                mt="xs"
                label={t("slugBreaksConfirm")}
                checked={understood}
                onChange={(event) => setUnderstood(event.currentTarget.checked)}
              />
            </Notice>
          )}
          <div>
            <Button type="submit" disabled={!formState.isDirty || (breaks && !understood)} loading={formState.isSubmitting}>
              {t("save")}
            </Button>
          </div>
        </Stack>
      </Fieldset>
    </form>
  );
}
