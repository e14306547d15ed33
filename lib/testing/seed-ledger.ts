import type { Pool } from "pg";
import { v7 } from "uuid";
import { newId } from "@/lib/id";
import type { DisplayStatus } from "@/lib/pass/display-status";

/** Rows for tests of what reads the ledger, written straight into the tables: no verb and no Alipay behind them. */

export type SeededTemplate = { merchantId: string; templateId: string; versionId: string; appId: string; tplId: string; name: string };

let counted = 0;
const count = () => ++counted;

export async function seedMerchant(pool: Pool, { id = newId(), name = "演示商户" } = {}): Promise<string> {
  await pool.query("INSERT INTO merchants (id, name, slug) VALUES ($1, $2, $3)", [id, name, `m-${id.slice(-12)}`]);
  return id;
}

const ENVELOPE = {
  logo: "https://example.com/logo.png",
  strip: null,
  icon: null,
  content: {
    evoucherInfo: {
      title: "福利领取200元购物红包",
      type: "marketVoucher",
      product: "free",
      startDate: "$activeTime$",
      endDate: "$expireTime$",
      operation: [{ format: "url", message: "alipays://platformapi/startapp?appId=2021004100000001", altText: "立即使用" }],
      einfo: { logoText: "200元购物红包", secondLogoText: "红包仅限在本页购买部分实物商品使用", brandName: "购物红包" },
    },
    platform: { channelID: "2021004100000001" },
    style: { backgroundColor: "RGB(16,142,233)" },
    fileInfo: { formatVersion: "4", canShare: true, canBuy: false, canPresent: false, serialNumber: "$serialNumber$" },
    merchant: { mname: "购物红包", mcallbackUrl: "https://example.com/demo/alipayPass/b" },
  },
};

export async function seedTemplate(
  pool: Pool,
  merchantId: string,
  { name = "200 元购物红包", text = JSON.stringify(ENVELOPE) } = {},
): Promise<SeededTemplate> {
  const [appId, templateId, versionId] = [newId(), newId(), newId()];
  const tplId = `20261123${String(Date.now()).slice(-9)}${count()}`;
  await pool.query(
    `INSERT INTO apps (merchant_id, id, name, app_id, gateway, private_key_sealed, alipay_public_key, updated_at)
     VALUES ($1, $2, '演示应用', $3, 'simulator', 'v1.', 'key', now())`,
    [merchantId, appId, `20210041${count().toString().padStart(8, "0")}`],
  );
  await pool.query(
    "INSERT INTO templates (merchant_id, id, app_id, name, text, contract, updated_at) VALUES ($1, $2, $3, $4, $5, '{\"variables\":{}}', now())",
    [merchantId, templateId, appId, name, text],
  );
  await pool.query(
    "INSERT INTO template_versions (merchant_id, id, template_id, number, text, contract) VALUES ($1, $2, $3, 1, $4, '{\"variables\":{}}')",
    [merchantId, versionId, templateId, text],
  );
  await pool.query(
    "INSERT INTO publications (merchant_id, template_id, version_id, tpl_id, published_at, updated_at) VALUES ($1, $2, $3, $4, now(), now())",
    [merchantId, templateId, versionId, tplId],
  );
  return { merchantId, templateId, versionId, appId, tplId, name };
}

export type SeedClaim = {
  at?: Date;
  status?: DisplayStatus;
  user?: string;
  userKind?: "userId" | "openId";
  serialNumber?: string | null;
  passId?: string;
  origin?: "callback" | "report";
  params?: Record<string, string>;
};

const STATE = { PENDING: "unknown", FAILED: "failed" } as const;

/** A claim that shows as `status`, made at `at`; a callback's claim is closed, so that a user may have many. */
export async function seedClaim(
  pool: Pool,
  template: SeededTemplate,
  claim: SeedClaim = {},
): Promise<{ id: string; passId: string; serialNumber: string | null }> {
  const {
    at = new Date(),
    status = "CAN_USE",
    user = `2088${String(count()).padStart(12, "0")}`,
    userKind = "userId",
    origin = "callback",
  } = claim;
  const id = v7({ msecs: at.getTime() });
  const unique = id.replaceAll("-", "");
  const serialNumber =
    claim.serialNumber === undefined ? (origin === "report" ? null : `AS${unique.slice(-18).toUpperCase()}`) : claim.serialNumber;
  const passId = claim.passId ?? `2026${BigInt(`0x${unique}`).toString().slice(-20)}`;
  const params = JSON.stringify(
    claim.params ?? { activeTime: "2026-11-23 00:00:00", expireTime: "2026-11-25 23:59:59", serialNumber: serialNumber ?? "" },
  );
  const hasPass = status !== "PENDING" && status !== "FAILED";
  const state = status === "PENDING" || status === "FAILED" ? STATE[status] : "issued";
  await pool.query(
    `INSERT INTO claims (merchant_id, id, template_id, version_id, tpl_id, user_kind, user_value, serial_number, state, origin, params,
       pass_id, reported_pass_id, failure_code, failure_text, created_at, settled_at, answered_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $17)`,
    [
      template.merchantId,
      id,
      template.templateId,
      template.versionId,
      template.tplId,
      userKind,
      user,
      serialNumber,
      state,
      origin,
      params,
      hasPass ? passId : null,
      origin === "report" ? passId : null,
      status === "FAILED" ? "KP.AE_ALIPASS_APPID_NOSUPPORT" : null,
      status === "FAILED" ? "该AppId不支持" : null,
      at,
      status === "PENDING" ? null : at,
    ],
  );
  if (hasPass) {
    await pool.query(
      `INSERT INTO passes (merchant_id, id, claim_id, template_id, version_id, pass_id, serial_number, user_kind, user_value, status, is_deleted,
         params, issued_at, checked_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13)`,
      [
        template.merchantId,
        newId(),
        id,
        template.templateId,
        template.versionId,
        passId,
        serialNumber ?? `AS${unique.slice(-18)}`,
        userKind,
        user,
        status === "DELETED" ? "CAN_USE" : status,
        status === "DELETED",
        params,
        at,
      ],
    );
  }
  return { id, passId, serialNumber };
}

export type SeedCallback = {
  at?: Date;
  verdict?: string;
  cause?: string | null;
  user?: string | null;
  claimId?: string | null;
  deliveries?: number;
  steps?: object[];
  exchanges?: object[];
  answer?: { status: number; body: string } | null;
  flags?: string[];
};

/** One callback of a claim or of nobody, as lib/claim would leave it. */
export async function seedCallback(pool: Pool, template: SeededTemplate, callback: SeedCallback = {}): Promise<string> {
  const {
    at = new Date(),
    verdict = "issued",
    cause = null,
    user = "2088302449179665",
    claimId = null,
    deliveries = 1,
    flags = [],
  } = callback;
  const id = v7({ msecs: at.getTime() });
  const request = {
    method: "GET",
    url: `/demo/alipayPass/b?templateId=${template.tplId}&userId=${user ?? ""}&token=b18c…(32)&timestamp=${at.getTime()}`,
    headers: [
      ["host", "example.com"],
      ["user-agent", "AlipayClient/10.6"],
    ],
    body: null,
    address: "203.0.113.7",
  };
  const answer = callback.answer === undefined ? { status: 200, body: '{"success":true}' } : callback.answer;
  const steps = callback.steps ?? [
    { name: "received", atMs: 0 },
    { name: "answered", atMs: 112 },
  ];
  await pool.query(
    `INSERT INTO callbacks (merchant_id, id, claim_id, template_id, tpl_id, user_kind, user_value, verdict, cause, flags, deliveries, request,
       steps, exchanges, answer_status, answer_body, duration_ms, received_at, last_delivery_at, answered_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $18, $19)`,
    [
      template.merchantId,
      id,
      claimId,
      template.templateId,
      template.tplId,
      user === null ? null : "userId",
      user,
      verdict,
      cause,
      flags,
      deliveries,
      JSON.stringify(request),
      JSON.stringify(steps),
      JSON.stringify(callback.exchanges ?? []),
      answer?.status ?? null,
      answer?.body ?? null,
      answer ? 112 : null,
      at,
      answer ? at : null,
    ],
  );
  return id;
}
