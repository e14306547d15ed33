import { readLinkAppId } from "./address";
import { readVariable } from "./contract";
import { applyTextEdits, readAt, removeAt, setAt, type Edited, type TemplateDocument } from "./document";
import { editSet, hasPlace } from "../json/edit";
import { childPointer, type Pointer } from "../json/pointer";
import { diffTexts } from "../json/text-edit";
import type { Wording } from "./wording";

/** The app and the studio a template is fitted to. An empty text means: there is none, leave that part alone. */
export interface FitTarget {
  readonly appId: string;
  readonly callbackUrl: string;
  readonly merchantName: string;
  readonly logoUrl: string;
  readonly stripUrl: string;
  readonly iconUrl: string;
}

export interface FitChange {
  readonly pointer: Pointer;
  /** undefined where there was nothing. */
  readonly before: unknown;
  /** undefined where it goes. */
  readonly after: unknown;
  readonly reason: Wording;
}

export interface Fitted extends Edited {
  readonly changes: readonly FitChange[];
}

/**
 * Alipay's own hand edits to a designed template (opendocs support/01rg8v: 1 channelID, 2 webServiceUrl, 3 serialNumber, 4 mname,
 * 5 mcallbackUrl), in their order, and what the studio adds: the appId of links becomes the app's, a missing logo, strip or icon is
 * filled. Each change stands alone: with `only`, those at the named places are made and the others stay to be made. Everything else
 * keeps its bytes. No changes for a fitted template, for a broken text, and where an array leaves no place.
 */
export function fitToApp(document: TemplateDocument, target: FitTarget, only?: ReadonlySet<Pointer>): Fitted {
  const { tree } = document;
  if (!tree) return { document, edits: [], changes: [] };
  const json = { text: document.text, tree };
  const fields = fieldChanges(document, target).filter(({ pointer }) => hasPlace(tree, pointer));
  const links = linkChanges(document, target.appId).filter((link) => fields.every(({ pointer }) => pointer !== link.pointer));
  const isMade = ({ pointer }: FitChange): boolean => only?.has(pointer) ?? true;
  // Any number of links, each a text of its own, in one go; the fields one by one, since two of them may need the same new parent.
  const linked = applyTextEdits(
    document,
    links.filter(isMade).flatMap(({ pointer, after }) => editSet(json, pointer, after)),
  ).document;
  const fitted = fields
    .filter(isMade)
    .reduce<TemplateDocument>(
      (current, { pointer, after }) => (after === undefined ? removeAt(current, pointer) : setAt(current, pointer, after)).document,
      linked,
    );
  const changes = [...fields, ...links].filter(isMade);
  return { document: fitted, edits: diffTexts(document.text, fitted.text), changes };
}

function fieldChanges(document: TemplateDocument, target: FitTarget): FitChange[] {
  const change = (pointer: Pointer, after: unknown, reason: Wording): FitChange[] => {
    const before = readAt(document, pointer);
    return after === "" || before === after ? [] : [{ pointer, before, after, reason }];
  };
  const fill = (pointer: Pointer, after: string, reason: Wording): FitChange[] =>
    isMissing(readAt(document, pointer)) ? change(pointer, after, reason) : [];
  return [
    ...change("/content/platform/channelID", target.appId, reasons.channel),
    ...change("/content/platform/webServiceUrl", undefined, reasons.webService),
    ...change("/content/fileInfo/serialNumber", "$serialNumber$", reasons.serialNumber),
    ...fill("/content/merchant/mname", target.merchantName, reasons.merchantName),
    ...change("/content/merchant/mcallbackUrl", target.callbackUrl, reasons.callback),
    ...fill("/logo", target.logoUrl, reasons.logo),
    ...fill("/strip", target.stripUrl, reasons.strip),
    ...fill("/icon", target.iconUrl, reasons.icon),
  ];
}

/** Links into a mini program, with its appId replaced. Alipay's own pages (`appId=20000067`) stay. */
function linkChanges(document: TemplateDocument, appId: string): FitChange[] {
  const changes: FitChange[] = [];
  const visit = (value: unknown, pointer: Pointer): void => {
    if (typeof value === "object" && value !== null)
      for (const [key, child] of Object.entries(value)) visit(child, childPointer(pointer, key));
    if (typeof value !== "string") return;
    const link = readLinkAppId(value);
    if (!link || link.appId === appId || /^\d{1,10}$/.test(link.appId) || readVariable(link.appId) !== null) return;
    const after = value.slice(0, link.offset) + appId + value.slice(link.offset + link.appId.length);
    changes.push({ pointer, before: value, after, reason: reasons.link });
  };
  if (appId !== "") visit(document.value, "");
  return changes;
}

const isMissing = (value: unknown): boolean => value === undefined || value === null || (typeof value === "string" && value.trim() === "");

const reasons = {
  channel: { zh: "官方第 1 步：渠道 ID 是发券应用的 appId", en: "official step 1: the channel id is the issuing app's appId" },
  webService: { zh: "官方第 2 步：删除这个旧字段", en: "official step 2: this old field goes" },
  serialNumber: {
    zh: "官方第 3 步：编号写成变量，由服务器逐张生成",
    en: "official step 3: a variable, the server makes each pass's number",
  },
  merchantName: { zh: "官方第 4 步：补上商户名称", en: "official step 4: the merchant's name is added" },
  callback: { zh: "官方第 5 步：用户领取时由本工作台发券", en: "official step 5: this studio issues when a user claims" },
  link: { zh: "链接里的 appId 改为本应用", en: "the link's appId becomes this app's" },
  logo: { zh: "没有 Logo，用应用的", en: "no logo: the app's" },
  strip: { zh: "没有背景大图，用应用的", en: "no strip: the app's" },
  icon: { zh: "没有图标，用应用的", en: "no icon: the app's" },
} as const satisfies Record<string, Wording>;
