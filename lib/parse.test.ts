import { expect, test } from "vitest";
import { z } from "zod";
import { parse } from "./parse";

test("what no schema thought of, NUL or half a surrogate pair, is named by its place and never reaches Postgres", () => {
  const schema = z.object({ name: z.string(), list: z.array(z.looseObject({})) });
  const fine = { name: "券 🎫", list: [{ a: "b" }] };
  expect(parse(schema, fine)).toEqual(fine);
  const refused = (input: unknown) => {
    try {
      parse(schema, input);
      return null;
    } catch (error) {
      return error;
    }
  };
  const refusal = (path: string) => ({ code: "input_invalid", params: { path, problem: "not_storable" } });
  expect(refused({ ...fine, name: "a\u0000" })).toMatchObject(refusal("name"));
  expect(refused({ ...fine, list: [{ a: "\ud800" }] })).toMatchObject(refusal("list.0.a"));
  expect(refused({ ...fine, list: [{ "\u0000": "" }] })).toMatchObject(refusal("list.0"));
});
