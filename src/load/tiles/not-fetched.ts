/** Bytes of an archive have not come: the network, the server or the cache failed, and another try may do better. */
export class NotFetched extends Error {}
