import { z } from "zod";

const stepSchema = z.object({
  name: z.string(),
  /** From the arrival of the request. */
  atMs: z.number(),
  /** How long the step itself took, where it takes time. */
  ms: z.number().optional(),
  outcome: z.string().optional(),
  code: z.string().optional(),
});

const exchangeSchema = z.object({
  method: z.string(),
  ms: z.number(),
  outcome: z.string(),
  request: z.string(),
  httpStatus: z.number().nullish(),
  /** Null when nothing came back. */
  answer: z.string().nullable(),
});

const requestSchema = z.object({
  method: z.string(),
  url: z.string(),
  headers: z.array(z.tuple([z.string(), z.string()])),
  body: z.string().nullable(),
  address: z.string().nullish(),
});

/** Looser than lib/claim's journal, which writes them: a step of next year must not hide a row of today. */
export type LedgerStep = z.output<typeof stepSchema>;
export type LedgerExchange = z.output<typeof exchangeSchema>;
export type LedgerRequest = z.output<typeof requestSchema>;

export const readSteps = (text: string): LedgerStep[] => z.array(stepSchema).parse(JSON.parse(text));
export const readExchanges = (text: string): LedgerExchange[] => z.array(exchangeSchema).parse(JSON.parse(text));
export const readRequest = (text: string): LedgerRequest => requestSchema.parse(JSON.parse(text));
