/** The header in which server/main.ts puts the address that it saw; whatever a client sends under this name is overwritten. */
export const CLIENT_ADDRESS_HEADER = "x-gradcheck-client-address";
