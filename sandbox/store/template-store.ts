import type { Pool } from "pg";

export type Template = {
  tplId: string;
  appId: string;
  tplContent: string;
  tplParams: string[];
  createdAt: Date;
  updatedAt: Date;
};

const COLUMNS = `tpl_id AS "tplId", app_id AS "appId", tpl_content AS "tplContent", tpl_params AS "tplParams", created_at AS "createdAt", updated_at AS "updatedAt"`;

/** Answers false when the app has used this unique_id before. */
export async function addTemplate(pool: Pool, template: Template & { uniqueId: string }): Promise<boolean> {
  const { rowCount } = await pool.query(
    `INSERT INTO sandbox.templates (tpl_id, app_id, unique_id, tpl_content, tpl_params, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (app_id, md5(unique_id)) DO NOTHING`,
    [template.tplId, template.appId, template.uniqueId, template.tplContent, template.tplParams, template.createdAt, template.updatedAt],
  );
  return rowCount === 1;
}

/** Answers false when the app has no such template. */
export async function updateTemplate(
  pool: Pool,
  change: { tplId: string; appId: string; tplContent: string; tplParams: string[]; updatedAt: Date },
): Promise<boolean> {
  const { rowCount } = await pool.query(
    `UPDATE sandbox.templates SET tpl_content = $3, tpl_params = $4, updated_at = $5 WHERE tpl_id = $1 AND app_id = $2`,
    [change.tplId, change.appId, change.tplContent, change.tplParams, change.updatedAt],
  );
  return rowCount === 1;
}

export async function findTemplate(pool: Pool, tplId: string): Promise<Template | null> {
  const { rows } = await pool.query<Template>(`SELECT ${COLUMNS} FROM sandbox.templates WHERE tpl_id = $1`, [tplId]);
  return rows[0] ?? null;
}

export type TemplateFilter = { appId?: string; tplId?: string };

/** Newest first. `total` counts what the filter lets through, whatever the page. */
export async function listTemplates(
  pool: Pool,
  filter: TemplateFilter,
  page: { offset: number; limit: number },
): Promise<{ total: number; rows: Template[] }> {
  const where = `WHERE ($1::text IS NULL OR app_id = $1) AND ($2::text IS NULL OR tpl_id = $2)`;
  const values = [filter.appId ?? null, filter.tplId ?? null];
  const count = await pool.query<{ total: number }>(`SELECT count(*)::int AS total FROM sandbox.templates ${where}`, values);
  const { rows } = await pool.query<Template>(
    `SELECT ${COLUMNS} FROM sandbox.templates ${where} ORDER BY created_at DESC, tpl_id DESC LIMIT $3 OFFSET $4`,
    [...values, page.limit, page.offset],
  );
  return { total: count.rows[0]?.total ?? 0, rows };
}
