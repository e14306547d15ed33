"use client";
import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState, type KeyboardEvent } from "react";
import { useStudioLocale, useWording } from "@/components/ui/use-wording";
import { childPointer, isRecord, type Pointer } from "@/lib/json/pointer";
import { readAt } from "@/lib/template/document";
import { issueText, type Issue } from "@/lib/template/issue";
import { otherFieldPlaces } from "@/lib/template/other-fields";
import { placeWords } from "@/lib/template/place-words";
import { writeRawAt } from "@/lib/template/raw-value";
import { findField } from "@/lib/template/schema";
import { useDesigner, useDesignerState } from "./designer-context";
import fieldStyles from "./field.module.css";
import styles from "./list.module.css";
import { pathOf } from "./raw-field";

const USUAL: Pointer = "/content";

/** Where a new field goes, its key and its value. Nothing changes before all three are in order. */
export function NewOtherField({ onClose }: { onClose: (added: Pointer | null) => void }) {
  const t = useTranslations("other-fields");
  const wording = useWording();
  const locale = useStudioLocale();
  const store = useDesigner();
  const template = useDesignerState((state) => state.document.value);
  const places = otherFieldPlaces(template);
  const [chosen, setChosen] = useState(USUAL);
  const [name, setName] = useState("");
  const [value, setValue] = useState('""');
  const [wrong, setWrong] = useState<{ name?: string; value?: Issue }>({});
  const place = places.includes(chosen) ? chosen : (places[0] ?? "");

  const refusal = (): string | null => {
    if (name === "") return t("nameMissing");
    const holder = readAt(store.getState().document, place);
    if (isRecord(holder) && Object.hasOwn(holder, name)) return t("nameTaken", { name });
    const known = findField(childPointer(place, name));
    return known && t("nameKnown", { label: wording(known.label) });
  };
  const add = () => {
    const refused = refusal();
    if (refused !== null) return setWrong({ name: refused });
    const pointer = childPointer(place, name);
    let problem: Issue | undefined;
    store.change(
      (document) => {
        const written = writeRawAt(document, pointer, value);
        if (written.ok) return written.edited;
        problem = written.problem;
        return { document, edits: [] };
      },
      { gesture: `add:${pointer}`, origin: "action", joins: "never" },
    );
    if (problem) setWrong({ value: problem });
    else onClose(pointer);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") onClose(null);
    if (event.key === "Enter" && !event.nativeEvent.isComposing && event.target instanceof HTMLInputElement) add();
  };

  return (
    <div className={styles.panel} role="group" aria-label={t("add")} onKeyDown={onKeyDown}>
      <div className={styles.pair}>
        <NativeSelect
          label={t("place")}
          value={place}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={places.map((each) => ({ value: each, label: each === "" ? t("root") : `${wording(placeWords(each))} ${pathOf(each)}` }))}
        />
        <TextInput
          label={t("name")}
          className={fieldStyles.mono}
          autoFocus
          spellCheck={false}
          autoComplete="off"
          value={name}
          error={wrong.name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </div>
      <Textarea
        label={t("value")}
        className={fieldStyles.mono}
        classNames={{ input: fieldStyles.area }}
        rows={1}
        spellCheck={false}
        value={value}
        error={wrong.value && issueText(wrong.value, locale)}
        onChange={(event) => setValue(event.currentTarget.value)}
      />
      <div className={styles.panelButtons}>
        <Button size="xs" variant="default" onClick={() => onClose(null)}>
          {t("cancel")}
        </Button>
        <Button size="xs" onClick={add}>
          {t("confirm")}
        </Button>
      </div>
    </div>
  );
}
