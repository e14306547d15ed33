"use client";
import { Radio } from "@mantine/core";
import { useTranslations } from "next-intl";
import { GatewayBadge } from "@/components/app-shell/gateway-badges";
import type { GatewayKind } from "@/lib/alipay/gateways";
import styles from "./new-template.module.css";

export type TemplateApp = { id: string; name: string; appId: string; gateway: GatewayKind };

/** Which of the merchant's apps a template belongs to. */
export function AppChoice({
  apps,
  value,
  onChange,
  help,
}: {
  apps: TemplateApp[];
  value: string;
  onChange: (id: string) => void;
  help?: string;
}) {
  const t = useTranslations("templates");
  return (
    <Radio.Group value={value} onChange={onChange} label={t("whichApp")} description={help}>
      <div className={styles.apps}>
        {apps.map((each) => (
          <Radio.Card key={each.id} value={each.id} className={styles.app}>
            <Radio.Indicator size="xs" />
            <span className={styles.appName}>{each.name}</span>
            <span className={styles.appId}>{each.appId}</span>
            <GatewayBadge gateway={each.gateway} />
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  );
}
