import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  type ColumnType,
  ColumnTypeEnum,
  type SqlQuery,
  type SqlResultSet,
} from "@prisma/driver-adapter-utils";
import * as engineCode from "@prisma/schema-engine-wasm/schema_engine_bg";

type PgAdapter = Awaited<ReturnType<PrismaPg["connect"]>>;
type PgResult = { fields?: { dataTypeID: number }[] };
type RawAdapter = { performIO(query: SqlQuery): Promise<PgResult>; queryRaw(query: SqlQuery): Promise<SqlResultSet> };

/**
 * Prisma's schema engine as WebAssembly, talking to the database at `url`. It needs no binary of its own, and leaves the
 * same `_prisma_migrations` table as `prisma migrate deploy`.
 */
export async function withMigrationEngine<T>(
  url: string,
  work: (engine: engineCode.SchemaEngine) => Promise<T>,
): Promise<T> {
  const panics: string[] = [];
  // The engine reports a panic here; without it, all one would see is a TypeError about a missing registry.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: (text: string) => panics.push(text) } });
  await loadEngine();
  const connections = new MigrationPg({ connectionString: url });
  const restoreTimers = letTimersLapse();
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(connections);
    return await work(await engineCode.SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter));
  } catch (cause) {
    const reason = panics.at(-1) ?? (cause instanceof Error ? cause.message : JSON.stringify(cause));
    throw new Error(`The schema engine failed: ${reason}`, { cause });
  } finally {
    restoreTimers();
    await connections.disconnect();
  }
}

let loading: Promise<void> | undefined;

/** Instantiated by hand: importing a .wasm file is still an experiment of Node's, and says so on every start. */
function loadEngine(): Promise<void> {
  loading ??= (async () => {
    const code = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
    const bytes = await readFile(join(dirname(code), "schema_engine_bg.wasm"));
    const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": engineCode });
    engineCode.__wbg_set_wasm(instance.exports);
    (instance.exports as { __wbindgen_start(): void }).__wbindgen_start();
  })();
  return loading;
}

/** The engine forgets a ten-second timer for its advisory lock, which would keep a finished command waiting. */
function letTimersLapse(): () => void {
  const original = globalThis.setTimeout;
  const lapsing = (...args: Parameters<typeof setTimeout>) => original(...args).unref();
  globalThis.setTimeout = Object.assign(lapsing, original);
  return () => {
    globalThis.setTimeout = original;
  };
}

/** What the query adapter does well for queries and wrongly for migrations, put right. */
class MigrationPg extends PrismaPg {
  readonly #adapters: PgAdapter[] = [];

  async disconnect(): Promise<void> {
    await Promise.all(this.#adapters.map((adapter) => adapter.dispose()));
  }

  override async connect(): Promise<PgAdapter> {
    const adapter = await super.connect();
    this.#adapters.push(adapter);
    const plain = adapter as unknown as RawAdapter;
    const queryRaw = plain.queryRaw;
    adapter.queryRaw = (query) => queryWithCharacters(plain, queryRaw, query);
    // Whole, in one session: the adapter's own splits at every semicolon, also inside function bodies.
    adapter.executeScript = async (script) => {
      await adapter.underlyingDriver().query(script);
    };
    return adapter;
  }
}

/** `"char"` (OID 18) is refused by the adapter and must reach the engine as Character, or it panics on NOT NULL constraints. */
async function queryWithCharacters(plain: RawAdapter, queryRaw: RawAdapter["queryRaw"], query: SqlQuery) {
  const characters: number[] = [];
  const relabelling = Object.create(plain, {
    performIO: {
      value: async (inner: SqlQuery) => {
        const result = await plain.performIO(inner);
        for (const [position, field] of (result.fields ?? []).entries()) {
          if (field.dataTypeID !== 18) continue;
          characters.push(position);
          field.dataTypeID = 25;
        }
        return result;
      },
    },
  });
  const result = await queryRaw.call(relabelling, query);
  for (const position of characters) (result.columnTypes as ColumnType[])[position] = ColumnTypeEnum.Character;
  return result;
}
