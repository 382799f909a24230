#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""foreign_page.py MORAT_CLI: what a page of another origin gets out of the endpoint in a real browser.

Nothing, by whatever way it asks; all of it once its origin is allowed, so that the test would see an answer.
Without Chromium nothing is tried, and that is said (status 77).
"""
import http.server
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import threading

PAGE = r"""<!DOCTYPE html><meta charset="utf-8"><body><pre id="said"></pre><script>
const endpoint = "ENDPOINT";
const form = new URLSearchParams({ language: "vi-VN", text: "Thông qua chủ chương, nghị quyết." });
const said = [];
async function ask(name, path, options) {
    try {
        const response = await fetch(endpoint + path, options);
        said.push(name + "=" + response.type + ":" + (await response.text()).includes(NEEDLE));
    } catch (failure) {
        said.push(name + "=refused");
    }
}
const NEEDLE = "chủ trương";
(async () => {
    await ask("form", "/check", { method: "POST", body: form });
    await ask("json", "/check", { method: "POST", headers: { "Content-Type": "application/json" },
        body: JSON.stringify(Object.fromEntries(form)) });
    await ask("get", "/check?" + form, {});
    await ask("opaque", "/check?" + form, { mode: "no-cors" });
    await ask("word", "/words/add", { method: "POST", mode: "no-cors",
        body: new URLSearchParams({ word: "tutrangla" }) });
    // A body that is a request: whatever the endpoint does not read of one must not be read as the next.
    const body = ["POST /v2/words/add HTTP/1.1", "Host: localhost",
        "Content-Type: application/x-www-form-urlencoded", "Content-Length: 12", "", "word=lenvao1"].join("\r\n");
    const inParts = { "Content-Type": "multipart/form-data" };
    await ask("parts", "/check", { method: "POST", mode: "no-cors", headers: inParts, body: body });
    await ask("marks", "/check?a?b?c", { method: "POST", mode: "no-cors", body: body });
    await ask("long", "/check?" + "a".repeat(9000), { method: "POST", mode: "no-cors", body: body });
    document.getElementById("said").textContent = "SAID " + said.join(" ") + " END";
})();
</script></body>"""


class PageServer:
    """The page, on an origin of its own; the endpoint that it asks is set once that is known."""

    def __init__(self):
        self.endpoint = ""
        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.origin = f"http://127.0.0.1:{self._server.server_port}"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def stop(self):
        self._server.shutdown()

    def _handler(self):
        return type("Page", (_Page,), {"owner": self})


class _Page(http.server.BaseHTTPRequestHandler):
    owner = None

    def do_GET(self):
        body = PAGE.replace("ENDPOINT", self.owner.endpoint).encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def what_the_page_gets(browser, address, profile):
    """The page's words, by way of attempt."""
    dom = subprocess.run(
        [browser, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
         "--no-first-run", "--no-proxy-server", f"--user-data-dir={profile}",
         "--virtual-time-budget=20000", "--dump-dom", address],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=120, check=False).stdout.decode()
    found = re.search(r"SAID (.*?) END", dom)
    assert found, f"the browser said: {dom[-2000:]}"
    return dict(part.split("=") for part in found.group(1).split())


def run(program, browser, origin_allowed):
    with tempfile.TemporaryDirectory() as work:
        words = pathlib.Path(work, "words.txt")
        pages = PageServer()
        options = ["--allow-origin", pages.origin] if origin_allowed else []
        server = subprocess.Popen([program, "serve", "--port", "0", "--jobs", "1", "--words", words,
                                   *options], stdout=subprocess.PIPE)
        try:
            said = server.stdout.readline().decode()
            pages.endpoint = re.search(r"http://[0-9.:]+/v2", said).group(0)
            got = what_the_page_gets(browser, pages.origin + "/", os.path.join(work, "profile"))
        finally:
            server.terminate()
            assert server.wait(20) == 0
            pages.stop()
        return got, words.exists()


def main():
    program = sys.argv[1]
    browser = shutil.which("chromium")
    if browser is None:
        print("Skipped: chromium is not installed")
        sys.exit(77)
    got, has_word = run(program, browser, False)
    print("foreign:", got, has_word)
    assert not has_word, "a page added a word"
    for name, answer in got.items():
        assert answer == "refused" or answer == "opaque:false", (name, answer)
    got, has_word = run(program, browser, True)
    print("allowed:", got, has_word)
    assert got["form"] == got["json"] == got["get"] == "cors:true", got
    assert has_word


if __name__ == "__main__":
    main()
