"use client";
import { TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useId, useState, type KeyboardEvent } from "react";
import { isVariableName, sampleParams, type VariableContract } from "@/lib/template/contract";
import { useDesignerState } from "./designer-context";
import styles from "./variable-options.module.css";

/** The variables of the template with their meaning and a sample, filtered by what is typed; a name that is new can be chosen too. */
export function VariableOptions({ onPick }: { onPick: (name: string) => void }) {
  const t = useTranslations("variable-picker");
  const id = useId();
  const used = useDesignerState((state) => state.document.contract.variables);
  // What was a variable a moment ago keeps its meaning, and can be one again.
  const known = useDesignerState((state) => state.history.document.contract.variables);
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);

  const query = typed.trim().replace(/^\$|\$$/g, "");
  const variables = { ...known, ...used };
  const [now] = useState(() => new Date());
  const samples = sampleParams({ variables }, now);
  const found = Object.entries(variables).filter(([name, variable]) => isMeant(query, name, variable));
  const isNew = isVariableName(query) && !Object.hasOwn(variables, query);
  const names = [...found.map(([name]) => name), ...(isNew ? [query] : [])];
  const chosen = Math.min(at, names.length - 1);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && names.length > 0) setAt((chosen + step + names.length) % names.length);
    const name = names[chosen];
    if (event.key === "Enter" && name !== undefined) onPick(name);
    if (step !== undefined || event.key === "Enter") event.preventDefault();
  };

  return (
    <>
      <TextInput
        size="xs"
        data-autofocus
        role="combobox"
        aria-label={t("filter")}
        placeholder={t("filter")}
        aria-expanded
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={chosen >= 0 ? `${id}-${chosen}` : undefined}
        aria-describedby={`${id}-new`}
        spellCheck={false}
        autoComplete="off"
        value={typed}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
      />
      <ul role="listbox" id={id} aria-label={t("variables")} className={styles.list}>
        {names.map((name, index) => (
          <li
            key={name}
            role="option"
            id={`${id}-${index}`}
            aria-selected={index === chosen}
            className={styles.option}
            ref={index === chosen ? scrollToSight : undefined}
            // The focus stays in the filter.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onPick(name)}
          >
            <Option name={name} variable={variables[name]} sample={samples[name] ?? ""} />
          </li>
        ))}
      </ul>
      <p className={styles.hint} id={`${id}-new`}>
        {t("newHint")}
      </p>
    </>
  );
}

function Option({ name, variable, sample }: { name: string; variable: VariableContract | undefined; sample: string }) {
  const t = useTranslations("variable-picker");
  if (!variable) return <span className={styles.name}>{t("new", { name })}</span>;
  return (
    <>
      <span className={styles.row}>
        <code className={styles.name}>${name}$</code>
        <span className={styles.sample}>{sample}</span>
      </span>
      {variable.meaning !== "" && variable.meaning !== name && <span className={styles.meaning}>{variable.meaning}</span>}
    </>
  );
}

const scrollToSight = (option: HTMLElement | null) => option?.scrollIntoView({ block: "nearest" });

const isMeant = (query: string, name: string, { meaning, sample }: VariableContract): boolean =>
  [name, meaning, sample].some((words) => words.toLowerCase().includes(query.toLowerCase()));
