import { expect, test } from "vitest";
import { askRestore, endRestore, readRestore } from "./restore-request";

function createStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
}

test("a version that was asked for is there until it is back, for its own template", () => {
  const storage = createStorage();
  askRestore(storage, "a", 3);
  expect(readRestore(storage, "b")).toBeNull();
  expect(readRestore(storage, "a")).toBe(3);
  expect(readRestore(storage, "a")).toBe(3);
  endRestore(storage, "a");
  expect(readRestore(storage, "a")).toBeNull();
  storage.setItem("studio-restore:a", "no number");
  expect(readRestore(storage, "a")).toBeNull();
});
