"use client";
import { SegmentedControl } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useMemo, useState, type ReactNode } from "react";
import { useStudioLocale } from "@/components/ui/use-wording";
import { sampleParams, type Contract } from "@/lib/template/contract";
import { layout, stateAt } from "@/lib/template/layout";
import { diffDrawings, type PartMark } from "@/lib/template/layout-diff";
import { surfaces, type Part, type Surface } from "@/lib/template/layout-part";
import type { Locale } from "@/lib/template/wording";
import { PassPhone } from "./pass-phone";
import styles from "./phone-diff.module.css";
import type { PartContext } from "./phone-part";

/** One of two states of a template: a version, a draft. `label` names it above its phone. */
export type PhoneSide = { label: ReactNode; value: unknown; contract: Contract };

/** Two phones side by side with the parts marked that differ. Opens on a page that has differences, and says how many each page has. */
export function PhoneDiff({ before, after, now }: { before: PhoneSide; after: PhoneSide; now: Date }) {
  const t = useTranslations("phone.diff");
  const pages = useTranslations("designer.surfaces");
  const locale = useStudioLocale();
  const [chosen, setChosen] = useState<Surface | null>(null);
  const drawn = useMemo(
    () =>
      surfaces.map((surface) => {
        const sides = { before: drawSide(before, surface, now, locale), after: drawSide(after, surface, now, locale) };
        return { surface, ...sides, diff: diffDrawings(sides.before, sides.after) };
      }),
    [before, after, now, locale],
  );
  const differing = FIRST.find((surface) => drawn.some((page) => page.surface === surface && page.diff.count > 0));
  const surface = chosen ?? differing ?? "detail";
  const page = drawn.find((each) => each.surface === surface);
  if (!page) return null;
  const contextOf = (marks: ReadonlyMap<Part, PartMark>): PartContext => ({
    notes: new Map([...marks].map(([part, mark]) => [part, { mark, word: t(mark) }])),
  });
  const sides = [
    { side: "before", label: before.label, screen: page.before, marks: page.diff.before },
    { side: "after", label: after.label, screen: page.after, marks: page.diff.after },
  ] as const;
  return (
    <div className={styles.diff}>
      <SegmentedControl
        size="xs"
        aria-label={t("page")}
        value={surface}
        onChange={setChosen}
        data={drawn.map(({ surface: each, diff }) => ({
          value: each,
          label: diff.count > 0 ? t("pageWithCount", { page: pages(each), count: diff.count }) : pages(each),
        }))}
      />
      <p className={styles.summary} role="status">
        {t("summary", { count: page.diff.count })}
      </p>
      <div className={styles.sides}>
        {sides.map(({ side, label, screen, marks }) => (
          <figure key={side} className={styles.side}>
            <figcaption className={styles.label}>{label}</figcaption>
            <PassPhone screen={screen} surface={surface} context={contextOf(marks)} />
          </figure>
        ))}
      </div>
    </div>
  );
}

/** Which page tells most, in this order. */
const FIRST = ["detail", "claim", "card", "list"] as const satisfies readonly Surface[];

function drawSide({ value, contract }: PhoneSide, surface: Surface, now: Date, locale: Locale): Part {
  const params = sampleParams(contract, now);
  return layout(value, { params, state: stateAt(value, params, now), surface, now, locale });
}
