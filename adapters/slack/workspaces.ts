// Which token speaks for which workspace: the one of the settings, or those that installed us, kept sealed in the
// store.
import { type Installation, type InstallationQuery, type InstallationStore, webApi } from "@slack/bolt";
import type { Tenant } from "../../src/news/place.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { Secrets } from "../../src/ports/store.ts";
import { Trouble } from "../../src/trouble.ts";
import { type ClientOptions, calling } from "./client.ts";
import { tenantOf } from "./place.ts";
import { seal, unseal } from "./seal.ts";

export type Workspace = {
  /** The SDK, made when first asked for: it weighs 27 KB a workspace. */
  readonly client: webApi.WebClient;
  readonly token: string;
  readonly botUser: string;
  readonly bot: string;
};

export type Workspaces = {
  /** Throws Trouble gone for a workspace that never installed us or left. */
  of(tenant: Tenant): Promise<Workspace>;
  /** Forgets its token, here and in the store. */
  leave(tenant: Tenant): Promise<void>;
};

function workspaceOf(token: string, user: string, bot: string, options: ClientOptions): Workspace {
  let client: webApi.WebClient | undefined;
  return {
    token,
    botUser: user,
    bot,
    get client() {
      client ??= new webApi.WebClient(token, { ...options });
      return client;
    },
  };
}

/** One workspace, its token in the settings. Whoever asks gets it: other workspaces' events never reach its socket. */
export function oneWorkspace(token: string, options: ClientOptions): Workspaces {
  let known: Promise<Workspace> | undefined;
  const look = async (): Promise<Workspace> => {
    const answer = await calling(() => new webApi.WebClient(token, { ...options }).auth.test());
    return workspaceOf(token, answer.user_id ?? "", answer.bot_id ?? "", options);
  };
  return {
    of: () => {
      known ??= look().catch((thrown: unknown) => {
        known = undefined;
        throw thrown;
      });
      return known;
    },
    leave: async () => {},
  };
}

const prefix = "slack-installation:";
/** Long enough to spare the store, short enough that another process's uninstall is noticed. */
const cachedMs = 60_000;
const cachedMost = 5_000;

export type Installed = Workspaces & { readonly installations: InstallationStore };

export function installedWorkspaces(tools: {
  readonly secrets: Secrets;
  readonly clock: Clock;
  readonly key: string;
  readonly options: ClientOptions;
}): Installed {
  const { secrets, clock, key, options } = tools;
  const cache = new Map<
    Tenant,
    { readonly until: number; readonly installation: Installation; readonly workspace: Workspace }
  >();

  const read = async (tenant: Tenant) => {
    const now = clock.now();
    const cached = cache.get(tenant);
    if (cached && cached.until > now) return cached;
    const name = prefix + tenant;
    const sealed = await secrets.get(name, now);
    if (sealed === undefined) {
      cache.delete(tenant);
      throw new Trouble("gone");
    }
    const installation = JSON.parse(unseal(sealed, name, key)) as Installation;
    const token = installation.bot?.token ?? "";
    const { userId = "", id = "" } = installation.bot ?? {};
    const workspace = cached?.workspace.token === token ? cached.workspace : workspaceOf(token, userId, id, options);
    const entry = { until: now + cachedMs, installation, workspace };
    cache.delete(tenant);
    for (const longest of cache.keys()) if (cache.size >= cachedMost) cache.delete(longest);
    cache.set(tenant, entry);
    return entry;
  };
  const leave = async (tenant: Tenant) => {
    cache.delete(tenant);
    await secrets.remove(prefix + tenant);
  };
  return {
    of: async (tenant) => (await read(tenant)).workspace,
    leave,
    installations: {
      storeInstallation: async (installation) => {
        const tenant = tenantOf(
          installation.team?.id,
          installation.enterprise?.id,
          installation.isEnterpriseInstall === true,
        );
        const name = prefix + tenant;
        await secrets.put(name, seal(JSON.stringify(installation), name, key));
        cache.delete(tenant);
      },
      fetchInstallation: async (query) => (await read(tenantOfQuery(query))).installation,
      deleteInstallation: async (query) => leave(tenantOfQuery(query)),
    },
  };
}

const tenantOfQuery = (query: InstallationQuery<boolean>): Tenant =>
  tenantOf(query.teamId, query.enterpriseId, query.isEnterpriseInstall);
