// The in-memory store keeps the contract it stands in for.
import { expect, test } from "vitest";
import { storeContract } from "../contracts/store.contract.ts";
import { Memory, openMemory } from "./store.ts";

storeContract("memory", async () => {
  const memory = new Memory();
  return { store: openMemory(memory), another: async () => openMemory(memory), dispose: async () => {} };
});

test("a broken store fails every call with storage-failed", async () => {
  const memory = new Memory();
  const store = openMemory(memory);
  memory.broken = true;
  await expect(store.of("acme").subscriptions.all()).rejects.toMatchObject({ kind: "storage-failed" });
  await expect(store.once.first("x", 0)).rejects.toMatchObject({ kind: "storage-failed" });
});
