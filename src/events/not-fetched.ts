/** What was asked for did not come: the network, or the server. Asked again, it may. */
export class NotFetched extends Error {
  override readonly name = 'NotFetched';
}
