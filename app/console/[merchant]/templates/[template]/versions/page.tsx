import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { z } from "zod";
import { consoleDeps } from "@/app/_server/console-deps";
import type { ComparedSide } from "@/components/designer/version-side";
import { VersionsScreen } from "@/components/designer/versions-screen";
import { AppError } from "@/lib/errors";
import { readAddress, type AddressParams } from "@/lib/list-address";
import { can } from "@/lib/merchant/roles";
import { idSchema } from "@/lib/parse";
import { defaultPair, readPair, type Side } from "@/lib/template/version-pair";

type Props = { params: Promise<{ merchant: string; template: string }>; searchParams: Promise<AddressParams> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("versions"))("title") };
}

/** `compare` as lib/template/version-pair writes it; `before` is the number below which the list begins. */
const addressSchema = z.object({ compare: z.string().optional(), before: z.coerce.number().pipe(z.int32().min(1)).optional() });

/** The versions of a template, and two of them (or one and the draft) beside each other; which two says the address. */
export default async function VersionsPage({ params, searchParams }: Props) {
  const { merchant: slug, template: id } = await params;
  const { compare, before } = readAddress(addressSchema, await searchParams).filter;
  const { merchant, role, deps } = await consoleDeps(slug, "template:read");
  const template = idSchema.safeParse(id).success ? await deps.templates.findTemplate(merchant.id, id) : null;
  if (!template) notFound();
  const { text, contract, updatedAt } = template;
  const list = await deps.versions.listVersions(merchant.id, id, { before });
  const pair = readPair(compare) ?? defaultPair(list.rows);

  const sideOf = async (side: Side): Promise<ComparedSide> => {
    if (side === "draft") return { side, text, contract };
    const version = await deps.versions.getVersion(merchant.id, id, side).catch((error: unknown) => {
      if (error instanceof AppError && error.code === "not_found") notFound();
      throw error;
    });
    return { side, text: version.text, contract: version.contract };
  };
  const compared = pair && list.rows.length > 0 ? await Promise.all([sideOf(pair.before), sideOf(pair.after)]) : null;
  return (
    <VersionsScreen
      slug={merchant.slug}
      template={{ id, name: template.name, updatedAt }}
      list={list}
      compared={compared && { before: compared[0], after: compared[1] }}
      now={deps.now()}
      canWrite={can(role, "template:write")}
    />
  );
}
