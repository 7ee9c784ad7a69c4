// One fact of the store contract: a fresh store for each, closed and removed afterwards.
import { test } from "vitest";
import type { Store } from "../../../src/ports/store.ts";
import type { OpenStore } from "../store.contract.ts";

export function fact(
  open: OpenStore,
  says: string,
  check: (store: Store, another: () => Promise<Store>) => Promise<void>,
): void {
  test(says, async () => {
    const opened = await open();
    try {
      await check(opened.store, opened.another);
    } finally {
      await opened.dispose();
    }
  });
}
