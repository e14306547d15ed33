import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { objectTexts } from "../../json/testing/json-samples";
import { wrapBare } from "../import";
import { readJson } from "./jsonc";
import { readTemplate } from "./lenient";
import { bareTexts, found, mustImport, refusalOf, wrappedTexts } from "../testing/importing";

const bare = '{"merchant":{"mname":"山茶 \\u8336"},"x":1e400,"x":20880012345678901234}';
const wrapped = `{ "logo": "http://img.example.com/a//b.png", "content":${bare} }`;
const quoted = (text: string) => JSON.stringify(text);

describe("comments and trailing commas", () => {
  test("go, and every other byte stays: repeated keys, big numbers, escapes, slashes in texts, line ends", () => {
    const text =
      '// head\r\n{\r\n  "merchant": { "mname": "a//b /* c */ \\u4f60,}" /* in */, }, // end\r\n  "x": 1e400, "x": [1, 2 , /**/ ],\r\n}\r\n// tail';
    const mended = '\r\n{\r\n  "merchant": { "mname": "a//b /* c */ \\u4f60,}"  }, \r\n  "x": 1e400, "x": [1, 2   ]\r\n}\r\n';
    expect(mustImport(text)).toEqual({
      ok: true,
      text: wrapBare(mended),
      found: found("text", "bare", "comments", "trailing-commas"),
    });
  });

  test("each is named only where it was", () => {
    expect(mustImport('{"merchant":{}}//').found.mends).toEqual(["comments"]);
    expect(mustImport('{"merchant":{},}').found.mends).toEqual(["trailing-commas"]);
  });

  test("no comma is taken for one that ends a list, and no two words become one", () => {
    for (const text of ['{"merchant":[,]}', '{"merchant":{},,}', '{"merchant":{,}}', '{"merchant":tr/**/ue}', '{"merchant":1/**/2}'])
      expect(refusalOf(text)).toBe("syntax");
    expect(refusalOf('{"merchant":{}} /* open')).toBe("syntax");
  });

  test("put between the tokens of any JSON they go again, byte for byte", () => {
    const extra = fc.constantFrom("/* x */", "/**/", "// x\n", "/*\n*/", '/* "{[,]}" */', "//\n");
    fc.assert(
      fc.property(objectTexts, fc.array(extra, { minLength: 1, maxLength: 5 }), (text, extras) => {
        let turn = 0;
        // A line comment takes no line end along, so what is expected keeps it.
        const pieces = piecesOf(text).map((piece) => ({ piece, extra: extras[turn++ % extras.length] ?? "" }));
        const dirty = pieces.map((each) => each.extra + each.piece).join("");
        const clean = pieces.map((each) => (each.extra.startsWith("//") ? "\n" : "") + each.piece).join("");
        expect(readJson(dirty)).toMatchObject({ ok: true, text: clean, mends: ["comments"] });
      }),
    );
  });
});

/** The tokens of a JSON text, each with the white space before it. */
const piecesOf = (text: string): string[] =>
  text.match(/\s*(?:"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s"{}[\],:]+)\s*$|\s*(?:"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s"{}[\],:]+)/g) ?? [];

describe("JSON in a JSON string", () => {
  test("is unpacked, once or twice, bare or whole", () => {
    expect(mustImport(quoted(bare))).toEqual({ ok: true, text: wrapBare(bare), found: found("text", "bare", "json-string") });
    expect(mustImport(` ${quoted(quoted(wrapped))}\n`)).toEqual({
      ok: true,
      text: wrapped,
      found: found("text", "wrapped", "json-string"),
    });
  });

  test("takes its place when it is an envelope's content, the rest of the envelope untouched", () => {
    const envelope = (content: string) => `{ "logo" : "http://img.example.com/\\u0061.png",\r\n "content":${content} , "y": -0 }`;
    expect(mustImport(envelope(quoted(bare)))).toEqual({
      ok: true,
      text: envelope(bare),
      found: found("text", "wrapped", "json-string"),
    });
    expect(mustImport(`{"content":${quoted(wrapped)}}`).text).toBe(wrapped);
    const words = '{"content":"use it soon"}';
    expect(mustImport(words)).toEqual({ ok: true, text: words, found: found("text", "wrapped") });
  });

  test("is found in a request, as text or as object", () => {
    const request = (template: string) => `{"unique_id":"1","tpl_content":${template}}`;
    const mends = ["request", "json-string"] as const;
    expect(mustImport(request(quoted(wrapped)))).toEqual({ ok: true, text: wrapped, found: found("text", "wrapped", ...mends) });
    expect(mustImport(request(wrapped))).toEqual({ ok: true, text: wrapped, found: found("text", "wrapped", "request") });
    expect(mustImport(`{"biz_content":${quoted(request(quoted(wrapped)))}}`)).toEqual({
      ok: true,
      text: wrapped,
      found: found("text", "wrapped", ...mends),
    });
  });

  test("may hold what needs mending itself", () => {
    expect(mustImport(quoted(`// mine\n${bare}`))).toEqual({
      ok: true,
      text: wrapBare(`\n${bare}`),
      found: found("text", "bare", "json-string", "comments"),
    });
  });

  test("that is none, or that is packed deeper than anybody does, is no template", () => {
    expect(refusalOf(quoted("{"))).toBe("not_a_template");
    expect(refusalOf('{"tpl_content":"{"}')).toBe("not_a_template");
    let deep = bare;
    for (let layer = 0; layer < 6; layer += 1) deep = quoted(deep);
    expect(mustImport(deep).text).toBe(wrapBare(bare));
    expect(refusalOf(quoted(deep))).toBe("not_a_template");
  });

  test("that makes its envelope too deep stays a string", () => {
    const deep = `{"merchant":${"[".repeat(63)}${"]".repeat(63)}}`;
    const text = `{"content":${quoted(deep)}}`;
    expect(mustImport(text)).toEqual({ ok: true, text, found: found("text", "wrapped") });
  });
});

describe("URL-encoded text", () => {
  test("is decoded: a form, an address, the JSON alone", () => {
    const request = `unique_id=1&tpl_content=${encodeURIComponent(wrapped)}&sign=a%3D`;
    const form = found("text", "wrapped", "form-text");
    expect(mustImport(request)).toEqual({ ok: true, text: wrapped, found: form });
    expect(mustImport(`https://gateway.example.com/?v=1&${request}`)).toEqual({ ok: true, text: wrapped, found: form });
    expect(mustImport(encodeURIComponent(wrapped))).toEqual({ ok: true, text: wrapped, found: form });
    expect(mustImport(`content=${encodeURIComponent(bare)}\n`).text).toBe(wrapBare(bare));
    expect(mustImport("%7B%22merchant%22:%22a&b%22%7D").text).toBe(wrapBare('{"merchant":"a&b"}'));
    const nested = encodeURIComponent(JSON.stringify({ tpl_content: wrapped }));
    expect(mustImport(`biz_content=${nested}`)).toEqual({
      ok: true,
      text: wrapped,
      found: found("text", "wrapped", "form-text", "request", "json-string"),
    });
  });

  test("with a broken escape is refused, not thrown at", () => {
    expect(refusalOf("tpl_content=%7B%ZZ%")).toBe("syntax");
    expect(refusalOf("%7B%")).toBe("syntax");
  });
});

test("valid JSON that is a template is never mended, whatever its texts look like", () => {
  fc.assert(
    fc.property(bareTexts, (text) => {
      const template = text.replace('"merchant" : {}', '"merchant" : "// \\" /* , } \\u002f"');
      expect(readTemplate(template)).toEqual({ ok: true, text: template, form: "bare", mends: [] });
    }),
  );
  fc.assert(
    fc.property(wrappedTexts, (text) => {
      expect(readTemplate(text)).toEqual({ ok: true, text, form: "wrapped", mends: [] });
    }),
  );
});

// Looking at every mark again for an end that never comes would take minutes.
test.each(["/* ", "//\n", '"', "'`", '""+', '\\"', "1,"])(
  "a megabyte of %j is refused in time that grows with its length alone",
  (mark) => {
    const text = `x = ${mark.repeat(1024 * 1024)}`.slice(0, 1024 * 1024);
    expect(refusalOf(text)).toBe("syntax");
  },
);
