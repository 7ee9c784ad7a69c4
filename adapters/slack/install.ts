// How a workspace adds Lede over OAuth: a state that is used once, by the browser it was made for, within ten minutes.
import { createHash } from "node:crypto";
import type { Installation, InstallURLOptions, StateStore } from "@slack/bolt";
import type { Tenant } from "../../src/news/place.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { Ids } from "../../src/ports/ids.ts";
import type { Secrets } from "../../src/ports/store.ts";
import { Trouble } from "../../src/trouble.ts";
import { tenantOf } from "./place.ts";
import { type Keys, seal, unseal } from "./seal.ts";

const stateMs = 10 * 60_000;
const prefix = "slack-oauth-state:";

/**
 * The store holds a hash of the state, so a dump opens no door. Bolt compares the state with the browser's cookie
 * first.
 */
export function onceOnlyStates(tools: {
  readonly secrets: Secrets;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly keys: Keys;
}): StateStore {
  const { secrets, clock, ids, keys } = tools;
  return {
    generateStateParam: async (options) => {
      const state = `${ids.next()}${ids.next()}${ids.next()}`;
      const name = nameOf(state);
      await secrets.put(name, seal(JSON.stringify(options), name, keys), clock.now() + stateMs);
      return state;
    },
    verifyStateParam: async (_now, state) => {
      const name = nameOf(state);
      const kept = await secrets.take(name, clock.now());
      if (kept === undefined)
        throw new Trouble("not-allowed", "This installation link was used already or is too old.");
      return JSON.parse(unseal(kept, name, keys)) as InstallURLOptions;
    },
  };
}

const nameOf = (state: string): string => prefix + createHash("sha256").update(state).digest("hex");

/** Who installed, and where a note to them goes. */
export const installerOf = (installation: Installation): { readonly tenant: Tenant; readonly user: string } => ({
  tenant: tenantOf(installation.team?.id, installation.enterprise?.id, installation.isEnterpriseInstall === true),
  user: installation.user.id,
});
