import { sampleParams, SERIAL_NUMBER, type Contract } from "../template/contract";
import { addCouponSnippet, claimSchemeLink, miniProgramSnippet, type ClaimTarget } from "./launch";

/** Code for the three places that a claim page is opened from: an H5 page, a mini program, a link. */
export type ClaimCode = { h5: string; miniProgram: string; link: string };

/**
 * How to open the claim page of a template. The values of its variables only fill the preview, as the contract would compute them at
 * `now`; values of the target win. The serial number is not among them: there is none before a pass is issued.
 */
export function claimCode(contract: Contract, target: ClaimTarget, now: Date): ClaimCode {
  const { [SERIAL_NUMBER]: _issued, ...params } = { ...sampleParams(contract, now), ...target.params };
  const { params: _given, ...rest } = target;
  const filled: ClaimTarget = Object.keys(params).length > 0 ? { ...rest, params } : rest;
  return { h5: addCouponSnippet(filled), miniProgram: miniProgramSnippet(filled), link: claimSchemeLink(filled) };
}
