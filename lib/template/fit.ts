import { readLinkAppId } from "./address";
import { readVariable } from "./contract";
import { applyTextEdits, readAt, removeAt, setAt, type Edited, type TemplateDocument } from "./document";
import { editSet } from "../json/edit";
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
 * Alipay's own hand edits to a designed template (opendocs support/01rg8v) and what the studio adds: channelID and the appId of links
 * become the app's, the callback address ours, a missing logo, strip, icon or merchant's name is filled, `webServiceUrl` goes,
 * `serialNumber` becomes the variable. Everything else keeps its bytes. No changes for a fitted template and for a broken text.
 */
export function fitToApp(document: TemplateDocument, target: FitTarget): Fitted {
  if (!document.tree) return { document, edits: [], changes: [] };
  const json = { text: document.text, tree: document.tree };
  const links = linkChanges(document, target.appId);
  const fields = fieldChanges(document, target);
  // Any number of links, each a text of its own, in one go; the fields one by one, since two of them may need the same new parent.
  const linked = applyTextEdits(
    document,
    links.flatMap(({ pointer, after }) => editSet(json, pointer, after)),
  ).document;
  const fitted = fields.reduce<TemplateDocument>(
    (current, { pointer, after }) => (after === undefined ? removeAt(current, pointer) : setAt(current, pointer, after)).document,
    linked,
  );
  return { document: fitted, edits: diffTexts(document.text, fitted.text), changes: [...fields, ...links] };
}

function fieldChanges(document: TemplateDocument, target: FitTarget): FitChange[] {
  const change = (pointer: Pointer, after: unknown, reason: Wording): FitChange[] => {
    const before = readAt(document, pointer);
    return after === "" || before === after ? [] : [{ pointer, before, after, reason }];
  };
  const fill = (pointer: Pointer, after: string, reason: Wording): FitChange[] =>
    isMissing(readAt(document, pointer)) ? change(pointer, after, reason) : [];
  return [
    ...fill("/logo", target.logoUrl, reasons.logo),
    ...fill("/strip", target.stripUrl, reasons.strip),
    ...fill("/icon", target.iconUrl, reasons.icon),
    ...change("/content/platform/channelID", target.appId, reasons.channel),
    ...change("/content/platform/webServiceUrl", undefined, reasons.webService),
    ...fill("/content/merchant/mname", target.merchantName, reasons.merchantName),
    ...change("/content/merchant/mcallbackUrl", target.callbackUrl, reasons.callback),
    ...change("/content/fileInfo/serialNumber", "$serialNumber$", reasons.serialNumber),
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
  logo: { zh: "没有 Logo，用应用的", en: "no logo: the app's" },
  strip: { zh: "没有背景大图，用应用的", en: "no strip: the app's" },
  icon: { zh: "没有图标，用应用的", en: "no icon: the app's" },
  channel: { zh: "渠道 ID 必须是发券应用的 appId", en: "the channel id must be the issuing app's appId" },
  link: { zh: "链接里的 appId 改为本应用", en: "the link's appId becomes this app's" },
  webService: { zh: "旧字段，应当删除", en: "an old field that should go" },
  merchantName: { zh: "没有商户名称，用商户的", en: "no merchant's name: the merchant's" },
  callback: { zh: "用户领取时由本工作台发券", en: "this studio issues when a user claims" },
  serialNumber: { zh: "每张券的编号由服务器生成", en: "the server makes each pass's number" },
} as const satisfies Record<string, Wording>;
