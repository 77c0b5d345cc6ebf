"""What the page itself does for `Card`: in one go, since each question to it takes time."""

from __future__ import annotations

_SECONDS = 20

_UNTIL = f"""const until = async (is) => {{
    const end = performance.now() + {_SECONDS * 1000};
    while (!is()) {{
        if (performance.now() > end) throw new Error(`it never came to this: ${{is}}`);
        await new Promise((done) => setTimeout(done, 5));
    }}
}};"""

READ = """(card) => {
    const text = (element) => element.textContent.replaceAll("\\u00a0", " ");
    const lines = (selector) => [...card.querySelectorAll(selector)].map(text);
    const table = card.querySelector(".od-table");
    const values = {}, messages = {}, remarks = {}, asked = {};
    for (const control of card.querySelectorAll(".od-controls .od-control:not([hidden])")) {
        const field = control.querySelector("input, select");
        const chosen = control.querySelector("input:checked");
        const message = control.querySelector(".od-message");
        const name = control.dataset.control;
        const all = [...control.querySelectorAll("input")];
        if (control.matches(".od-ask")) {
            values[name] = JSON.parse(control.dataset.at || null);
            asked[name] = [...control.querySelectorAll(".od-kicker, legend, .od-hint, .od-also li,"
                + ".od-line label, .od-remark, .od-feedback :is(p, li), .od-end")]
                .filter((one) => one.offsetParent !== null).map(text);
        } else if (control.matches(".od-moves")) {
            values[name] = [JSON.parse(control.dataset.taken || null), all.map((one) => one.value)];
        } else if (control.matches(".od-marks")) {
            values[name] = all.filter((one) => one.checked).map((one) => one.value);
            const said = [...control.querySelectorAll(".od-told, .od-remark")]
                .filter((one) => !one.hidden).map((one) => [one.dataset.line || "", text(one)]);
            if (said.length) remarks[name] = Object.fromEntries(said);
        } else if (field) {
            values[name] = field.type === "checkbox" ? field.checked
                : field.type === "radio" ? (chosen ? chosen.value : null) : field.value;
        }
        if (!message.hidden) messages[name] = text(message);
    }
    return {
        words: {
            finding: text(card.querySelector(".od-finding")),
            terms: text(card.querySelector(".od-terms")),
            notes: lines(".od-notes p"),
            table: table.hidden ? null
                : [...table.querySelectorAll("tr")].map((row) => [...row.children].map(text)),
            cards: [...card.querySelectorAll(".od-event")].map((one) => [one.dataset.card,
                ...[...one.querySelectorAll("p, dt, dd")].map(text)]),
            remarks, asked,
        },
        values, messages, waits: card.dataset.waits === "true",
        painted: Number(card.querySelector(".od-picture")?.dataset.painted || 0),
    };
}"""
"""Words, values, messages, and how often the picture was painted."""

READ_AT_REST = f"""async (card, paintedAfter) => {{
    const read = {READ};
    const painted = () => Number(card.querySelector(".od-picture")?.dataset.painted || 0);
    const rests = () => card.dataset.waits !== "true" && (!painted() || painted() > paintedAfter);
    const end = performance.now() + 1500;
    while (!rests() && performance.now() < end) await new Promise((done) => setTimeout(done, 5));
    return read(card);
}}"""
"""The same once the kernel has answered and the answer is painted: most often the first look is
the last, too."""

CHANGED = """(card) => new Promise((done) => {
    const watch = new MutationObserver(() => end());
    const late = setTimeout(() => end(), 100);
    const end = () => { watch.disconnect(); clearTimeout(late); done(); };
    const everything = { attributes: true, characterData: true, childList: true, subtree: true };
    watch.observe(card, everything);
})"""
"""Return when anything has changed, or after a while: what a box holds changes without a sign."""

ANSWERED = f"""async (card) => {{
    {_UNTIL}
    await until(() => card.dataset.waits !== "true");
}}"""
"""Return when the kernel has answered all that was done."""

_SEEN = "const seen = (selector) => Boolean(card.querySelector(selector)?.checkVisibility());"
REVEAL = f"""async (card, withTable) => {{
    {_UNTIL} {_SEEN}
    await until(() => seen(".od-guess") || seen(".od-answer"));
    if (seen(".od-guess")) {{
        card.querySelectorAll(".od-guess button")[1].click();
        await until(() => seen(".od-answer"));
    }}
    const picture = card.querySelector(".od-picture");
    const table = card.querySelector(".od-foot button");
    if (picture) await until(() => Number(picture.dataset.painted) > 0);
    if (!table.checkVisibility()) return;
    if ((table.getAttribute("aria-expanded") === "true") !== withTable) table.click();
}}"""
"""Call up the answer, without a guess if one is asked for, and its table."""

VEIL = f"""async (card) => {{
    {_UNTIL} {_SEEN}
    card.querySelectorAll(".od-foot button")[1].click();
    if (card.querySelector(".od-guess")) await until(() => seen(".od-guess"));
}}"""
"""Reset; return when the answer is put away, where the app asks for a guess."""

INK = """(card) => {
    const shades = new Array(16).fill(0);
    let count = 0, paper = 0;
    for (const layer of card.querySelectorAll(".od-picture canvas")) {
        const { data } = layer.getContext("2d").getImageData(0, 0, layer.width, layer.height);
        for (let i = 0; i < data.length; i += 4) {
            if (data[i + 3] < 200) continue;
            shades[Math.floor((data[i] + data[i + 1] + data[i + 2]) / 48)] += 1;
            count += 1;
        }
        paper = Math.max(paper, data[3]);
    }
    return [paper, shades.map((share) => share / Math.max(count, 1))];
}"""
"""Opacity of the picture's paper, and what share of what is drawn on it has which brightness."""

TRACK = """(slider) => {
    slider.scrollIntoView({ block: "center" });
    const at = slider.getBoundingClientRect(), thumb = 16;
    const [low, high, value] = [slider.min, slider.max, slider.value].map(Number);
    return [at.left + thumb / 2, at.width - thumb, at.top + at.height / 2,
        (value - low) / (high - low)];
}"""
"""Left end, length and height of a slider's track, and the share of it where the thumb is."""
