import type { Choice, Field } from "../../lib/template/field";
import { limitsOf } from "../../lib/template/field-limits";
import { exampleOf } from "../../lib/template/json-schema";
import type { Wording } from "../../lib/template/wording";
import { formatChoices, messageShapes, sections, UNIT_PATH, unitLists, type FieldRow, type Section } from "./field-rows";
import { bilingual, code, codeBlock, list, prose, table, type Language } from "./markdown";
import { chapters, columns, introduction, kinds, requirements, sources, unknowns, words } from "./template-words";

/** docs/template-reference.md: the field table, and what has to be known to read it. */
export function templateReference(): string {
  return bilingual(words.title, "lib/template/schema.ts and lib/template/schema/", (language) => [
    ...introduction.map((paragraph) => paragraph[language]),
    ...chapters.flatMap(({ heading, paragraphs, sample }) => [
      `### ${heading[language]}`,
      ...paragraphs.map((paragraph) => paragraph[language]),
      ...(sample ? [codeBlock(JSON.stringify(sample, null, 2), "json")] : []),
    ]),
    `### ${words.fields[language]}`,
    words.fieldsNote[language],
    ...sections.flatMap((section) => sectionOf(section, language)),
    `### ${words.messages[language]}`,
    words.messagesNote[language],
    messageTable(language),
    `### ${words.images[language]}`,
    imageTable(language),
    `### ${words.values[language]}`,
    words.valuesNote[language],
    list(manyChoices.map(({ path, choices }) => code(path) + words.colon[language] + choiceWords(choices, language))),
    `### ${words.unknown[language]}`,
    list(unknowns.map((unknown) => prose(unknown[language]))),
    `### ${words.sources[language]}`,
    table(
      headings([columns.source, columns.meaning], language),
      sources.map(([mark, meaning]) => [mark, prose(meaning[language])]),
    ),
  ]);
}

const headings = (columnWords: readonly Wording[], language: Language): string[] => columnWords.map((words) => words[language]);

function sectionOf({ path, field, rows }: Section, language: Language): string[] {
  const name = path === "" ? words.envelope[language] : `${field.label[language]} ${code(path)}`;
  const lists = path === UNIT_PATH ? ` ${words.unitNote[language]}${unitLists.map(code).join(words.comma[language])}` : "";
  const heading = headings(
    [columns.path, columns.name, columns.kind, columns.required, columns.limits, columns.example, columns.source],
    language,
  );
  return [
    `#### ${name}`,
    prose(field.help[language]) + lists,
    table(
      heading,
      rows.map((row) => rowOf(row, language)),
    ),
  ];
}

function rowOf({ path, field }: FieldRow, language: Language): string[] {
  return [
    code(path),
    `**${prose(field.label[language])}** ${prose(field.help[language])}`,
    kinds[field.kind][language],
    field.required ? requirements[field.required][language] : "",
    limitWords(field, language),
    // Of what has parts, the parts have their own.
    isLeaf(field) ? code(JSON.stringify(field.example)) : "",
    field.mark,
  ];
}

const isLeaf = ({ kind }: Field): boolean => kind !== "object" && kind !== "list";

/** Longer lists of choices have a place of their own below the tables, and so have the sizes of images. */
const MANY = 6;

function limitWords(field: Field, language: Language): string {
  if (field.kind === "image") return words.seeImages[language];
  const limits = limitsOf(field).map((limit) => prose(limit[language]));
  if (field.kind === "choice" && field.choices)
    limits.push(field.choices.length > MANY ? words.seeValues[language] : choiceWords(field.choices, language));
  return limits.join(words.separator[language]);
}

function choiceWords(choices: readonly Choice[], language: Language): string {
  return choices
    .map(({ value, label, isOlder }) => {
      const name = label[language] === value ? "" : ` ${label[language]}`;
      return code(value) + name + (isOlder ? words.older[language] : "");
    })
    .join(words.separator[language]);
}

const manyChoices = sections
  .flatMap(({ rows }) => rows)
  .flatMap(({ path, field }) =>
    field.kind === "choice" && field.choices && field.choices.length > MANY ? [{ path, choices: field.choices }] : [],
  );

function messageTable(language: Language): string {
  const rows = messageShapes.map(([format, shape]) => {
    const choice = formatChoices.find(({ value }) => value === format);
    return [code(format), choice?.label[language] ?? "", prose(shape.help[language]), code(JSON.stringify(exampleOf(shape)))];
  });
  return table(headings([columns.format, columns.meaning, columns.message, columns.example], language), rows);
}

function imageTable(language: Language): string {
  const rows = sections
    .flatMap((section) => section.rows)
    .flatMap(({ path, field }) =>
      field.kind === "image"
        ? [
            [
              code(path),
              field.label[language],
              limitsOf(field)
                .map((limit) => limit[language])
                .join(words.separator[language]),
              field.mark,
            ],
          ]
        : [],
    );
  return table(headings([columns.path, columns.meaning, columns.limits, columns.source], language), rows);
}
