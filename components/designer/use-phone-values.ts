"use client";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { templateQueries } from "@/components/template/template-queries";
import type { IssuedPass } from "@/lib/pass/issued-store";
import type { PassState } from "@/lib/template/layout-part";
import type { PhoneSettings } from "./phone-settings";
import type { PhoneValues } from "./phone-values";

type Options = Pick<PhoneSettings, "values" | "pass"> & { slug: string; templateId: string; now: Date };

export type IssuedPasses = {
  /** What there is to choose from, and the one that was chosen before; undefined while it is not known. */
  passes: readonly IssuedPass[] | undefined;
  /** The one that is shown. */
  pass: IssuedPass | undefined;
  error: Error | null;
  /** Reads older ones; null when there are none. */
  more: (() => void) | null;
};

/** The values that the phone shows, and the passes they may be taken from: those are asked for only when one is to be shown. */
export function usePhoneValues({ values: kind, pass: claimId, slug, templateId, now }: Options): {
  values: PhoneValues;
  issued: IssuedPasses;
} {
  const enabled = kind === "pass";
  const list = useInfiniteQuery({ ...templateQueries.issued(slug, templateId), enabled });
  const rows = list.data?.pages.flatMap((page) => page.rows);
  const isListed = rows?.some(({ id }) => id === claimId) ?? true;
  const one = useQuery({
    ...templateQueries.issuedPass(slug, templateId, claimId ?? ""),
    enabled: enabled && claimId !== null && !isListed,
  });
  const pass = claimId === null ? rows?.[0] : (rows?.find(({ id }) => id === claimId) ?? one.data);
  const values: PhoneValues =
    enabled && pass ? { kind: "pass", params: pass.params } : { kind: kind === "names" ? "names" : "sample", now };
  const passes = rows && one.data && !isListed ? [...rows, one.data] : rows;
  const more = list.hasNextPage ? () => void list.fetchNextPage() : null;
  return { values, issued: { passes, pass, error: list.error ?? one.error, more } };
}

/** The state in which Alipay last said that a pass is, where no clock says so. */
export function stateOfIssued(pass: IssuedPass | undefined): PassState | null {
  switch (pass?.status) {
    case "USED":
      return "used";
    case "EXPIRED":
      return "expired";
    case "CLOSED":
      return "closed";
    default:
      return null;
  }
}
