import { expect, test } from "vitest";
import { readPhoneSettings, writePhoneSettings, type PhoneSettings } from "./phone-settings";

const read = (search: string) => readPhoneSettings(new URLSearchParams(search));
const write = (settings: PhoneSettings, search = "") => writePhoneSettings(new URLSearchParams(search), settings).toString();
const first = read("");

test("everything that was set is read again", () => {
  const settings: PhoneSettings = {
    surface: "list",
    width: 414,
    scheme: "dark",
    values: "pass",
    pass: "01939999-0000-7800-8000-000000000000",
    state: "used",
    clock: new Date("2026-11-23T04:00:00Z"),
  };
  expect(read(write(settings))).toEqual(settings);
});

test("what is as at first leaves the address alone", () => {
  expect(write(first)).toBe("");
  expect(write({ ...first, surface: "card" }, "version=3&surface=list")).toBe("version=3&surface=card");
  expect(write(first, "version=3&surface=list&clock=2026-11-23+12:00:00")).toBe("version=3");
});

test("an address with anything else in it shows what is shown at first", () => {
  expect(read("surface=back&width=1000&scheme=red&values=all&pass=1%27&state=new&clock=tomorrow")).toEqual(first);
});
