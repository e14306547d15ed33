"use client";
import { useQuery } from "@tanstack/react-query";
import { RecordLoading, RecordMissing } from "@/components/ui/records/record-missing";
import type { PassDetail } from "@/lib/pass/store";
import { passQueries } from "./pass-queries";

export function PassFaceTab({ slug, pass }: { slug: string; pass: PassDetail }) {
  const { data, error } = useQuery(passQueries.face(slug, pass.id));
  if (!data) return error ? <RecordMissing error={error} /> : <RecordLoading />;
  return <pre>{data.text}</pre>;
}
