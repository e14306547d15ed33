import type { ActionResult } from "@/lib/errors";
import type { Contract } from "@/lib/template/contract";
import type { Issue } from "@/lib/template/issue";
import type { Publication } from "@/lib/template/publish-store";
import type { Published } from "@/lib/template/publish";
import type { NotePlace } from "@/lib/template/set-aside";
import type { SetAsideRow } from "@/lib/template/set-aside-store";
import type { Template, TemplateSettings } from "@/lib/template/store";
import type { PaneShares } from "./pane-sizes";

type SaveInput = { templateId: string; expectedRevision: number; text: string; contract: Contract };

/** What the designer may do on the server; the page binds the merchant. */
export type DesignerActions = {
  save: (input: SaveInput) => Promise<ActionResult<{ revision: number; name: string; savedAt: Date }>>;
  publish: (input: { templateId: string; expectedRevision: number; note: string }) => Promise<ActionResult<Published>>;
  settle: (input: { templateId: string; attemptId: string; tplId: string | null }) => Promise<ActionResult<Publication | null>>;
  saveSettings: (input: TemplateSettings & { templateId: string }) => Promise<ActionResult<void>>;
  setAside: (input: NotePlace & { templateId: string; reason: string }) => Promise<ActionResult<SetAsideRow[]>>;
  takeBack: (input: NotePlace & { templateId: string }) => Promise<ActionResult<SetAsideRow[]>>;
};

export type DesignerProps = {
  merchant: { slug: string; name: string };
  template: Template;
  callbackUrl: string;
  /** Where a browser finds the simulator; null while it is off. */
  sandboxUrl: string | null;
  /** A publish whose end nobody knows. */
  isUnsettled: boolean;
  /** What the rules say about the stored draft, so that it is shown before they have come to the browser. */
  issues: readonly Issue[];
  /** Notes that somebody has decided to leave as they are. */
  setAside: readonly SetAsideRow[];
  /** The moment the page was made, so that server and browser draw the same. */
  now: Date;
  canWrite: boolean;
  canPublish: boolean;
  /** How this browser left the panes. */
  layout: { shares: PaneShares; isJsonOpen: boolean };
  actions: DesignerActions;
};
