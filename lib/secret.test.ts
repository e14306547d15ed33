import { describe, expect, it } from "vitest";
import { createSecretBox } from "@/lib/secret";

const box = createSecretBox("a secret of at least thirty-two characters");
const context = { purpose: "private-key", merchantId: "m1", id: "a1" } as const;

describe("a sealed text", () => {
  it("opens to what was sealed, and two seals of one text differ", () => {
    const sealed = box.seal("私钥", context);
    expect(box.open(sealed, context)).toBe("私钥");
    expect(box.seal("私钥", context)).not.toBe(sealed);
    expect(sealed).not.toContain("私钥");
  });

  it("does not open for another merchant or row", () => {
    const sealed = box.seal("key", context);
    expect(() => box.open(sealed, { ...context, merchantId: "m2" })).toThrow();
    expect(() => box.open(sealed, { ...context, id: "a2" })).toThrow();
  });

  it("does not open with another secret, or when one byte was changed", () => {
    const sealed = box.seal("key", context);
    expect(() => createSecretBox("another secret of at least thirty-two chars").open(sealed, context)).toThrow();
    const changed = `${sealed.slice(0, 20)}${sealed[20] === "A" ? "B" : "A"}${sealed.slice(21)}`;
    expect(() => box.open(changed, context)).toThrow();
  });
});
