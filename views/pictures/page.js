"use strict";
(() => {
  const started = performance.now();
  const data = JSON.parse(document.getElementById("data").textContent);
  const words = data.words;
  const by = (id) => document.getElementById(id);
  const nodes = new Map(data.nodes.map((node) => [node.id, node]));
  const edges = new Map(data.edges.map((edge) => [edge.id, edge]));
  const ties = new Map(data.nodes.map((node) => [node.id, []]));
  for (const edge of data.edges) {
    ties.get(edge.from).push(edge);
    if (edge.from !== edge.to) ties.get(edge.to).push(edge);
  }
  const roots = new Set(data.roots);
  const many = data.nodes.length > 300;
  const off = new Set(); // relations that are switched off
  const collapsed = new Set();
  const wanted = { body: "", from: "", to: "" };
  let shown = new Set(nodes.keys());
  let beneath = new Map();
  let marked = new Set();
  let selected = null, openedEdge = null;

  // Everything a document says is put into the page as text, never as markup.
  function make(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
      else if (value !== null && value !== undefined) element.setAttribute(name, value);
    }
    element.append(...children.filter((child) => child !== null && child !== undefined));
    return element;
  }
  const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const fold = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐ]/g, "d").toLowerCase();

  // ---- light and dark
  const dark = () => document.documentElement.dataset.theme === "dark";
  function colour(name) { return getComputedStyle(document.documentElement).getPropertyValue(name).trim(); }
  let ink = {};
  function readColours() {
    for (const name of ["paper", "ink", "soft", "band", "mark", "line"]) ink[name] = colour(`--${name}`);
  }
  function setTheme(theme) {
    document.documentElement.dataset.theme = theme;
    readColours();
    drawLegend();
    network.redraw();
  }
  const tone = (relation) => (dark() ? data.relations[relation].on_dark : data.relations[relation].colour);

  // ---- boxes
  function outline(ctx, node, x, y) {
    const left = x - node.w / 2, top = y - node.h / 2;
    ctx.beginPath();
    if (node.kind === "duty") {
      ctx.moveTo(left, top); ctx.lineTo(left + node.w - 14, top); ctx.lineTo(left + node.w, top + 14);
      ctx.lineTo(left + node.w, top + node.h); ctx.lineTo(left, top + node.h); ctx.closePath();
      ctx.moveTo(left + node.w - 14, top); ctx.lineTo(left + node.w - 14, top + 14); ctx.lineTo(left + node.w, top + 14);
    } else {
      ctx.roundRect(left, top, node.w, node.h, node.radius);
    }
  }
  function drawBox(node) {
    return ({ ctx, x, y, state }) => ({
      drawNode() {
        const scale = network ? network.getScale() : 1;
        ctx.save();
        if (marked.has(node.id) || state.selected || roots.has(node.id)) {
          const lit = marked.has(node.id) || state.selected;
          ctx.beginPath();
          ctx.roundRect(x - node.w / 2 - 6, y - node.h / 2 - 6, node.w + 12, node.h + 12, node.radius + 6);
          ctx.lineWidth = lit ? Math.max(5, 3 / scale) : 3;
          ctx.strokeStyle = lit ? ink.mark : ink.ink;
          ctx.stroke();
        }
        outline(ctx, node, x, y);
        ctx.fillStyle = node.fill; ctx.fill();
        ctx.lineWidth = 1.6;
        ctx.strokeStyle = dark() ? ink.soft : node.line;
        ctx.setLineDash(node.kind === "cited" ? [6, 4] : []);
        ctx.stroke();
        ctx.setLineDash([]);
        if (13 * scale >= 4) drawLines(ctx, node, x, y);
        const hidden = beneath.get(node.id);
        if (hidden) drawBadge(ctx, node, x, y, `+${hidden}`);
        ctx.restore();
      },
      nodeDimensions: { width: node.w, height: node.h },
    });
  }
  const letters = 'system-ui, "Segoe UI", "Noto Sans", "DejaVu Sans", Arial, sans-serif';
  function drawLines(ctx, node, x, y) {
    ctx.fillStyle = node.ink;
    ctx.textAlign = "center"; ctx.textBaseline = "middle";
    node.lines.forEach((line, at) => {
      ctx.font = `${at < node.strong ? "bold " : ""}${data.font}px ${letters}`;
      ctx.fillText(line, x, y + data.line * (at - (node.lines.length - 1) / 2), node.w - 8);
    });
  }
  function drawBadge(ctx, node, x, y, text) {
    ctx.font = "bold 14px system-ui, sans-serif";
    const width = ctx.measureText(text).width + 14;
    ctx.beginPath(); ctx.roundRect(x + node.w / 2 - width + 8, y + node.h / 2 - 10, width, 22, 11);
    ctx.fillStyle = ink.mark; ctx.fill();
    ctx.fillStyle = "#1d1d1d"; ctx.textAlign = "center"; ctx.textBaseline = "middle";
    ctx.fillText(text, x + node.w / 2 - width / 2 + 8, y + node.h / 2 + 1);
  }
  function drawBands(ctx) {
    const scale = network.getScale();
    const corner = network.DOMtoCanvas({ x: 0, y: 0 });
    for (const band of data.bands) {
      ctx.fillStyle = ink.band;
      ctx.beginPath(); ctx.roundRect(band.left, band.top, band.right - band.left, band.bottom - band.top, 10); ctx.fill();
      const size = Math.min(22, Math.max(16, 12 / scale));
      ctx.font = `bold ${size}px ${letters}`;
      ctx.fillStyle = ink.soft; ctx.textAlign = "left"; ctx.textBaseline = "top";
      // The heading stays in sight when the left end of its band does not.
      band.lines.forEach((line, at) => ctx.fillText(line, Math.max(band.left, corner.x) + 12, band.top + 10 + at * size * 1.25));
    }
  }

  // ---- the network
  // Lines are drawn here, by the rules of curves.py, so that they leave and enter boxes at their borders, go round
  // boxes, and look as they do on paper; vis-network keeps the edges and draws none.
  function pieces(edge) {
    const one = spot(edge.from), two = spot(edge.to);
    const shift = 26 * Math.floor((edge.lane + 1) / 2) * (edge.lane % 2 ? 1 : -1);
    const upright = (a, b) => [a, [a[0], (a[1] + b[1]) / 2], [b[0], (a[1] + b[1]) / 2], b];
    if (data.arrangement === "layers") {
      const up = two.y < one.y ? 1 : -1;
      if (edge.route.length) {
        const points = [[one.x, one.y - up * one.h / 2], ...edge.route, [two.x, two.y + up * two.h / 2]];
        return points.slice(1).map((end, at) => upright(points[at], end));
      }
      if (Math.abs(one.y - two.y) >= (one.h + two.h) / 2) {
        return [upright([one.x + shift, one.y - up * one.h / 2], [two.x + shift, two.y + up * two.h / 2])];
      }
      const start = [one.x + shift, one.y - one.h / 2], end = [two.x + shift, two.y - two.h / 2];
      const high = Math.min(start[1], end[1]) - 40 - Math.abs(shift);
      return [[start, [start[0], high], [end[0], high], end]];
    }
    if (data.arrangement === "sides") {
      if (Math.abs(one.x - two.x) < (one.w + two.w) / 2) {
        const start = [one.x + one.w / 2, one.y + shift], end = [two.x + two.w / 2, two.y + shift];
        const out = Math.max(start[0], end[0]) + 44 + Math.abs(shift);
        return [[start, [out, start[1]], [out, end[1]], end]];
      }
      const on = two.x > one.x ? 1 : -1;
      const start = [one.x + on * one.w / 2, one.y + shift / 2], end = [two.x - on * two.w / 2, two.y + shift / 2];
      const middle = (start[0] + end[0]) / 2;
      return [[start, [middle, start[1]], [middle, end[1]], end]];
    }
    const start = border(one, two), end = border(two, one);
    const dx = end[0] - start[0], dy = end[1] - start[1], length = Math.hypot(dx, dy) || 1;
    const aside = [-dy / length * shift, dx / length * shift];
    const along = (part) => [start[0] + dx * part + aside[0], start[1] + dy * part + aside[1]];
    return [[start, along(1 / 3), along(2 / 3), end]];
  }
  function border(one, two) {
    const dx = two.x - one.x, dy = two.y - one.y;
    const share = Math.min(dx ? one.w / 2 / Math.abs(dx) : 1, dy ? one.h / 2 / Math.abs(dy) : 1, 1);
    return [one.x + dx * share, one.y + dy * share];
  }
  function spot(id) {
    const node = nodes.get(id), here = network.body.nodes[id];
    return { x: here.x, y: here.y, w: node.w, h: node.h };
  }
  const point = ([a, b, c, d], t) => [0, 1].map((axis) =>
    (1 - t) ** 3 * a[axis] + 3 * t * (1 - t) ** 2 * b[axis] + 3 * t * t * (1 - t) * c[axis] + t ** 3 * d[axis]);
  function drawEdges(ctx) {
    const scale = network.getScale();
    const drawn = data.edges.filter(edgeShown);
    ctx.save();
    for (const edge of drawn) drawEdge(ctx, edge, scale);
    ctx.setLineDash([]);
    if (scale > 0.3) for (const edge of drawn) if (edge.word) drawWord(ctx, edge);
    ctx.restore();
  }
  function drawEdge(ctx, edge, scale) {
    const look = data.relations[edge.relation], line = pieces(edge);
    const lit = edge.id === openedEdge || (selected !== null && (edge.from === selected || edge.to === selected));
    const calm = selected === null && openedEdge === null;
    ctx.globalAlpha = lit || (calm && !many) ? 1 : calm ? 0.45 : many ? 0.12 : 0.3;
    ctx.strokeStyle = ctx.fillStyle = tone(edge.relation);
    ctx.lineWidth = Math.max(look.width * (lit ? 1.8 : 1), 0.7 / scale);
    ctx.setLineDash(look.dashes);
    ctx.beginPath();
    ctx.moveTo(...line[0][0]);
    for (const [, b, c, d] of line) ctx.bezierCurveTo(...b, ...c, ...d);
    ctx.stroke();
    if (many && !lit && scale < 0.15) return; // too small to be seen, and thousands of them
    const last = line[line.length - 1], tip = last[3], before = point(last, 0.9);
    const turn = Math.atan2(tip[1] - before[1], tip[0] - before[0]), size = Math.max(12, Math.min(22, 8 / scale));
    ctx.beginPath();
    ctx.moveTo(...tip);
    for (const side of [-0.42, 0.42]) ctx.lineTo(tip[0] - size * Math.cos(turn + side), tip[1] - size * Math.sin(turn + side));
    ctx.closePath();
    ctx.fill();
  }
  function drawWord(ctx, edge) {
    const line = pieces(edge), [nearSource, along] = edge.word;
    const [x, y] = nearSource ? point(line[0], along) : point(line[line.length - 1], 1 - along);
    ctx.font = `12px ${letters}`;
    ctx.textAlign = "center"; ctx.textBaseline = "middle";
    ctx.globalAlpha = 1;
    const word = data.relations[edge.relation].word, half = ctx.measureText(word).width / 2 + 3;
    ctx.fillStyle = ink.paper;
    ctx.beginPath(); ctx.roundRect(x - half, y - 8, 2 * half, 16, 4); ctx.fill();
    ctx.fillStyle = tone(edge.relation);
    ctx.fillText(word, x, y);
  }
  function edgeAt(where) {
    const reach = 9 / network.getScale();
    let best = null, least = reach;
    for (const edge of data.edges) {
      if (!edgeShown(edge)) continue;
      for (const piece of pieces(edge)) {
        for (let at = 0; at <= 16; at += 1) {
          const [x, y] = point(piece, at / 16), [u, v] = point(piece, Math.min(16, at + 1) / 16);
          const dx = u - x, dy = v - y, share = Math.max(0, Math.min(1, ((where.x - x) * dx + (where.y - y) * dy) / (dx * dx + dy * dy || 1)));
          const far = Math.hypot(where.x - x - dx * share, where.y - y - dy * share);
          if (far < least) { least = far; best = edge.id; }
        }
      }
    }
    return best;
  }
  readColours();
  const nodeSet = new vis.DataSet(data.nodes.map((node) => ({
    id: node.id, x: node.x, y: node.y, shape: "custom", ctxRenderer: drawBox(node), title: node.name, physics: false,
  })));
  const edgeSet = new vis.DataSet(data.edges.map(({ id, from, to }) => ({ id, from, to, hidden: true })));
  let network = null;
  network = new vis.Network(by("canvas"), { nodes: nodeSet, edges: edgeSet }, {
    physics: false, layout: { improvedLayout: false }, autoResize: true,
    interaction: { hover: false, keyboard: false, tooltipDelay: 250, selectConnectedEdges: false },
  });
  network.on("beforeDrawing", (ctx) => { drawBands(ctx); drawEdges(ctx); });
  network.once("afterDrawing", () => { document.documentElement.dataset.drawn = (performance.now() - started).toFixed(1); });
  network.on("click", (event) => {
    const edge = event.nodes.length ? null : edgeAt(event.pointer.canvas);
    if (event.nodes.length) openNode(event.nodes[0]);
    else if (edge !== null) openEdge(edge);
    else openNothing();
  });
  network.on("doubleClick", (event) => { if (event.nodes.length) toggle(event.nodes[0]); });

  // ---- what is shown: filters, and branches folded away
  function passes(node) {
    if (roots.has(node.id)) return true;
    if (node.date && wanted.from && node.date < wanted.from) return false;
    if (node.date && wanted.to && node.date > wanted.to) return false;
    return true;
  }
  function shownByFilter() {
    const kept = new Set(data.nodes.filter(passes).map((node) => node.id));
    const live = (edge) => !off.has(edge.relation) && kept.has(edge.from) && kept.has(edge.to);
    if (wanted.body) {
      const own = new Set([...kept].filter((id) => nodes.get(id).body === wanted.body));
      const near = new Set([...own, ...roots]);
      for (const id of own) for (const edge of ties.get(id)) if (live(edge)) near.add(edge.from).add(edge.to);
      for (const id of [...kept]) if (!near.has(id)) kept.delete(id);
    }
    if (off.size) {
      for (const id of [...kept]) {
        const all = ties.get(id);
        if (all.length && !roots.has(id) && !all.some(live)) kept.delete(id);
      }
    }
    return kept;
  }
  function reach(kept, folded) {
    const found = new Set();
    const walk = (start) => {
      const waiting = [start];
      found.add(start);
      while (waiting.length) {
        const id = waiting.pop();
        if (folded.has(id)) continue;
        for (const edge of ties.get(id)) {
          if (off.has(edge.relation)) continue;
          const other = edge.from === id ? edge.to : edge.from;
          if (kept.has(other) && !found.has(other)) { found.add(other); waiting.push(other); }
        }
      }
    };
    for (const id of data.roots) if (kept.has(id) && !found.has(id)) walk(id);
    return [found, walk];
  }
  function visible() {
    const kept = shownByFilter();
    if (!collapsed.size) return kept;
    // Nodes that nothing joins to a root have a root of their own: the first of their group.
    const [all, walkAll] = reach(kept, new Set());
    const [found, walk] = reach(kept, collapsed);
    for (const node of data.nodes) {
      if (kept.has(node.id) && !all.has(node.id)) { walkAll(node.id); walk(node.id); }
    }
    return found;
  }
  function countBeneath() {
    beneath = new Map();
    for (const id of collapsed) {
      if (!shown.has(id)) continue;
      const hidden = new Set(ties.get(id).map((edge) => (edge.from === id ? edge.to : edge.from)).filter((other) => !shown.has(other)));
      const waiting = [...hidden];
      while (waiting.length) {
        for (const edge of ties.get(waiting.pop())) {
          for (const other of [edge.from, edge.to]) if (!shown.has(other) && !hidden.has(other)) { hidden.add(other); waiting.push(other); }
        }
      }
      if (hidden.size) beneath.set(id, hidden.size);
    }
  }
  function refresh() {
    const next = visible();
    const changed = data.nodes.filter((node) => next.has(node.id) !== shown.has(node.id));
    shown = next;
    countBeneath();
    nodeSet.update(changed.map((node) => ({ id: node.id, hidden: !shown.has(node.id) })));
    by("count").textContent = filled(words.count, { shown: shown.size, all: nodes.size });
    if (by("listing").open) drawListing();
    network.redraw();
  }
  const edgeShown = (edge) => shown.has(edge.from) && shown.has(edge.to) && !off.has(edge.relation);
  function toggle(id) {
    if (collapsed.has(id)) collapsed.delete(id); else collapsed.add(id);
    refresh();
    openNode(id);
  }

  // ---- the panel
  function openNothing() {
    selected = openedEdge = null;
    network.redraw();
    by("panel").replaceChildren(make("h2", {}, words.details), make("p", {}, words.hint), make("p", {}, words.keys));
  }
  const quote = (one) => make("blockquote", {}, `“${one.text}”`, make("footer", {}, one.where));
  const jump = (id) => make("button", { type: "button", onclick: () => goTo(id) }, nodes.get(id).name);
  function tie(edge, id) {
    const other = edge.from === id ? edge.to : edge.from;
    const look = data.relations[edge.relation];
    const box = make("div", { class: "tie" }, make("span", { class: "word" }, look.word), jump(other));
    box.style.borderLeftColor = tone(edge.relation);
    if (edge.quotes.length) {
      box.append(make("details", {}, make("summary", {}, words.evidence), ...edge.quotes.map(quote), unquoted(edge)));
    }
    return box;
  }
  const unquoted = (edge) => (edge.unquoted ? make("p", {}, filled(words.unquoted, { more: edge.unquoted })) : null);
  function openNode(id) {
    selected = id;
    openedEdge = null;
    network.selectNodes([id]);
    const node = nodes.get(id);
    const facts = make("dl", {}, ...node.facts.flatMap(([label, text]) => [make("dt", {}, label), make("dd", {}, text)]));
    const out = ties.get(id).filter((edge) => edge.from === id), into = ties.get(id).filter((edge) => edge.to === id && edge.from !== id);
    const folding = ties.get(id).length > 0
      ? make("p", {}, make("button", { type: "button", id: "fold", onclick: () => toggle(id) }, collapsed.has(id) ? words.expand : words.collapse))
      : null;
    by("panel").replaceChildren(
      make("h2", {}, node.name), folding, facts, ...node.quotes.map(quote),
      out.length ? make("h3", {}, filled(words.outgoing, { count: out.length })) : null, ...out.map((edge) => tie(edge, id)),
      into.length ? make("h3", {}, filled(words.incoming, { count: into.length })) : null, ...into.map((edge) => tie(edge, id)));
    by("panel").scrollTop = 0;
  }
  function openEdge(id) {
    selected = null;
    const edge = edges.get(id), look = data.relations[edge.relation];
    openedEdge = id;
    network.unselectAll();
    network.redraw();
    by("panel").replaceChildren(
      make("h2", {}, words.relation), jump(edge.from), make("p", {}, make("strong", {}, `↓ ${look.word}`)), jump(edge.to),
      make("h3", {}, words.evidence), ...(edge.quotes.length ? edge.quotes.map(quote) : [make("p", {}, words.no_evidence)]), unquoted(edge));
    by("panel").scrollTop = 0;
  }
  function goTo(id) {
    if (!shown.has(id)) return openNode(id);
    network.focus(id, { scale: Math.max(network.getScale(), 0.8), animation: false });
    openNode(id);
  }

  // ---- tools
  const field = (label, control) => make("label", {}, label, control);
  const button = (id, text, action, label) => make("button", { type: "button", id, onclick: action, "aria-label": label, title: label }, text);
  function drawTools() {
    const bodies = [...new Set(data.nodes.map((node) => node.body).filter(Boolean))].sort((a, b) => a.localeCompare(b, data.lang));
    const body = make("select", { id: "body", onchange: (event) => { wanted.body = event.target.value; refresh(); } },
      make("option", { value: "" }, words.all), ...bodies.map((name) => make("option", { value: name }, name)));
    const date = (name, last) => make("input", { class: "day", id: name, placeholder: words.day_hint, onchange: (event) => {
      const read = readDay(event.target.value, last);
      event.target.setAttribute("aria-invalid", String(read === null));
      wanted[name] = read ?? "";
      refresh();
    } });
    by("tools").append(
      field(words.find, make("input", { id: "find", type: "search", placeholder: words.find_hint, oninput: find })), make("output", { id: "found", for: "find" }),
      field(words.body, body), field(words.from, date("from", false)), field(words.to, date("to", true)),
      make("output", { id: "count" }), button("fit", words.fit, fit),
      button("nearer", "+", () => zoom(1.3), words.nearer), button("farther", "−", () => zoom(1 / 1.3), words.farther),
      button("theme", words.theme, () => setTheme(dark() ? "light" : "dark")), button("print", words.print, () => window.print()));
    by("find").addEventListener("keydown", (event) => { if (event.key === "Enter") next(); });
  }
  // "2024", "9/2024" and "16/9/2024": the first or the last day of what was said; null for what is no date.
  function readDay(text, last) {
    const found = text.trim().match(/^(?:(?:(\d{1,2})[/.-])?(\d{1,2})[/.-])?(\d{4})$/);
    if (!text.trim()) return "";
    if (!found) return null;
    const two = (number) => String(number).padStart(2, "0");
    return `${found[3]}-${two(found[2] ?? (last ? 12 : 1))}-${two(found[1] ?? (last ? 31 : 1))}`;
  }
  function fit() {
    const there = data.nodes.filter((node) => shown.has(node.id)).map((node) => ({ node, ...network.getPosition(node.id) }));
    if (!there.length) return;
    const whole = shown.size === nodes.size ? data.bands : [];
    const left = Math.min(...there.map(({ node, x }) => x - node.w / 2), ...whole.map((band) => band.left));
    const right = Math.max(...there.map(({ node, x }) => x + node.w / 2), ...whole.map((band) => band.right));
    const top = Math.min(...there.map(({ node, y }) => y - node.h / 2), ...whole.map((band) => band.top));
    const bottom = Math.max(...there.map(({ node, y }) => y + node.h / 2), ...whole.map((band) => band.bottom));
    const box = by("canvas").getBoundingClientRect();
    const scale = Math.min(1.25, (box.width - 24) / (right - left), (box.height - 24) / (bottom - top));
    network.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale });
  }
  const zoom = (by_) => network.moveTo({ scale: network.getScale() * by_ });
  const searched = data.nodes.map((node) => [node.id, fold([node.name, ...node.facts.map(([, text]) => text)].join(" "))]);
  let hits = [], hit = -1;
  function find() {
    const parts = fold(by("find").value).split(/\s+/).filter(Boolean);
    hits = parts.length ? searched.filter(([id, text]) => shown.has(id) && parts.every((part) => text.includes(part))).map(([id]) => id) : [];
    marked = new Set(hits);
    hit = -1;
    by("found").textContent = parts.length ? filled(words.found, { count: hits.length }) : "";
    network.redraw();
  }
  function next() {
    if (!hits.length) return;
    hit = (hit + 1) % hits.length;
    by("found").textContent = `${hit + 1}/${hits.length}`;
    goTo(hits[hit]);
  }

  // ---- legend
  function mark(sample) {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const put = (tag, attributes) => {
      const element = document.createElementNS(svg.namespaceURI, tag);
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      svg.append(element);
    };
    svg.setAttribute("width", 38); svg.setAttribute("height", 16); svg.setAttribute("aria-hidden", "true");
    if (sample.kind === "relation") {
      const look = data.relations[sample.key], drawn = tone(sample.key);
      put("path", { d: "M1 8H30", stroke: drawn, "stroke-width": look.width, "stroke-dasharray": look.dashes.join(" ") });
      put("path", { d: "M28 3L37 8L28 13z", fill: drawn });
    } else if (sample.shape === "duty") {
      put("path", { d: "M2 2H28L36 8V15H2ZM28 2V8H36", fill: sample.fill, stroke: sample.line });
    } else {
      put("rect", { x: 2, y: 1.5, width: 34, height: 13, rx: sample.shape === "body" ? 6.5 : 3, fill: sample.fill, stroke: sample.line, "stroke-width": 1.4,
        "stroke-dasharray": sample.shape === "cited" ? "4 3" : "" });
    }
    return svg;
  }
  function drawLegend() {
    const entry = (sample) => {
      const text = `${sample.label} (${sample.count})`;
      if (sample.kind !== "relation") return make("span", { class: "sample" }, mark(sample), text);
      const box = make("input", { type: "checkbox", "data-relation": sample.key, onchange: (event) => {
        if (event.target.checked) off.delete(sample.key); else off.add(sample.key);
        refresh();
      } });
      box.checked = !off.has(sample.key);
      return make("label", {}, box, mark(sample), text);
    };
    by("legend").replaceChildren(...["relation", "shade", "shape"].flatMap((kind) => {
      const found = data.samples.filter((sample) => sample.kind === kind);
      return found.length ? [make("h2", {}, words[`legend_${kind}`]), ...found.map(entry)] : [];
    }));
  }

  // ---- the same in words, for reading without the picture
  function drawListing() {
    const item = (id, text, open) => make("li", {}, make("button", { type: "button", "data-id": id, onclick: () => { open(id); by("panel").focus(); } }, text));
    const line = (edge) => `${nodes.get(edge.from).name} — ${data.relations[edge.relation].word} → ${nodes.get(edge.to).name}`;
    const there = data.nodes.filter((node) => shown.has(node.id));
    const joined = data.edges.filter(edgeShown);
    by("listing").lastElementChild.replaceChildren(
      make("h3", {}, filled(words.list_nodes, { count: there.length })), make("ul", {}, ...there.map((node) => item(node.id, node.name, goTo))),
      make("h3", {}, filled(words.list_edges, { count: joined.length })), make("ul", {}, ...joined.map((edge) => item(edge.id, line(edge), openEdge))));
  }

  // ---- keyboard: arrows walk from box to box, Enter reads, Escape leaves
  const toward = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  function step([dx, dy]) {
    if (selected === null) return goTo(data.roots.find((id) => shown.has(id)) ?? data.nodes.find((node) => shown.has(node.id))?.id);
    const here = network.getPosition(selected);
    let best = null, least = Infinity;
    for (const id of shown) {
      const there = network.getPosition(id);
      const along = (there.x - here.x) * dx + (there.y - here.y) * dy;
      const aside = Math.abs((there.x - here.x) * dy) + Math.abs((there.y - here.y) * dx);
      if (along > 8 && along + 2.5 * aside < least) { least = along + 2.5 * aside; best = id; }
    }
    if (best !== null) goTo(best);
  }
  by("canvas").addEventListener("keydown", (event) => {
    if (toward[event.key]) step(toward[event.key]);
    else if (event.key === "Enter" && selected !== null) by("panel").focus();
    else if (event.key === "Escape") { network.unselectAll(); openNothing(); }
    else if (event.key === "+" || event.key === "=") zoom(1.3);
    else if (event.key === "-") zoom(1 / 1.3);
    else if (event.key === "0") fit();
    else if (event.key === " " && selected !== null) toggle(selected);
    else return;
    event.preventDefault();
  });
  by("panel").addEventListener("keydown", (event) => { if (event.key === "Escape") by("canvas").focus(); });

  // ---- paper: the drawing made of lines, with only what is shown, and the quotations under it
  function preparePaper() {
    for (const box of by("paper").querySelectorAll(".box")) box.style.display = shown.has(box.dataset.id) ? "" : "none";
    for (const arrow of by("paper").querySelectorAll(".arrow")) {
      const { from, to, relation } = arrow.dataset;
      arrow.style.display = shown.has(from) && shown.has(to) && !off.has(relation) ? "" : "none";
    }
    const rows = data.edges.filter((edge) => edgeShown(edge) && edge.quotes.length).slice(0, data.printed).map((edge) => make("tr", {},
      make("td", {}, nodes.get(edge.from).name), make("td", {}, data.relations[edge.relation].word), make("td", {}, nodes.get(edge.to).name),
      make("td", {}, `“${edge.quotes[0].text}” ${edge.quotes[0].where}`)));
    by("quoted").replaceChildren(make("h2", {}, words.evidence), make("table", {},
      make("thead", {}, make("tr", {}, ...words.columns.map((text) => make("th", {}, text)))), make("tbody", {}, ...rows)));
  }
  window.addEventListener("beforeprint", preparePaper);

  by("canvas").setAttribute("aria-label", `${data.title}. ${words.keys}`);
  by("listing").firstElementChild.textContent = words.listing;
  by("listing").addEventListener("toggle", () => { if (by("listing").open) drawListing(); });
  by("notes").append(...data.notes.map((note) => make("li", {}, note)));
  drawTools();
  setTheme(matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  refresh();
  openNothing();
  fit();
  window.danchieu = { network, nodeSet, edgeSet, isShown: (id) => shown.has(id), openNode, openEdge, goTo };
})();
