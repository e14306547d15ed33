import { randomBytes } from "node:crypto";

/** The same server and user, another database. */
export function withDatabase(url, name) {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

export function openPool(pg, url) {
  const pool = new pg.Pool({ connectionString: url, connectionTimeoutMillis: 10_000, allowExitOnIdle: true });
  pool.on("error", () => undefined);
  return pool;
}

/**
 * The engine reads Postgres' catalogues, whose one-byte type `"char"` the adapter refuses: the pool says it is text, and the adapter's
 * answer then calls those columns by the name the engine expects. The engine asks one question at a time.
 */
async function connectForCatalogues({ pool, PrismaPg, ColumnTypeEnum }) {
  const [oneByteType, textType] = [18, 25];
  let oneByteColumns = [];
  const query = pool.query.bind(pool);
  pool.query = async (...args) => {
    const result = await query(...args);
    const fields = result.fields ?? [];
    oneByteColumns = [...fields.keys()].filter((index) => fields[index].dataTypeID === oneByteType);
    for (const index of oneByteColumns) fields[index].dataTypeID = textType;
    return result;
  };
  const adapter = await new PrismaPg(pool).connect();
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (question) => {
    const answer = await queryRaw(question);
    for (const index of oneByteColumns) answer.columnTypes[index] = ColumnTypeEnum.Character;
    return answer;
  };
  return adapter;
}

/** A database beside, into which the engine plays the migrations to see what they build. */
export function shadowDatabase(url, { pg, pool, PrismaPg, ColumnTypeEnum }) {
  const name = `shadow_${randomBytes(6).toString("hex")}`;
  let own = null;
  return {
    async connect() {
      await pool.query(`CREATE DATABASE ${name}`);
      own = openPool(pg, withDatabase(url, name));
      return connectForCatalogues({ pool: own, PrismaPg, ColumnTypeEnum });
    },
    async drop() {
      if (!own) return;
      await own.end();
      await pool.query(`DROP DATABASE ${name}`);
    },
  };
}
