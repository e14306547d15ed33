import { cashRedPacket } from "./cash-red-packet";
import { discount } from "./discount";
import { exchange } from "./exchange";
import { newcomer } from "./newcomer";
import { reduction } from "./reduction";
import type { Starter } from "./starter";
import { ticket } from "./ticket";

/** The ready templates, in the order in which they are offered. */
export const starters: readonly Starter[] = [reduction, discount, exchange, cashRedPacket, ticket, newcomer];
