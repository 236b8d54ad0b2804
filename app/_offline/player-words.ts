/** The messages the player needs, on whichever page it stands. */
export const PLAYER_WORDS = ["common", "offline", "player", "reading"] as const;
