import fc from "fast-check";
import { expect, test } from "vitest";
import { html } from "./html";

test("whatever text is put in, no markup comes out of it", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const written = html`<p title="${text}">${[text, html`<b>${text}</b>`]}</p>`.text;
      expect(written.match(/[<>"]/g)).toHaveLength(10);
    }),
  );
});

test("null and false leave nothing, and zero is a number", () => {
  expect(html`${null}${false}${0}${["a", null]}`.text).toBe("0a");
});
