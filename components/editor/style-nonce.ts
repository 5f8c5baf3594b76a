/*
 * Monaco writes its theme into <style> elements, which our Content-Security-Policy refuses without the nonce of this
 * page. Imported before Monaco, so that every <style> made from here on carries it.
 */
const nonce = document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce;

if (nonce) {
  const createElement = document.createElement.bind(document);
  document.createElement = ((name: string, options?: ElementCreationOptions) => {
    const element = createElement(name, options);
    if (name.toLowerCase() === "style") element.nonce = nonce;
    return element;
  }) as typeof document.createElement;
}

export {};
