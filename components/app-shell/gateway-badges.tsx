"use client";
import { useTranslations } from "next-intl";
import { Tag, type Tone } from "@/components/ui/tag";
import { GATEWAY_KINDS, type GatewayKind } from "@/lib/alipay/gateways";
import type { AppHead } from "@/lib/merchant/app-store";

const TONES: Record<GatewayKind, Tone> = { production: "good", alipay_sandbox: "warn", simulator: "accent" };

/** One app's gateway in a word. */
export function GatewayBadge({ gateway, title }: { gateway: GatewayKind; title?: string }) {
  const t = useTranslations("shell.gateway");
  return (
    <Tag tone={TONES[gateway]} title={title}>
      {t(gateway)}
    </Tag>
  );
}

/** 模拟, 沙箱, 正式: which of them a merchant's apps speak to, so that nobody takes a trial for the real thing. */
export function GatewayBadges({ apps }: { apps: AppHead[] }) {
  const t = useTranslations("shell.gateway");
  return GATEWAY_KINDS.map((gateway) => {
    const names = apps.filter((app) => app.gateway === gateway).map(({ name }) => name);
    return names.length > 0 && <GatewayBadge key={gateway} gateway={gateway} title={t(`${gateway}_help`, { apps: names.join(", ") })} />;
  });
}
