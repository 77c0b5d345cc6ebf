// The picture of an app: the still parts as a bitmap, the moving ones drawn over it.

const MOVE = 1, LINE = 2, CURVE3 = 3, CURVE4 = 4, CLOSE = 79; // matplotlib's path codes

function float32(view) {
  // A view into a websocket message need not start at a multiple of four bytes.
  const bytes = view.buffer.slice(view.byteOffset, view.byteOffset + view.byteLength);
  return new Float32Array(bytes);
}

function trace(context, xy, codes, from, to) {
  context.beginPath();
  let broken = true;
  for (let i = from; i < to; i += 1) {
    const x = xy[2 * i], y = xy[2 * i + 1], code = codes[i];
    if (code === CLOSE) { context.closePath(); broken = true; continue; }
    if (!Number.isFinite(x) || !Number.isFinite(y)) { broken = true; continue; }
    if (code === CURVE3) {
      context.quadraticCurveTo(x, y, xy[2 * i + 2], xy[2 * i + 3]);
      i += 1;
    } else if (code === CURVE4) {
      context.bezierCurveTo(x, y, xy[2 * i + 2], xy[2 * i + 3], xy[2 * i + 4], xy[2 * i + 5]);
      i += 2;
    } else if (code === MOVE || broken) {
      context.moveTo(x, y);
      broken = false;
    } else if (code === LINE) {
      context.lineTo(x, y);
    }
  }
}

// Strokes as they came, ready to be traced.
function unpacked({ paints, vertices, codes }) {
  if (paints.length === 0) return [];
  const xy = float32(vertices), kinds = new Uint8Array(codes.buffer, codes.byteOffset, codes.byteLength);
  let from = 0;
  return paints.map((paint) => {
    from += paint.n;
    return { paint, xy, kinds, from: from - paint.n };
  });
}

function paintStroke(context, { paint, xy, kinds, from }, [left, top, width, height]) {
  context.save();
  if (paint.clip) {
    context.beginPath();
    context.rect(left, top, width, height);
    context.clip();
  }
  if (paint.circle) {
    context.beginPath();
    context.arc(xy[2 * from], xy[2 * from + 1], paint.circle, 0, 2 * Math.PI);
  } else {
    trace(context, xy, kinds, from, from + paint.n);
  }
  context.lineWidth = paint.width || 0;
  context.lineJoin = "round";
  if (paint.rim) {
    context.strokeStyle = paint.rim;
    context.stroke();
  }
  if (paint.fill) {
    context.fillStyle = paint.fill;
    context.fill();
  }
  if (paint.stroke && paint.width > 0) {
    context.strokeStyle = paint.stroke;
    context.lineCap = paint.cap === "projecting" ? "square" : paint.cap || "butt";
    context.setLineDash(paint.dash || []);
    context.stroke();
  }
  context.restore();
}

function paintStrokes(context, chart, kept) {
  const canvas = context.canvas, own = unpacked(chart);
  context.clearRect(0, 0, canvas.width, canvas.height);
  for (const number of chart.order) {
    paintStroke(context, number < 0 ? own[-number - 1] : kept[number], chart.clip);
  }
}

// Shows charts without flicker: a new backdrop and its strokes appear in the same paint.
function createPicture() {
  const element = make("div", { class: "od-picture", role: "img" });
  const still = make("canvas", { class: "od-still", "aria-hidden": "true" });
  const moving = make("canvas", { class: "od-moving", "aria-hidden": "true" });
  element.append(still, moving);
  const [below, above] = [still.getContext("2d"), moving.getContext("2d")];
  let shown = 0, decoding = 0, latest = null, version = 0, kept = [];

  function paint() {
    paintStrokes(above, latest, kept);
    element.dataset.painted = String(Number(element.dataset.painted || 0) + 1);
  }

  function resize(chart) {
    const [width, height] = chart.size;
    for (const canvas of [still, moving]) {
      if (canvas.width !== 2 * width || canvas.height !== 2 * height) {
        canvas.width = 2 * width;
        canvas.height = 2 * height;
      }
    }
    element.style.aspectRatio = `${width} / ${height}`;
  }

  return {
    element,
    show(chart, { backdrop, steady }, words) {
      if (element.getAttribute("aria-label") !== words) element.setAttribute("aria-label", words);
      if (steady.version !== version) {
        version = steady.version;
        kept = unpacked(steady);
      }
      if (chart.steady !== version) return; // its strokes were overtaken by newer ones
      latest = chart;
      if (chart.backdrop === shown) {
        paint();
        return;
      }
      if (chart.backdrop === decoding || backdrop.id !== chart.backdrop) return;
      decoding = backdrop.id;
      createImageBitmap(new Blob([backdrop.png], { type: "image/png" })).then((bitmap) => {
        if (backdrop.id !== decoding || latest.backdrop !== decoding) return;
        resize(latest);
        below.clearRect(0, 0, still.width, still.height);
        below.drawImage(bitmap, 0, 0);
        shown = decoding;
        paint();
      });
    },
  };
}
