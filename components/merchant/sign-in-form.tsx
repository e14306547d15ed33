"use client";
import { Button, PasswordInput, Stack, TextInput, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Notice } from "@/components/ui/notice";
import { useErrorText } from "@/components/ui/use-error-text";
import type { ActionError } from "@/lib/errors";
import { signIn } from "./sign-in";

/** Signs in and goes to `next`, which the page has made sure is one of ours. */
export function SignInForm({ next }: { next: string }) {
  const t = useTranslations("auth");
  const errorText = useErrorText();
  const [refusal, setRefusal] = useState<ActionError | null>(null);
  const [leaving, setLeaving] = useState(false);
  const { register, handleSubmit, formState, setFocus } = useForm({ defaultValues: { email: "", password: "" } });

  const submit = handleSubmit(async (credentials) => {
    const failed = await signIn(credentials);
    setRefusal(failed);
    if (failed) return setFocus("password");
    setLeaving(true);
    window.location.assign(next);
  });

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Title order={1} size="h1">
          {t("signIn")}
        </Title>
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
          {...register("email", { required: t("emailMissing") })}
          error={formState.errors.email?.message}
        />
        <PasswordInput
          label={t("password")}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ "aria-label": t("showPassword") }}
          {...register("password", { required: t("passwordMissing") })}
          error={formState.errors.password?.message}
        />
        <Button type="submit" fullWidth loading={formState.isSubmitting || leaving}>
          {t("signIn")}
        </Button>
      </Stack>
    </form>
  );
}
