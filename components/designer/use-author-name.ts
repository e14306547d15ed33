"use client";
import { useTranslations } from "next-intl";
import type { Author } from "@/lib/template/author";

/** What a person is called who made something, whatever became of the account. */
export function useAuthorName(): (author: Author) => string {
  const t = useTranslations("versions");
  return (author) => (author.kind === "user" ? author.name || author.email : t(author.kind === "gone" ? "authorGone" : "authorNobody"));
}
