/**
 * Whether something of the catalogue is offered for new records. A retired one stays only where it was chosen already: it
 * was meant, whatever became of it.
 */
export function isOffered(of: { retired?: boolean | undefined }, isChosen = false): boolean {
  return of.retired !== true || isChosen;
}
