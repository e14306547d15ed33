/**
 * A userId of nobody, for claims that are played in the simulator: 2088 and twelve digits, as Alipay's look. Not a secret and not unique
 * by promise: a hit on another made-up user only means that two tries share a wallet of the simulator.
 */
export const madeUpUserId = (random: () => number = Math.random): string =>
  `2088${Array.from({ length: 12 }, () => Math.floor(random() * 10)).join("")}`;
