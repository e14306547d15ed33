import { expect, test } from "vitest";
import { namedPassIds } from "./named-pass";

test("finds a passId at the top, in result or in data, as text, object or JSON text", () => {
  const bodies = [
    `{"passId":"7"}`,
    `{"pass_id":"7"}`,
    `{"passId":7}`,
    `{"result":{"passId":"7"}}`,
    `{"result":"{\\"passId\\":\\"7\\"}"}`,
    `{"data":{"pass_id":"7"}}`,
  ];
  for (const body of bodies) expect(namedPassIds(body)).toEqual(["7"]);
});

test("names nothing for an answer that does not", () => {
  for (const body of [
    "",
    "7",
    "null",
    "[]",
    "{",
    `{"passId":""}`,
    `{"passId":null}`,
    `{"passId":["7"]}`,
    `{"data":"7"}`,
    `{"a":{"passId":"7"}}`,
    `{"passId":"\\u0000"}`,
  ]) {
    expect(namedPassIds(body)).toEqual([]);
  }
});
