// The claim component's button: plays one claim and shows what the user would see. ES2017, for old WebViews.
(function () {
  const button = document.getElementById("claim");
  const newUser = document.getElementById("new-user");
  const userId = document.getElementById("user-id");
  const fault = document.getElementById("fault");
  const result = document.getElementById("result");

  newUser.addEventListener("click", function () {
    let digits = "2088";
    for (let i = 0; i < 12; i++) digits += Math.floor(Math.random() * 10);
    userId.value = digits;
  });

  button.addEventListener("click", async function () {
    if (!userId.reportValidity()) return;
    const stopWaiting = startWaiting();
    const user = userId.value;
    try {
      const response = await fetch("/sandbox/claims", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ templateId: button.dataset.templateId, userId: user, fault: fault.value, extInfo: button.dataset.extInfo }),
      });
      const answer = await response.json();
      if (response.ok) showOutcome(answer, user);
      else showRefusal(answer.error.message);
    } catch (unreachable) {
      console.error(unreachable);
      showRefusal("连不上模拟器。The simulator cannot be reached.");
    } finally {
      stopWaiting();
    }
  });

  // A page is drawn before this runs: what is pressed in between would be lost.
  newUser.disabled = false;
  button.disabled = false;

  function startWaiting() {
    const startedAt = Date.now();
    button.disabled = true;
    button.classList.add("button-busy");
    result.hidden = true;
    const tick = function () {
      const seconds = Math.floor((Date.now() - startedAt) / 1000);
      button.textContent = seconds < 2 ? "领取中…" : "领取中… " + seconds + " 秒";
    };
    tick();
    const timer = setInterval(tick, 250);
    return function () {
      clearInterval(timer);
      button.disabled = false;
      button.classList.remove("button-busy");
      button.textContent = "再领一次";
    };
  }

  function showOutcome(outcome, user) {
    const ok = outcome.shown === "success";
    const parts = [
      element("div", { className: "result-mark", ariaHidden: "true" }),
      element("h2", { textContent: ok ? "领取成功" : "领券失败，请稍后重试" }),
      element("p", { className: "result-words", textContent: ok ? "卡券已放入卡包" : "" }),
    ];
    const links = element("p", { className: "result-links" });
    if (ok) links.append(link("查看卡券", "/wallet/pass?passId=" + encodeURIComponent(outcome.passId)));
    links.append(link("去卡包", "/wallet?userId=" + encodeURIComponent(user)));
    parts.push(links, simulatorNote(outcome));
    show(ok ? "result-success" : "result-failed", parts);
  }

  function simulatorNote(outcome) {
    const note = element("div", { className: "sim result-note" });
    note.append(element("p", { className: "sim-label", textContent: "模拟器说明 Simulator" }));
    if (outcome.shown === "failed-but-issued") {
      note.append(
        element("p", {
          textContent: "券其实已经发出，就在这位用户的卡包里；真的支付宝里，用户此刻看不到这句话。The pass was issued all the same.",
        }),
      );
    }
    const { status, ms, error, body } = outcome.response;
    const answered = error === "timeout" ? "等不到，组件放弃了" : error === "network" ? "连不上或中途断开" : "HTTP " + status;
    note.append(element("p", { textContent: "工作台的答复：" + answered + "，" + ms + " 毫秒" }));
    const details = element("details", {});
    details.append(element("summary", { textContent: "回调与答复原文 Raw" }));
    const facts = element("dl", { className: "facts" });
    const fact = function (name, value) {
      facts.append(element("dt", { textContent: name }), element("dd", { textContent: value }));
    };
    if (outcome.passId) fact("passId", outcome.passId);
    fact("回调", outcome.request.url);
    if (body) fact("正文", body);
    details.append(facts);
    note.append(details);
    return note;
  }

  function showRefusal(message) {
    show("result-failed", [
      element("div", { className: "result-mark", ariaHidden: "true" }),
      element("h2", { textContent: "没有领成" }),
      element("p", { className: "sim result-note", textContent: message }),
    ]);
  }

  function show(kind, parts) {
    result.className = "result " + kind;
    result.replaceChildren(...parts);
    result.hidden = false;
    result.focus({ preventScroll: true });
    result.scrollIntoView({ block: "center" });
  }

  function element(name, properties) {
    return Object.assign(document.createElement(name), properties);
  }

  function link(text, href) {
    return element("a", { textContent: text, href: href });
  }
})();
