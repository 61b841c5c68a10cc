/* mirror.js - makes elements of the frames that mirror.h describes, over the canvas that shows
 * them: nobody sees them, screen readers and Tab walk through them. An element stays as long as its
 * id and role do, so that whoever reads it is not thrown out.
 *
 *     const mirror = makeMirror(stage, tell);
 *     mirror.show(frame);
 *
 * `tell(kind, id, number, text)` says what was done to a node: "focus"; "press"; "number";
 * "text" with all that the field holds, its number being the place of the caret in UTF-16 units.
 * Mouse and fingers reach the canvas through the elements, but for text fields: the browser opens a
 * keyboard only for a field that was touched itself. */
function makeMirror(stage, tell) {
  const TIMER_MARKS = [60, 30, 20, 10, 5];
  const STATES = { checked: "aria-checked", pressed: "aria-pressed", expanded: "aria-expanded",
                   invalid: "aria-invalid", busy: "aria-busy" };
  const TAGS = { text: "p", textbox: "input", slider: "input" };
  const NO_ROLE = new Set(["text", "textbox", "slider"]);
  const STYLE = `
    .mirror, .mirror * { position: fixed; margin: 0; padding: 0; border: 0; overflow: hidden;
      opacity: 0; outline: 0; font: 12px sans-serif; pointer-events: none; }
    .mirror { inset: 0; opacity: 1; }
    .mirror input[type=text]:enabled { pointer-events: auto; }
    .mirror-said { position: fixed; left: 0; top: 0; width: 1px; height: 1px; overflow: hidden;
      clip-path: inset(50%); white-space: nowrap; }`;

  const known = new Map(); /* id: {element, node, left} */
  const main = make("main", "mirror");
  const voices = { polite: make("div", "mirror-said"), assertive: make("div", "mirror-said") };
  let screen = null;
  let focus = null;
  let isShowing = false;
  let isComposing = false;

  function make(tag, className) {
    const element = document.createElement(tag);
    element.className = className;
    return element;
  }

  /* --- setting only what differs: a reader hears every change ------------------------------ */

  function setAttribute(element, name, value) {
    if (value === undefined || value === null) {
      if (element.hasAttribute(name)) element.removeAttribute(name);
    } else if (element.getAttribute(name) !== String(value)) {
      element.setAttribute(name, String(value));
    }
  }

  function setText(element, text) {
    if (element.textContent !== text) element.textContent = text;
  }

  function setStyle(element, name, value) {
    if (element.style[name] !== value) element.style[name] = value;
  }

  /* --- one node ----------------------------------------------------------------------------- */

  function makeElement(node) {
    const element = document.createElement(TAGS[node.role] || "div");
    if (!NO_ROLE.has(node.role)) element.setAttribute("role", node.role);
    if (node.role === "slider") element.type = "range";
    if (node.role === "textbox") {
      element.type = "text";
      element.autocomplete = "off";
      element.spellcheck = false;
      element.setAttribute("autocapitalize", "off");
    }
    if (node.role === "dialog") element.setAttribute("aria-modal", "true");
    element.dataset.node = node.id;
    return element;
  }

  function setPlace(element, node, scale) {
    if (!node.at) return;
    const [left, top, width, height] = node.at.map((side) => `${(side * scale).toFixed(2)}px`);
    setStyle(element, "left", left);
    setStyle(element, "top", top);
    setStyle(element, "width", width);
    setStyle(element, "height", height);
  }

  function setField(element, node) {
    const text = node.text || "";
    element.maxLength = node.most;
    element.disabled = Boolean(node.disabled);
    if (isComposing || element.value === text) return;
    const caret = element.selectionEnd;
    element.value = text;
    if (document.activeElement === element) element.setSelectionRange(caret, caret);
  }

  /* A slider that has no number yet stands in the middle and says so in words. */
  function setSlider(element, node) {
    const now = node.now === undefined ? (node.min + node.max) / 2 : node.now;
    setAttribute(element, "min", node.min);
    setAttribute(element, "max", node.max);
    setAttribute(element, "step", node.step);
    setAttribute(element, "aria-valuetext", node.say);
    element.disabled = Boolean(node.disabled);
    if (Number(element.value) !== now) element.value = String(now);
  }

  function setLevel(element, node) {
    setAttribute(element, "aria-valuemin", node.min);
    setAttribute(element, "aria-valuemax", node.max);
    setAttribute(element, "aria-valuenow", node.now);
    setAttribute(element, "aria-valuetext", node.say);
  }

  const OWN = { textbox: setField, slider: setSlider, meter: setLevel, progressbar: setLevel };

  function update(element, node, scale) {
    const isInput = element.tagName === "INPUT";
    Object.keys(STATES).forEach((state) => setAttribute(element, STATES[state], node[state]));
    setAttribute(element, "aria-disabled", isInput ? undefined : node.disabled);
    setAttribute(element, "aria-label", node.name);
    setAttribute(element, "aria-description", node.about);
    setAttribute(element, "aria-level", node.level);
    setAttribute(element, "aria-keyshortcuts", node.keys);
    setAttribute(element, "lang", node.lang);
    setAttribute(element, "inert", node.inert ? "" : undefined);
    setAttribute(element, "tabindex", node.tab ? 0 : isInput ? -1 : undefined);
    setPlace(element, node, scale);
    if (OWN[node.role]) OWN[node.role](element, node);
    else if (node.text !== undefined) setText(element, node.text);
  }

  function entryOf(node) {
    const old = known.get(node.id);
    if (old && old.node.role === node.role) return old;
    if (old) old.element.remove();
    const entry = { element: makeElement(node), node };
    known.set(node.id, entry);
    return entry;
  }

  /* --- what is said by itself --------------------------------------------------------------- */

  function wordsOf(node) {
    return node.say || node.text || node.name || "";
  }

  function isTimerDue(before, now) {
    if (before === undefined || now > before) return true;
    return TIMER_MARKS.some((mark) => before > mark && now <= mark);
  }

  function voiceFor(node, before) {
    if (node.role === "timer") return isTimerDue(before && before.now, node.now) ? "polite" : null;
    const isNew = !before || wordsOf(before) !== wordsOf(node);
    return node.live && isNew && wordsOf(node) ? node.live : null;
  }

  function say(said) {
    for (const voice of ["polite", "assertive"]) {
      if (!said[voice].length) continue;
      voices[voice].replaceChildren(...said[voice].map(([words, lang]) => {
        const line = document.createElement("p");
        line.textContent = words;
        if (lang) line.lang = lang;
        return line;
      }));
    }
  }

  /* --- a frame ------------------------------------------------------------------------------ */

  function dropAllBut(ids) {
    known.forEach((entry, id) => {
      if (ids.has(id)) return;
      entry.element.remove();
      known.delete(id);
    });
  }

  /* Puts an element behind the one before it; one that stands there already is not touched. */
  function putInPlace(parent, element, lasts) {
    const before = lasts.get(parent) || null;
    const wanted = before ? before.nextSibling : parent.firstChild;
    if (wanted !== element) parent.insertBefore(element, wanted);
    lasts.set(parent, element);
  }

  function showHead(frame) {
    document.documentElement.lang = frame.lang || "nl";
    if (document.title !== frame.title) document.title = frame.title;
    setAttribute(main, "aria-label", frame.title);
  }

  /* Where the focus belongs: on its element, else on the screen, so that keys are heard. */
  function takeFocus() {
    const entry = known.get(focus);
    const element = entry && entry.node.tab ? entry.element : main;
    if (document.activeElement !== element) element.focus({ preventScroll: true });
  }

  /* The focus of the page follows that of the canvas when that one moved, on another screen, and
   * when its element is gone or was made anew. Else it is left alone: it may have left the page. */
  function followFocus(frame, hadFocus, isOtherScreen) {
    const isMoved = frame.focus !== focus;
    const isLost = hadFocus !== undefined && focusedNode() !== hadFocus;
    focus = frame.focus;
    if (isMoved || isLost || isOtherScreen) takeFocus();
  }

  function focusedNode() {
    const active = document.activeElement;
    return active && main.contains(active) ? active.dataset.node : undefined;
  }

  function showNodes(frame) {
    const said = { polite: [], assertive: [] };
    const lasts = new Map();
    const scale = stage.clientWidth / frame.size[0];
    if (frame.screen !== screen) said.polite.push([frame.title]);
    dropAllBut(new Set(frame.nodes.map((node) => node.id)));
    for (const node of frame.nodes) {
      const before = known.get(node.id);
      const voice = voiceFor(node, before && before.node);
      if (voice) said[voice].push([wordsOf(node), node.lang]);
      const entry = entryOf(node);
      const parent = node.in && known.get(node.in);
      entry.node = node;
      update(entry.element, node, scale);
      putInPlace(parent ? parent.element : main, entry.element, lasts);
    }
    screen = frame.screen;
    return said;
  }

  function show(frame) {
    const hadFocus = focusedNode();
    const isOtherScreen = frame.screen !== screen;
    isShowing = true;
    showHead(frame);
    const said = showNodes(frame);
    followFocus(frame, hadFocus, isOtherScreen);
    isShowing = false;
    say(said);
  }

  /* --- what is done on it ------------------------------------------------------------------- */

  function nodeOf(event) {
    const element = event.target.closest ? event.target.closest("[data-node]") : null;
    const entry = element && known.get(element.dataset.node);
    return entry ? entry.node : null;
  }

  function tellText(element, node) {
    tell("text", node.id, element.selectionEnd || 0, element.value);
  }

  function onFocus(event) {
    const node = nodeOf(event);
    if (isShowing || !node || !node.tab) return;
    focus = node.id;
    tell("focus", node.id, 0, "");
  }

  function onClick(event) {
    const node = nodeOf(event);
    const isInput = event.target.tagName === "INPUT";
    if (node && node.tab && !isInput) tell("press", node.id, 0, "");
  }

  function onInput(event) {
    const node = nodeOf(event);
    if (!node || node.disabled) return;
    if (node.role === "textbox") tellText(event.target, node);
    if (node.role === "slider") tell("number", node.id, Number(event.target.value), "");
  }

  function onSelect() {
    const active = document.activeElement;
    const entry = active && active.dataset && known.get(active.dataset.node);
    const isField = entry && entry.node.role === "textbox" && !isShowing && !isComposing;
    if (isField) tellText(active, entry.node);
  }

  /* --- keys --------------------------------------------------------------------------------- */

  const FOR_THE_CANVAS_FROM_A_FIELD = new Set(["Enter", "Escape", "ArrowUp", "ArrowDown", "F1",
                                               "F2"]);
  const FOR_THE_PAGE = new Set(["Tab", "F3", "F5", "F6", "F7", "F10", "F11", "F12"]);

  /* Whether the browser keeps a key: what moves through the page, and typing in a field. */
  function isForPage(event) {
    const element = event.target;
    const isField = element.tagName === "INPUT" && element.type === "text";
    if (event.ctrlKey || event.metaKey || event.altKey) return true;
    if (FOR_THE_PAGE.has(event.key) || event.isComposing) return true;
    return isField && !FOR_THE_CANVAS_FROM_A_FIELD.has(event.key);
  }

  /* Heard before the canvas does. A slider's own keys would move it a second time. */
  function onKey(event) {
    if (isForPage(event)) event.stopImmediatePropagation();
    else if (event.target.type === "range") event.preventDefault();
  }

  /* A press on the canvas takes the focus there, where nobody hears of it. */
  function onCanvas(event) {
    if (event.target.tagName !== "CANVAS") return;
    isShowing = true;
    takeFocus();
    isShowing = false;
  }

  const style = document.createElement("style");
  style.textContent = STYLE;
  document.head.append(style);
  voices.polite.setAttribute("role", "status");
  voices.assertive.setAttribute("role", "alert");
  stage.append(main, voices.polite, voices.assertive);
  main.tabIndex = -1;
  main.addEventListener("focusin", onFocus);
  stage.addEventListener("focusin", onCanvas);
  main.addEventListener("click", onClick);
  main.addEventListener("input", onInput);
  main.addEventListener("compositionstart", () => { isComposing = true; });
  main.addEventListener("compositionend", () => { isComposing = false; });
  document.addEventListener("selectionchange", onSelect);
  window.addEventListener("keydown", onKey, true);
  window.addEventListener("keypress", onKey, true);

  return { show };
}
