"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { Button, PasswordInput, Stack, Text, TextInput, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Notice } from "@/components/ui/notice";
import { useErrorText } from "@/components/ui/use-error-text";
import type { ActionError, ActionResult } from "@/lib/errors";
import { MIN_PASSWORD_LENGTH, ownerSchema } from "@/lib/merchant/schema";
import { signIn } from "./sign-in";

type Owner = { name: string; email: string; password: string };

/** The first start: makes the first operator, signs them in, and opens the console. */
export function SetupForm({
  token,
  setUp,
}: {
  token: string;
  setUp: (input: Owner & { token: string }) => Promise<ActionResult<{ email: string }>>;
}) {
  const t = useTranslations("auth");
  const errorText = useErrorText();
  const [refusal, setRefusal] = useState<ActionError | null>(null);
  const [leaving, setLeaving] = useState(false);
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(ownerSchema),
    defaultValues: { name: "", email: "", password: "" },
  });
  const { errors } = formState;

  const submit = handleSubmit(async (owner) => {
    const result = await setUp({ ...owner, token });
    setRefusal(result.ok ? null : result.error);
    if (!result.ok) return;
    setLeaving(true);
    const failed = await signIn({ email: result.value.email, password: owner.password });
    window.location.assign(failed ? "/sign-in" : "/console");
  });

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <div>
          <Title order={1} size="h1">
            {t("setup")}
          </Title>
          <Text c="dimmed" mt={4}>
            {t("setupText")}
          </Text>
        </div>
        {refusal && (
          <Notice tone="bad">
            <p>{errorText(refusal)}</p>
          </Notice>
        )}
        <TextInput
          label={t("email")}
          type="email"
          autoComplete="username"
          inputMode="email"
          autoFocus
          {...register("email")}
          error={errors.email && t("emailMissing")}
        />
        <TextInput
          label={t("name")}
          description={t("nameHelp")}
          autoComplete="name"
          {...register("name")}
          error={errors.name && t("nameLong")}
        />
        <PasswordInput
          label={t("password")}
          description={t("passwordHelp", { count: MIN_PASSWORD_LENGTH })}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ "aria-label": t("showPassword") }}
          {...register("password")}
          error={errors.password && t("passwordShort", { count: MIN_PASSWORD_LENGTH })}
        />
        <Button type="submit" fullWidth loading={formState.isSubmitting || leaving}>
          {t("createOwner")}
        </Button>
      </Stack>
    </form>
  );
}
