// What every store must do, whichever engine it stands on.
import { describe } from "vitest";
import type { Store } from "../../src/ports/store.ts";
import { agendaFacts } from "./store/agenda.ts";
import { articleFacts, feedFacts } from "./store/articles.ts";
import { briefingFacts, threadFacts } from "./store/briefings.ts";
import { deliveryFacts, editionFacts } from "./store/editions.ts";
import { leaseFacts } from "./store/leases.ts";
import { markFacts } from "./store/marks.ts";
import { ofPlaceFacts } from "./store/of-place.ts";
import { sayingFacts } from "./store/sayings.ts";
import { siteFacts } from "./store/sites.ts";
import { costFacts, onceFacts, secretFacts, settingFacts } from "./store/small.ts";
import { takenBackFacts } from "./store/taken-back.ts";
import { tenantFacts } from "./store/tenants.ts";
import { watchFacts } from "./store/watches.ts";

export type OpenedStore = {
  readonly store: Store;
  /** Another handle on the same database, as a second process has. */
  readonly another: () => Promise<Store>;
  readonly dispose: () => Promise<void>;
};

/** `open` gives an empty store each time. */
export type OpenStore = () => Promise<OpenedStore>;

export function storeContract(name: string, open: OpenStore): void {
  describe(`the store contract on ${name}`, () => {
    describe("tenants", () => tenantFacts(open));
    describe("one place", () => ofPlaceFacts(open));
    describe("editions", () => editionFacts(open));
    describe("deliveries", () => deliveryFacts(open));
    describe("agenda", () => agendaFacts(open));
    describe("leases", () => leaseFacts(open));
    describe("articles", () => articleFacts(open));
    describe("feeds", () => feedFacts(open));
    describe("briefings", () => briefingFacts(open));
    describe("threads", () => threadFacts(open));
    describe("marks", () => markFacts(open));
    describe("sites", () => siteFacts(open));
    describe("watched articles", () => watchFacts(open));
    describe("briefings that were said", () => sayingFacts(open));
    describe("lines taken back", () => takenBackFacts(open));
    describe("once", () => onceFacts(open));
    describe("costs", () => costFacts(open));
    describe("secrets", () => secretFacts(open));
    describe("settings", () => settingFacts(open));
  });
}
