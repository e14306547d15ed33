import { MantineProvider } from "@mantine/core";
import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import designer from "@/messages/zh-CN/designer.json";
import type { Contract } from "@/lib/template/contract";
import { inferContract } from "@/lib/template/contract-guess";
import { ClaimParams } from "./claim-params";
import { DesignerContext } from "./designer-context";
import { DesignerStore } from "./designer-store";
import { UnusedVariables } from "./unused-variables";
import { VariableCard } from "./variable-card";

const text = '{"content": {"evoucherInfo": {"endDate": "$expireTime$", "title": "$promo$"}}}';
const declared: Contract = { variables: { ...inferContract(["$expireTime$", "$gone$"]).variables } };

function render(children: (store: DesignerStore) => ReactNode): string {
  const store = new DesignerStore({ text, contract: declared });
  const fail = (error: Error) => {
    throw error;
  };
  return renderToStaticMarkup(
    <NextIntlClientProvider
      locale="zh-CN"
      timeZone="Asia/Shanghai"
      messages={{ designer, shell: { copy: "复制 {what}", copied: "已复制" } }}
      onError={fail}
    >
      <MantineProvider>
        <DesignerContext value={store}>{children(store)}</DesignerContext>
      </MantineProvider>
    </NextIntlClientProvider>,
  );
}

const card = (name: string, pointer: string) =>
  render((store) => {
    const variable = store.getState().document.contract.variables[name];
    if (!variable) throw new Error(name);
    const rest = { now: new Date("2026-11-23T04:00:00Z"), isReadOnly: false, canRename: true, onGo: () => undefined };
    return <VariableCard name={name} variable={variable} pointers={[pointer]} {...rest} />;
  });

test("a time is said in words, with what it gives for a claim made now", () => {
  const html = card("expireTime", "/content/evoucherInfo/endDate");
  expect(html).toContain("领取后第 2 天 23:59:59；现在领取就是 2026-11-25 23:59:59");
  expect(html).toContain("失效时间</button>");
  expect(html).not.toContain("新变量");
});

test("a variable that the contract did not have says so, and one that is not used too", () => {
  expect(card("promo", "/content/evoucherInfo/title")).toContain("新变量");
  const html = render(() => <UnusedVariables used={["expireTime", "promo"]} isReadOnly={false} />);
  expect(html).toContain("$gone$");
  expect(html).not.toContain("$promo$");
});

test("a claim made now names the value that is missing, and resolves the others all the same", () => {
  const html = render(() => <ClaimParams onSetSource={() => undefined} />);
  expect(html).toContain("1 个变量没有值，这样领取会被拒绝：$promo$");
  expect(html).toMatch(/\d{4}-\d\d-\d\d 23:59:59<\/span>/);
});
