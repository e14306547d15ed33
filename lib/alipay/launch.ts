/** What every way to the claim page needs. `params` only fill the preview: the values of the pass are those that the server issues with. */
export type ClaimTarget = { tplId: string; userId: string; params?: Record<string, string>; extInfo?: string };

/** Alipay's claim page 领券预览页, an offline package of the app. */
const CLAIM_APP_ID = "68687143";

/** Percent-encoding with lower-case digits, as in Alipay's own example. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
}

/**
 * The link that opens the claim page inside Alipay (AlipayDocs/open-docs, 小程序卡包UID发券接入流程). `extInfo` is encoded twice when it
 * holds more than plain letters, since Alipay's server is said to put it into the callback's address as it is.
 */
export function claimSchemeLink({ tplId, userId, params, extInfo }: ClaimTarget): string {
  const page = [
    `/www/voucher.html?__webview_options__=${encode("abv=NO&ttb=auto")}`,
    "bizType=svPage",
    `userId=${encode(userId)}`,
    `templateId=${encode(tplId)}`,
    ...(params ? [`templateParams=${encode(JSON.stringify(params))}`] : []),
    ...(extInfo ? [`extInfo=${/^[\w.-]*$/.test(extInfo) ? extInfo : encode(encode(extInfo))}`] : []),
  ].join("&");
  return `alipays://platformapi/startapp?appId=${CLAIM_APP_ID}&url=${encode(page)}`;
}

/** JSON that may also stand inside a `<script>`. */
function literal(value: unknown): string {
  return JSON.stringify(value, null, 2).replaceAll("<", "\\u003c").replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}

/**
 * The call for an H5 page inside Alipay (`alipayjsapi`). What the callback of `addCoupon` receives is not documented, so the page should
 * look again when it is shown again.
 */
export function addCouponSnippet({ tplId, userId, params }: ClaimTarget): string {
  const options = { userId, templateId: tplId, bizType: "svPage", ...(params && { templateParams: JSON.stringify(params) }) };
  return `window.ap.call('addCoupon', ${literal(options)}, function (result) {
  console.log(result);
});
document.addEventListener('resume', function () {
  // The claim page has closed: read the state again.
});
`;
}

/**
 * The call for a mini program. `my.ap.openURL` is the successor of `my.ap.navigateToAlipayPage`, which Alipay maintains no longer but
 * which still works for mini programs that have it; schemes must be on the mini program's whitelist.
 */
export function miniProgramSnippet(target: ClaimTarget): string {
  const link = literal(claimSchemeLink(target));
  return `const url = ${link};
const fail = (error) => console.error(error); // 2: bad parameter, 4: not allowed (personal mini programs)

if (my.ap && my.ap.openURL) my.ap.openURL({ url, fail });
else my.ap.navigateToAlipayPage({ path: url, fail });

// In the page: onShow() { /* the claim page has closed: read the state again */ }
`;
}

/** The same page of our simulator, for an ordinary browser. */
export function sandboxClaimUrl(sandboxUrl: string, { tplId, userId, params, extInfo }: ClaimTarget): string {
  const url = new URL("/www/voucher.html", sandboxUrl);
  const query = {
    bizType: "svPage",
    userId,
    templateId: tplId,
    ...(params && { templateParams: JSON.stringify(params) }),
    ...(extInfo && { extInfo }),
  };
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.href;
}
