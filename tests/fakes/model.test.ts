// The fake model keeps the model's contract.
import { Trouble } from "../../src/trouble.ts";
import { modelContract } from "../contracts/model.contract.ts";
import { fakeModel } from "./model.ts";

modelContract("the fake", async (wanted) => ({
  model: fakeModel(() => {
    if ("hangs" in wanted) return new Promise<string>(() => {});
    if ("says" in wanted) {
      const tokens = { input: 10, output: 5 };
      return { text: wanted.says, ended: wanted.ended ?? "complete", tokens };
    }
    throw new Trouble(
      wanted.fails,
      undefined,
      "afterSeconds" in wanted ? { retryAfterMs: wanted.afterSeconds * 1000 } : {},
    );
  }),
  dispose: async () => {},
}));
