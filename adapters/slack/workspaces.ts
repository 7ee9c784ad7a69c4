// Which token speaks for which workspace: the one of the settings, or those that installed us, kept sealed in the store.
import { type Installation, type InstallationQuery, type InstallationStore, webApi } from "@slack/bolt";
import type { Tenant } from "../../src/news/place.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { Secrets } from "../../src/ports/store.ts";
import { Trouble } from "../../src/trouble.ts";
import { tenantOf } from "./address.ts";
import { type ClientOptions, calling } from "./client.ts";
import { seal, unseal } from "./seal.ts";

export type Workspace = {
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

/** One workspace, its token in the settings. Whoever asks gets it: other workspaces' events never reach its socket. */
export function oneWorkspace(token: string, options: ClientOptions): Workspaces {
  let known: Promise<Workspace> | undefined;
  const look = async (): Promise<Workspace> => {
    const client = new webApi.WebClient(token, { ...options });
    const answer = await calling(() => client.auth.test());
    return { client, token, botUser: answer.user_id ?? "", bot: answer.bot_id ?? "" };
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
    const client =
      cached?.workspace.token === token ? cached.workspace.client : new webApi.WebClient(token, { ...options });
    const workspace: Workspace = {
      client,
      token,
      botUser: installation.bot?.userId ?? "",
      bot: installation.bot?.id ?? "",
    };
    const entry = { until: now + cachedMs, installation, workspace };
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
