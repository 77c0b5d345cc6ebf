// Accessible controls from their declarations. Each has: element, set, say, limit.

const SETTLED = 600; // milliseconds after which a press is a new one
const PAUSE = 350; // milliseconds without a key after which what was typed is taken

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

// What is typed is sent after a pause, at Enter, or when the box is left; Escape takes it back.
function typedInto(box, send, takeBack) {
  let typing = 0, isEdited = false;
  const still = () => { window.clearTimeout(typing); typing = 0; };
  const sendNow = () => { still(); send(box.value); };
  box.addEventListener("input", (event) => {
    still();
    isEdited = true;
    // Chinese is typed in letters first: what is still being composed is not yet what was meant.
    if (!event.isComposing) typing = window.setTimeout(sendNow, PAUSE);
  });
  box.addEventListener("compositionend", () => { still(); typing = window.setTimeout(sendNow, PAUSE); });
  box.addEventListener("change", sendNow);
  box.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Enter") sendNow();
    if (event.key === "Escape") {
      still();
      takeBack();
    }
  });
  return {
    still, isTyping: () => Boolean(typing),
    // A box is not written while somebody is at it; to have been given the focus is not enough.
    isInUse: () => Boolean(typing) || (isEdited && document.activeElement === box),
    put(text) { box.value = text; isEdited = false; },
  };
}

function numberControl(spec, language, enter, withdraw) {
  const id = newId();
  const { hintId, messageId, labelId, message, hint } = labelled(spec, id);
  const format = new Intl.NumberFormat(language === "en" ? "en" : "zh-Hans-CN", {
    maximumFractionDigits: Math.max(spec.places, 0),
    minimumFractionDigits: spec.fixed ? Math.max(spec.places, 0) : 0,
    useGrouping: !spec.plain, // a year is written 2009, not 2,009
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
  let slider = null, inUse = null, isAsked = false;
  const write = () => typing.put(inUse === null ? "" : format.format(inUse));
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
  const typing = typedInto(box, (raw) => { isAsked = true; enter(raw); }, () => {
    write();
    withdraw();
  });
  // Left alone, the box shows the value in use in the format of the language.
  box.addEventListener("blur", () => { if (!isAsked && !box.hasAttribute("aria-invalid")) write(); });
  const say = sayIn(message, box);
  const element = make("div", { class: "od-control od-number" },
    make("div", { class: "od-label" }, label, hint), entry, slider, message);
  return {
    element, say, box, still: typing.still, isTyping: typing.isTyping,
    set(value) {
      inUse = value === null ? null : Number(value); // null: an optional box that was left empty
      isAsked = false;
      if (!typing.isInUse()) write();
      if (!slider || inUse === null) return;
      if (document.activeElement !== slider) slider.value = value;
      slider.setAttribute("aria-valuetext", words(inUse)); // which may lie beyond the slider's end
    },
    force(value) {
      typing.still();
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

const MONTHS = 12;

// A slider through a date goes from one first day of a month to the next; the box takes any day.
function monthSlider(spec, labels, enter) {
  const count = (iso) => Number(iso.slice(0, 4)) * MONTHS + Number(iso.slice(5, 7)) - 1;
  const first = (month) => {
    const year = Math.floor(month / MONTHS);
    return `${String(year).padStart(4, "0")}-${String(month - year * MONTHS + 1).padStart(2, "0")}-01`;
  };
  const slider = input("input", {
    type: "range", min: count(spec.slide.low), max: count(spec.slide.high), step: 1, ...labels,
  });
  slider.addEventListener("input", () => enter(first(Number(slider.value))));
  return { slider, put(iso) { if (iso) slider.value = count(iso); } };
}

function dateControl(spec, language, enter) {
  const id = newId();
  const { hintId, messageId, labelId, message, hint } = labelled(spec, id);
  const field = input("input", {
    id, type: "date", min: spec.low, max: spec.high,
    "aria-describedby": `${hintId} ${messageId}`,
  });
  // The field shows a day the way of the browser's own language, where 06/01 may mean two days.
  const format = new Intl.DateTimeFormat(language === "en" ? "en-GB" : "zh-Hans-CN",
    { dateStyle: "long", timeZone: "UTC" });
  const words = make("span", { class: "od-unit", "aria-hidden": "true" });
  let months = null;
  const tell = () => {
    words.textContent = field.value ? format.format(new Date(field.value)) : "";
    if (months) months.slider.setAttribute("aria-valuetext", words.textContent);
  };
  if (spec.slide) {
    months = monthSlider(spec, { "aria-labelledby": labelId, "aria-describedby": hintId }, (iso) => {
      field.value = iso;
      tell();
      enter(iso);
    });
  }
  field.addEventListener("change", () => {
    if (months) months.put(field.value);
    tell();
    enter(field.value);
  });
  const element = make("div", { class: "od-control" },
    make("div", { class: "od-label" }, make("label", { for: id, id: labelId }, spec.label), hint),
    make("div", { class: "od-entry" }, field, words), months && months.slider, message);
  const put = (value) => { field.value = value || ""; if (months) months.put(value); tell(); };
  return {
    element, say: sayIn(message, field), limit() {}, force: put,
    set(value) {
      if (![field, months && months.slider].includes(document.activeElement)) put(value);
      else tell();
    },
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

function textControl(spec, language, enter, withdraw) {
  const id = newId();
  const { hintId, messageId, message, hint } = labelled(spec, id);
  const field = input("input", {
    id, type: "text", autocomplete: "off", "aria-describedby": `${hintId} ${messageId}`,
  });
  let inUse = "", isAsked = false;
  const write = () => typing.put(inUse);
  const typing = typedInto(field, (raw) => { isAsked = true; enter(raw); }, () => {
    write();
    withdraw();
  });
  field.addEventListener("blur", () => { if (!isAsked && !field.hasAttribute("aria-invalid")) write(); });
  const element = make("div", { class: "od-control" },
    make("div", { class: "od-label" }, make("label", { for: id }, spec.label), hint), field, message);
  return {
    element, say: sayIn(message, field), limit() {}, still: typing.still, isTyping: typing.isTyping,
    set(value) {
      inUse = value || "";
      isAsked = false;
      if (!typing.isInUse()) write();
    },
    force(value) { typing.still(); inUse = value || ""; write(); },
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
  moves: movesControl, marks: marksControl, ask: askControl,
};
