/** Why the office takes a person's records from this tablet. The codes are the office's own. */
export type TakenAway = "account-disabled" | "device-retired" | "device-lost";
