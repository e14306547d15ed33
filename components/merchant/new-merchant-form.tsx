"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { Button, Group, Stack, Text, TextInput, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import Link from "next/link";
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

/** Opens a merchant and goes into it. */
export function NewMerchantForm({
  publicUrl,
  actions,
}: {
  publicUrl: string;
  actions: { create: (input: Merchant) => Promise<ActionResult<MerchantHead>>; checkSlug: CheckSlug };
}) {
  const t = useTranslations("settings");
  const errorText = useErrorText();
  const router = useRouter();
  const [refusal, setRefusal] = useState<ActionError | null>(null);
  const { register, handleSubmit, control, setError, formState } = useForm<Merchant>({
    resolver: zodResolver(merchantSchema),
    defaultValues: { name: "", slug: "" },
  });
  const slug = useWatch({ control, name: "slug" });
  const { errors } = formState;

  const submit = handleSubmit(async (merchant) => {
    const result = await actions.create(merchant);
    if (result.ok) return router.push(`/console/${result.value.slug}`);
    if (result.error.code === "slug_taken") setError("slug", { message: "slug_taken" }, { shouldFocus: true });
    else setRefusal(result.error);
  });

  return (
    <form onSubmit={submit} noValidate className={styles.card}>
      <Stack gap="md">
        <div>
          <Title order={1} size="h1">
            {t("newMerchant")}
          </Title>
          <Text c="dimmed" mt={4}>
            {t("newMerchantText")}
          </Text>
        </div>
        {refusal && (
          <Notice tone="bad">
            <p>{errorText(refusal)}</p>
          </Notice>
        )}
        <TextInput
          label={t("merchantName")}
          autoFocus
          maxLength={64}
          {...register("name")}
          error={errors.name && t("merchantNameMissing")}
        />
        <SlugField
          slug={slug}
          own={null}
          publicUrl={publicUrl}
          checkSlug={actions.checkSlug}
          {...register("slug")}
          error={errors.slug && t(errors.slug.message === "slug_taken" ? "slug_taken" : "slug_form")}
        />
        <Group justify="flex-end">
          <Button component={Link} href="/console" variant="default">
            {t("cancel")}
          </Button>
          <Button type="submit" loading={formState.isSubmitting}>
            {t("createMerchant")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
