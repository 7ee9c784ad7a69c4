// The judgement of a request by itself, so that no second check behind it hides a hole.
import { describe, expect, it } from "vitest";
import { forgery } from "../../../adapters/slack/gateway.ts";
import { sign } from "../../fakes/slack/payloads.ts";
import { secret } from "./running.ts";

const seconds = 1_772_434_800;

describe("the judgement", () => {
  const body = Buffer.from("a=b");
  const good = { timestamps: [String(seconds)], signatures: [sign(body, secret, seconds)], encoding: undefined, body };

  it.each([
    ["a genuine request", {}, undefined],
    ["two signatures, the first of them good", { signatures: [...good.signatures, "v0=0"] }, "headers"],
    ["two timestamps", { timestamps: [...good.timestamps, "1"] }, "headers"],
    ["a compressed body", { encoding: "br" }, "encoded"],
    ["a timestamp with a sign", { timestamps: [`+${seconds}`] }, "timestamp"],
    ["another body", { body: Buffer.from("a=c") }, "signature"],
    ["an upper-case signature", { signatures: good.signatures.map((one) => one.toUpperCase()) }, "version"],
  ])("of %s", (_name, change, why) => {
    expect(forgery({ ...good, ...change }, secret, seconds * 1_000)).toBe(why);
  });
});
