/** A stop that was planned: its message is all a person needs, so it is printed without a stack. */
export class Refusal extends Error {
  name = "Refusal";
}
