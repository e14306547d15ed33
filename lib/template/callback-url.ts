/** Where a merchant's claims come in (it120's path); what `merchant.mcallbackUrl` of its templates must say. */
export const callbackUrlOf = (publicUrl: string, slug: string): string => `${publicUrl}/${slug}/alipayPass/b`;
