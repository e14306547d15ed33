import type { TemplateDocument } from "../document";
import type { Issue, Severity } from "../issue";
import { callbackRules } from "./callback";
import { isClaimTemplate } from "./claim-type";
import { crossFieldRules } from "./cross-field";
import { dateRules } from "./dates";
import { keyRules } from "./keys";
import { lengthRules } from "./lengths";
import { linkRules } from "./links";
import { lookRules } from "./looks";
import { adLawRules } from "./meaning-ad-law";
import { amountRules } from "./meaning-amounts";
import { sampleRules } from "./meaning-samples";
import { termsRules } from "./meaning-terms";
import { validityRules } from "./meaning-validity";
import { operationRules } from "./operations";
import { passTypeRules } from "./pass-type";
import { requiredRules } from "./required";
import type { CheckOptions, Finding, Rule } from "./rule";
import { structureRules } from "./structure";
import { spotAround, surveyOf, type Survey } from "./survey";
import { textRules } from "./texts";
import { unitTypeRules } from "./unit-types";
import { unitRules } from "./units";
import { valueRules } from "./values";
import { variableRules } from "./variables";

/** Every rule, a family after the other. */
export const templateRules: readonly Rule[] = [
  ...structureRules,
  ...keyRules,
  ...requiredRules,
  ...passTypeRules,
  ...valueRules,
  ...lengthRules,
  ...crossFieldRules,
  ...callbackRules,
  ...dateRules,
  ...operationRules,
  ...linkRules,
  ...unitRules,
  ...unitTypeRules,
  ...variableRules,
  ...textRules,
  ...lookRules,
  ...amountRules,
  ...validityRules,
  ...adLawRules,
  ...termsRules,
  ...sampleRules,
];

/** More findings of one rule than a person reads. */
const MAX_FINDINGS = 100;

/**
 * Everything the rules say about a document, in the order of the text. A broken text has one issue, the break. A type other than
 * marketVoucher gets notes only, save for what breaks the JSON itself. Never throws, whatever the document.
 */
export function checkTemplate(document: TemplateDocument, options: CheckOptions = {}): Issue[] {
  if (!document.tree) return document.broken ? [document.broken] : [];
  const survey = surveyOf(document, document.tree, options);
  const isClaim = isClaimTemplate(survey);
  const issues = templateRules.filter(({ scope }) => isClaim || scope !== "claim").flatMap((rule) => applyRule(rule, survey, isClaim));
  return issues.sort((a, b) => a.range.offset - b.range.offset || severityOrder[a.severity] - severityOrder[b.severity]);
}

const severityOrder: Record<Severity, number> = { error: 0, warning: 1, note: 2 };

function applyRule(rule: Rule, survey: Survey, isClaim: boolean): Issue[] {
  const severity: Severity = isClaim || rule.scope === "json" ? rule.severity : "note";
  const issues: Issue[] = [];
  for (const finding of rule.check(survey)) {
    issues.push(issueOf(rule, severity, finding, survey));
    if (issues.length === MAX_FINDINGS) break;
  }
  return issues;
}

function issueOf(rule: Rule, severity: Severity, { pointer, spot, params = {}, fix }: Finding, survey: Survey): Issue {
  const { offset, length } = spot ?? survey.node(pointer) ?? spotAround(survey, pointer);
  const edit = fix?.();
  return {
    code: rule.code,
    severity,
    pointer,
    range: survey.document.lines.range(offset, length),
    texts: rule.texts,
    params,
    ...(edit?.edits && {
      fix: { label: rule.fixLabel ?? defaultFixLabel, edits: edit.edits, ...(edit.contract && { contract: edit.contract }) },
    }),
  };
}

const defaultFixLabel = { zh: "修正", en: "Fix" };
