/** A link for a colleague: `page` is its path, `expiresAt` when it stops working (ISO 8601). It is told once and not kept. */
export type InvitationReply = { page: string; expiresAt: string };
