export function answer() {
  return {
    ...{ training: ["hola"], free: ["adios"], drift: ["compound", "unseen"], speed: ["early"] },
    order: ["encode", "begin", "say", "force", "loss", "back", "update"],
  };
}
