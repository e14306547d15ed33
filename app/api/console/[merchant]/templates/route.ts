import { consoleRoute } from "@/app/_server/console-route";

/** The list of templates with what became of them. */
export const GET = consoleRoute("template:read", ({ merchant, deps }) => deps.templates.listTemplates(merchant.id));
