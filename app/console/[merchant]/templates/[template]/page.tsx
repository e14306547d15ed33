import type { Metadata } from "next";
import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { consoleDeps } from "@/app/_server/console-deps";
import { Designer } from "@/components/designer/designer";
import { isJsonOpen, JSON_COOKIE, readShares, SHARE_COOKIE } from "@/components/designer/pane-sizes";
import { can } from "@/lib/merchant/roles";
import { idSchema } from "@/lib/parse";
import { callbackUrlOf } from "@/lib/template/callback-url";
import { checkDraft } from "@/lib/template/check-draft";
import { publishAction, saveDraftAction, saveSettingsAction, setAsideAction, settleAction, takeBackAction } from "../actions";

type Params = { params: Promise<{ merchant: string; template: string }> };

async function open({ params }: Params) {
  const { merchant: slug, template: id } = await params;
  const context = await consoleDeps(slug, "template:read");
  const { merchant, deps } = context;
  const template = idSchema.safeParse(id).success ? await deps.templates.findTemplate(merchant.id, id) : null;
  return template ? { ...context, template } : notFound();
}

export async function generateMetadata(props: Params): Promise<Metadata> {
  return { title: (await open(props)).template.name };
}

export default async function TemplatePage(props: Params) {
  const { merchant, role, deps, template } = await open(props);
  const kept = await cookies();
  const callbackUrl = callbackUrlOf(deps.env.publicUrl, merchant.slug);
  // Without their fixes, which need the rules at hand: those are offered once the rules are in the browser.
  const issues = checkDraft(template, callbackUrl).map(({ fix: _, ...issue }) => issue);
  const [attempt, setAside] = await Promise.all([
    deps.publishes.findOpenAttempt(merchant.id, template.id),
    deps.asides.listSetAside(merchant.id, template.id),
  ]);
  return (
    <Designer
      key={template.id}
      merchant={{ slug: merchant.slug, name: merchant.name }}
      template={template}
      callbackUrl={callbackUrl}
      sandboxUrl={deps.env.sandboxUrl}
      isUnsettled={attempt?.state === "unknown"}
      issues={issues}
      setAside={setAside}
      now={deps.now()}
      canWrite={can(role, "template:write")}
      canPublish={can(role, "template:publish")}
      layout={{ shares: readShares(kept.get(SHARE_COOKIE)?.value), isJsonOpen: isJsonOpen(kept.get(JSON_COOKIE)?.value) }}
      actions={{
        save: saveDraftAction.bind(null, merchant.slug),
        publish: publishAction.bind(null, merchant.slug),
        settle: settleAction.bind(null, merchant.slug),
        saveSettings: saveSettingsAction.bind(null, merchant.slug),
        setAside: setAsideAction.bind(null, merchant.slug),
        takeBack: takeBackAction.bind(null, merchant.slug),
      }}
    />
  );
}
