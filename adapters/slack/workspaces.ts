// Which token speaks for which workspace: the one of the settings, or those that installed us, kept sealed in the
// store.
import { type Installation, type InstallationQuery, type InstallationStore, webApi } from "@slack/bolt";
import type { Instant } from "../../src/news/article.ts";
import type { Tenant } from "../../src/news/place.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { Secrets } from "../../src/ports/store.ts";
import { Trouble } from "../../src/trouble.ts";
import { type ClientOptions, calling } from "./client.ts";
import { tenantOf } from "./place.ts";
import { type AppCredentials, renewed, runsOut } from "./rotation.ts";
import { type Keys, seal, unseal } from "./seal.ts";

export type Workspace = {
  /** The SDK, made when first asked for: it weighs 27 KB a workspace. */
  readonly client: webApi.WebClient;
  readonly token: string;
  readonly botUser: string;
  readonly bot: string;
  /** Whose people are our own: the workspace's, and those of its organisation. */
  readonly team: string | undefined;
  readonly enterprise: string | undefined;
};

/** That Lede was removed: when, and of revoked tokens whose. */
export type Farewell = { readonly at: Instant; readonly bots?: readonly string[] };

export type Workspaces = {
  /** Throws Trouble gone for a workspace that never installed us or left. */
  of(tenant: Tenant): Promise<Workspace>;
  /**
   * Forgets its token, here and in the store. False, and nothing is forgotten, where Lede was installed again since:
   * Slack sends goodbyes in any order, and late.
   */
  leave(tenant: Tenant, farewell: Farewell): Promise<boolean>;
};

function workspaceOf(known: Omit<Workspace, "client">, options: ClientOptions): Workspace {
  let client: webApi.WebClient | undefined;
  return {
    ...known,
    get client() {
      client ??= new webApi.WebClient(known.token, { ...options });
      return client;
    },
  };
}

/** One workspace, its token in the settings. Whoever asks gets it: other workspaces' events never reach its socket. */
export function oneWorkspace(token: string, options: ClientOptions): Workspaces {
  let known: Promise<Workspace> | undefined;
  const look = async (): Promise<Workspace> => {
    const answer = await calling(() => new webApi.WebClient(token, { ...options }).auth.test());
    const { user_id: botUser = "", bot_id: bot = "", team_id: team, enterprise_id: enterprise } = answer;
    return workspaceOf({ token, botUser, bot, team, enterprise }, options);
  };
  return {
    of: () => {
      known ??= look().catch((thrown: unknown) => {
        known = undefined;
        throw thrown;
      });
      return known;
    },
    leave: async (_tenant, { bots }) =>
      bots === undefined || known === undefined || bots.includes((await known).botUser),
  };
}

export const prefix = "slack-installation:";
/** Long enough to spare the store, short enough that another process's uninstall is noticed. */
const cachedMs = 60_000;
const cachedMost = 5_000;

export type Installed = Workspaces & { readonly installations: InstallationStore };

/** `keptAt` tells a late goodbye from one that is meant. */
type Kept = Installation & { readonly keptAt?: Instant };

export function installedWorkspaces(tools: {
  readonly secrets: Secrets;
  readonly clock: Clock;
  readonly keys: Keys;
  readonly app: AppCredentials | undefined;
  readonly options: ClientOptions;
}): Installed {
  const { secrets, clock, keys, app, options } = tools;
  const cache = new Map<Tenant, { readonly until: Instant; readonly kept: Kept; readonly workspace: Workspace }>();
  const renewing = new Map<Tenant, Promise<Kept>>();

  const load = async (tenant: Tenant): Promise<Kept | undefined> => {
    const name = prefix + tenant;
    const sealed = await secrets.get(name, clock.now());
    return sealed === undefined ? undefined : (JSON.parse(unseal(sealed, name, keys)) as Kept);
  };
  const keep = async (tenant: Tenant, kept: Kept): Promise<Kept> => {
    const name = prefix + tenant;
    await secrets.put(name, seal(JSON.stringify(kept), name, keys));
    cache.delete(tenant);
    return kept;
  };
  const renew = async (tenant: Tenant, kept: Kept): Promise<Kept> => {
    const next = app === undefined ? undefined : await renewed(kept, app, options, clock.now());
    if (next) return await keep(tenant, next);
    // Another process was first: its token is in the store.
    return (await load(tenant)) ?? kept;
  };
  /** One at a time: a refresh token is good for one use. */
  const inTime = (tenant: Tenant, kept: Kept): Promise<Kept> => {
    const begun = renewing.get(tenant) ?? renew(tenant, kept).finally(() => renewing.delete(tenant));
    renewing.set(tenant, begun);
    return begun;
  };
  const read = async (tenant: Tenant) => {
    const now = clock.now();
    const cached = cache.get(tenant);
    if (cached && cached.until > now) return cached;
    const found = await load(tenant);
    if (found === undefined) {
      cache.delete(tenant);
      throw new Trouble("gone");
    }
    const kept = runsOut(found, now) ? await inTime(tenant, found) : found;
    const token = kept.bot?.token ?? "";
    const { userId: botUser = "", id: bot = "" } = kept.bot ?? {};
    const known = { token, botUser, bot, team: kept.team?.id, enterprise: kept.enterprise?.id };
    const workspace = cached?.workspace.token === token ? cached.workspace : workspaceOf(known, options);
    const entry = { until: now + cachedMs, kept, workspace };
    cache.delete(tenant);
    for (const longest of cache.keys()) if (cache.size >= cachedMost) cache.delete(longest);
    cache.set(tenant, entry);
    return entry;
  };
  const forget = async (tenant: Tenant) => {
    cache.delete(tenant);
    await secrets.remove(prefix + tenant);
  };
  return {
    of: async (tenant) => (await read(tenant)).workspace,
    leave: async (tenant, { at, bots }) => {
      const kept = await load(tenant);
      const another = bots !== undefined && kept?.bot !== undefined && !bots.includes(kept.bot.userId);
      // Slack counts these moments in seconds.
      if (another || at + 999 < (kept?.keptAt ?? 0)) return false;
      await forget(tenant);
      return true;
    },
    installations: {
      storeInstallation: async (installation) => {
        const { team, enterprise, isEnterpriseInstall } = installation;
        const tenant = tenantOf(team?.id, enterprise?.id, isEnterpriseInstall === true);
        await keep(tenant, { ...installation, keptAt: clock.now() });
      },
      fetchInstallation: async (query) => (await read(tenantOfQuery(query))).kept,
      deleteInstallation: async (query) => forget(tenantOfQuery(query)),
    },
  };
}

const tenantOfQuery = (query: InstallationQuery<boolean>): Tenant =>
  tenantOf(query.teamId, query.enterpriseId, query.isEnterpriseInstall);
