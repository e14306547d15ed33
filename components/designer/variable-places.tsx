"use client";
import { useTranslations } from "next-intl";
import { useWording } from "@/components/ui/use-wording";
import type { Pointer } from "@/lib/json/pointer";
import { placeWords } from "@/lib/template/place-words";
import styles from "./dialog.module.css";

/** So many are listed; the rest is counted. */
const MOST = 12;

/** Where a variable is used; each place leads to its field and its JSON. */
export function VariablePlaces({ pointers, onGo }: { pointers: readonly Pointer[]; onGo: (pointer: Pointer) => void }) {
  const t = useTranslations("designer.variablesDrawer");
  const wording = useWording();
  const words = pointers.slice(0, MOST).map((pointer) => ({ pointer, text: wording(placeWords(pointer)) }));
  return (
    <p className={styles.places}>
      <span>{t("usedIn")}</span>
      {words.map(({ pointer, text }) => (
        <button type="button" key={pointer} className={styles.link} title={pointer} onClick={() => onGo(pointer)}>
          {text}
        </button>
      ))}
      {pointers.length > MOST && <span>{t("morePlaces", { count: pointers.length - MOST })}</span>}
    </p>
  );
}
