/** What lies on this tablet of a person, and what may at most, as the office counted at the last greeting. */
export interface TabletRoom {
  clients: number;
  records: number;
  most: { clients: number; records: number };
}

/** From here on the person is told: what is over the limit rests at the office. */
const NEARLY = 0.95;

/** True when the tablet holds about as much as it may, so that older records have gone to the office or soon will. */
export function isRoomUsedUp({ clients, records, most }: TabletRoom): boolean {
  return records >= most.records * NEARLY || clients >= most.clients * NEARLY;
}
