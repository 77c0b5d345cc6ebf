// Accessible controls from their declarations. Each has: element, set, say, limit, isBusy.

const SETTLED = 600; // milliseconds after which a press is a new one

// Every app on a page loads this module anew: a counter of the module's own would give two apps the
// same ids, and a label, or a group of radios, would belong to the app above.
const ids = (window[Symbol.for("overdue.ids")] ??= { last: 0 });

function newId() {
  ids.last += 1;
  return `od-${ids.last}`;
}

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== null && value !== false) {
      element.setAttribute(name, value === true ? "" : String(value));
    }
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

// JupyterLab takes arrow keys, Enter and letters for itself unless the focused element says no.
function input(tag, attributes, ...children) {
  return make(tag, { "data-lm-suppress-shortcuts": "true", ...attributes }, ...children);
}

function labelled(spec, forId) {
  const hintId = `${forId}-hint`, messageId = `${forId}-message`, labelId = `${forId}-label`;
  const message = make("p", { class: "od-message", id: messageId, hidden: true });
  const hint = make("span", { class: "od-hint", id: hintId });
  hint.textContent = spec.hint;
  return { hintId, messageId, labelId, message, hint };
}

function sayIn(message, field) {
  return (text) => {
    message.textContent = text || "";
    message.hidden = !text;
    if (text) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
  };
}

function numberControl(spec, language, enter, withdraw) {
  const id = newId();
  const { hintId, messageId, labelId, message, hint } = labelled(spec, id);
  const format = new Intl.NumberFormat(language === "en" ? "en" : "zh-Hans-CN", {
    maximumFractionDigits: Math.max(spec.places, 0),
    minimumFractionDigits: spec.fixed ? Math.max(spec.places, 0) : 0,
  });
  const words = (number) => `${spec.before}${format.format(number)}${spec.after ? " " + spec.after : ""}`;
  const label = make("label", { for: id, id: labelId }, spec.label);
  const box = input("input", {
    id, type: "text", inputmode: "decimal", autocomplete: "off", maxlength: 40,
    "aria-describedby": `${hintId} ${messageId}`,
  });
  const before = make("span", { class: "od-unit" }, spec.before);
  const after = make("span", { class: "od-unit" }, spec.after);
  const entry = make("div", { class: "od-entry" }, before, box, after);
  let slider = null, typing = 0, inUse = null, isAsked = false;
  const write = () => { box.value = inUse === null ? "" : format.format(inUse); };
  if (spec.slide) {
    slider = input("input", {
      type: "range", min: spec.slide.low, max: spec.slide.high, step: spec.slide.step,
      "aria-labelledby": labelId, "aria-describedby": hintId,
    });
    slider.addEventListener("input", () => {
      box.value = format.format(Number(slider.value));
      slider.setAttribute("aria-valuetext", words(Number(slider.value)));
      isAsked = true;
      enter(slider.value);
    });
  }
  const still = () => { window.clearTimeout(typing); typing = 0; };
  const send = () => { still(); isAsked = true; enter(box.value); };
  box.addEventListener("input", () => {
    window.clearTimeout(typing);
    typing = window.setTimeout(send, 350);
  });
  box.addEventListener("change", send);
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter") send();
    if (event.key === "Escape") { // what was typed is taken back
      still();
      write();
      withdraw();
    }
  });
  // Left alone, the box shows the value in use in the format of the language.
  box.addEventListener("blur", () => { if (!isAsked && !box.hasAttribute("aria-invalid")) write(); });
  const say = sayIn(message, box);
  const element = make("div", { class: "od-control od-number" },
    make("div", { class: "od-label" }, label, hint), entry, slider, message);
  return {
    element, say, box, still,
    isTyping: () => Boolean(typing),
    set(value) {
      inUse = value === null ? null : Number(value); // null: an optional box that was left empty
      isAsked = false;
      if (document.activeElement !== box && !typing) write();
      if (!slider || inUse === null) return;
      if (document.activeElement !== slider) slider.value = value;
      slider.setAttribute("aria-valuetext", words(inUse)); // which may lie beyond the slider's end
    },
    force(value) {
      still();
      inUse = value === null ? null : Number(value);
      write();
      if (slider && value !== null) slider.value = value;
    },
    limit(high) { if (slider) slider.max = String(Math.max(high, Number(slider.min))); },
  };
}

function choiceControl(spec, language, enter) {
  const folds = spec.options.length > 4 && !spec.listed;
  return folds ? selectControl(spec, enter) : radioControl(spec, enter);
}

function selectControl(spec, enter) {
  const id = newId();
  const { hintId, messageId, message, hint } = labelled(spec, id);
  const select = input("select", { id, "aria-describedby": `${hintId} ${messageId}` });
  for (const [value, words] of spec.options) select.append(make("option", { value }, words));
  select.addEventListener("change", () => enter(select.value));
  const element = make("div", { class: "od-control" },
    make("div", { class: "od-label" }, make("label", { for: id }, spec.label), hint),
    select, message);
  return { element, say: sayIn(message, select), set(value) { select.value = value; }, limit() {} };
}

function radioControl(spec, enter) {
  const id = newId();
  const { hintId, messageId, labelId, message, hint } = labelled(spec, id);
  const group = make("div", {
    class: "od-options", role: "radiogroup", "aria-labelledby": labelId,
    "aria-describedby": `${hintId} ${messageId}`,
  });
  const radios = spec.options.map(([value, words], index) => {
    const radio = input("input", { type: "radio", name: id, value, id: `${id}-${index}` });
    radio.addEventListener("change", () => enter(value));
    group.append(make("div", { class: "od-option" }, radio,
      make("label", { for: `${id}-${index}` }, words)));
    return radio;
  });
  const element = make("div", { class: "od-control" },
    make("div", { class: "od-label" }, make("span", { id: labelId, class: "od-name" }, spec.label), hint),
    group, message);
  return {
    element, say: sayIn(message, group), limit() {},
    set(value) { for (const radio of radios) radio.checked = radio.value === value; },
  };
}

function dateControl(spec, language, enter) {
  const id = newId();
  const { hintId, messageId, message, hint } = labelled(spec, id);
  const field = input("input", {
    id, type: "date", min: spec.low, max: spec.high,
    "aria-describedby": `${hintId} ${messageId}`,
  });
  // The field shows a day the way of the browser's own language, where 06/01 may mean two days.
  const format = new Intl.DateTimeFormat(language === "en" ? "en-GB" : "zh-Hans-CN",
    { dateStyle: "long", timeZone: "UTC" });
  const words = make("span", { class: "od-unit", "aria-hidden": "true" });
  const tell = () => { words.textContent = field.value ? format.format(new Date(field.value)) : ""; };
  field.addEventListener("change", () => { tell(); enter(field.value); });
  const element = make("div", { class: "od-control" },
    make("div", { class: "od-label" }, make("label", { for: id }, spec.label), hint),
    make("div", { class: "od-entry" }, field, words), message);
  return {
    element, say: sayIn(message, field), limit() {},
    set(value) { if (document.activeElement !== field) field.value = value || ""; tell(); },
    force(value) { field.value = value || ""; tell(); },
  };
}

function switchControl(spec, language, enter) {
  const id = newId();
  const { hintId, messageId, message, hint } = labelled(spec, id);
  const field = input("input", { id, type: "checkbox", "aria-describedby": `${hintId} ${messageId}` });
  field.addEventListener("change", () => enter(field.checked));
  const element = make("div", { class: "od-control" },
    make("div", { class: "od-switch" }, field, make("label", { for: id }, spec.label)), hint, message);
  return { element, say: sayIn(message, field), set(value) { field.checked = value; }, limit() {} };
}

function textControl(spec, language, enter) {
  const id = newId();
  const { hintId, messageId, message, hint } = labelled(spec, id);
  const field = input("input", {
    id, type: "text", autocomplete: "off", "aria-describedby": `${hintId} ${messageId}`,
  });
  field.addEventListener("change", () => enter(field.value));
  const element = make("div", { class: "od-control" },
    make("div", { class: "od-label" }, make("label", { for: id }, spec.label), hint), field, message);
  return {
    element, say: sayIn(message, field), limit() {},
    set(value) { if (document.activeElement !== field) field.value = value || ""; },
    force(value) { field.value = value || ""; },
  };
}

function buttonControl(spec, language, enter) {
  const id = newId();
  const { hintId, message, hint } = labelled(spec, id);
  const field = input("button", { id, type: "button", "aria-describedby": hintId });
  field.textContent = spec.label;
  const told = make("p", { class: "od-told", hidden: true });
  let presses = 0, asked = 0;
  const asks = () => Boolean(spec.confirm) && presses === 1;
  // What asks for a second press takes neither a double click nor a held key for one, and leaving
  // the button takes the first press back.
  field.addEventListener("click", (event) => {
    if (!asks() || event.timeStamp - asked > SETTLED) enter(presses + 1);
  });
  field.addEventListener("keydown", (event) => { if (event.repeat) event.preventDefault(); });
  field.addEventListener("blur", () => { if (asks()) enter(0); });
  if (spec.confirm) field.setAttribute("aria-live", "polite");
  const element = make("div", { class: "od-control" }, field, hint, told, message);
  return {
    element, say: sayIn(message, field), limit() {},
    tell(text) { told.textContent = text || ""; told.hidden = !text; },
    set(value) {
      if (value !== presses) asked = performance.now();
      presses = value;
      const words = asks() ? spec.confirm : spec.label;
      if (field.textContent !== words) field.textContent = words;
      field.classList.toggle("od-asks", asks());
    },
  };
}

const CONTROLS = {
  number: numberControl, choice: choiceControl, date: dateControl,
  switch: switchControl, text: textControl, button: buttonControl,
};
