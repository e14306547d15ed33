import type { AddressParams, ReadAddress } from "@/lib/list-address";

export type ListSearch = {
  /** What to ask the API for: the parameters that could be read, in one order, so that equal lists have equal keys. */
  search: string;
  /** The same without a place in the list: what the first page and the total are asked for. */
  base: string;
  values: Readonly<Record<string, string>>;
  ignored: readonly string[];
};

const PLACE = ["before", "after"];

/** Reads a list's address for the client and, with the same result, for the server that sends the first page along. */
export function readListSearch(read: (params: AddressParams) => ReadAddress<object>, params: AddressParams): ListSearch {
  const { filter, ignored } = read(params);
  const values: Record<string, string> = {};
  for (const name of Object.keys(filter).sort()) {
    const value = params[name];
    if (typeof value === "string") values[name] = value;
  }
  const write = (names: string[]) => new URLSearchParams(names.map((name): [string, string] => [name, values[name] ?? ""])).toString();
  const names = Object.keys(values);
  return { search: write(names), base: write(names.filter((name) => !PLACE.includes(name))), values, ignored };
}
