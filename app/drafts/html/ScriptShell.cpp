// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/html/ScriptShell.h"

#include "drafts/html/HtmlElements.h"
#include "drafts/html/PageRuns.h"

#include <QList>
#include <QSet>

#include <algorithm>
#include <initializer_list>

namespace morat {

namespace {

/// More running text than this is an article, whatever scripts do beside it. In characters.
constexpr qsizetype mostProse = 200;
/// Menus, the name of the site, "loading…".
constexpr qsizetype mostText = 1500;

bool holdsAny(const QByteArray &text, std::initializer_list<const char *> words) {
    return std::any_of(words.begin(), words.end(),
                       [&text](const char *word) { return text.contains(word); });
}

QByteArray textIn(const GumboElement &element) {
    QByteArray text;
    for (unsigned i = 0; i < element.children.length; ++i) {
        const auto *child = static_cast<const GumboNode *>(element.children.data[i]);
        if (child->type == GUMBO_NODE_TEXT || child->type == GUMBO_NODE_CDATA)
            text += child->v.text.text;
    }
    return text;
}

/// It asks a server and puts the answer into the page. Counters of visits do one of both.
bool fillsPage(const QByteArray &script) {
    return holdsAny(script,
                    {"fetch(", "XMLHttpRequest", "axios", "$.ajax", "$.get", "jQuery.get"}) &&
           holdsAny(script, {"innerHTML", "insertAdjacentHTML", "appendChild", "append(", ".html(",
                             "replaceChildren", "textContent"});
}

/// What frameworks call the element that they fill.
bool isMount(const GumboElement &element) {
    static const QSet<QString> names{
        QStringLiteral("root"),      QStringLiteral("app"),        QStringLiteral("__next"),
        QStringLiteral("__nuxt"),    QStringLiteral("react-root"), QStringLiteral("app-root"),
        QStringLiteral("___gatsby"), QStringLiteral("svelte"),     QStringLiteral("application"),
        QStringLiteral("main"),      QStringLiteral("content"),    QStringLiteral("main-content")};
    return elementName(element).contains('-') ||
           names.contains(attributeOf(element, "id").toLower());
}

/// Nothing but blanks and comments, at any depth.
bool isEmpty(const GumboNode *node) {
    QList<const GumboNode *> open{node};
    while (!open.isEmpty()) {
        const GumboNode *inner = open.takeLast();
        if (inner->type == GUMBO_NODE_TEXT)
            return false;
        if (inner->type != GUMBO_NODE_ELEMENT)
            continue;
        const ElementRole role = roleOf(inner->v.element);
        if (role == ElementRole::Embed)
            return false;
        if (role == ElementRole::Skipped || role == ElementRole::SkippedBlock)
            continue;
        for (unsigned i = 0; i < inner->v.element.children.length; ++i)
            open.append(static_cast<const GumboNode *>(inner->v.element.children.data[i]));
    }
    return true;
}

} // namespace

bool isScriptShell(const GumboNode *root) {
    const PageRuns page = runsOf(root);
    const RunSums shown = page.in(page.elements.first());
    if (shown.prose >= mostProse || shown.length >= mostText)
        return false;
    bool hasScript = false;
    bool hasMount = false;
    QList<const GumboNode *> open{root};
    while (!open.isEmpty()) {
        const GumboNode *node = open.takeLast();
        if (node->type != GUMBO_NODE_ELEMENT)
            continue;
        const GumboElement &element = node->v.element;
        if (elementName(element) == "script") {
            if (fillsPage(textIn(element)))
                return true;
            hasScript = hasScript || !attributeOf(element, "src").isEmpty() ||
                        attributeOf(element, "type") == QLatin1String("module");
        } else if (!hasMount && isMount(element) && isEmpty(node)) {
            hasMount = true;
        }
        for (unsigned i = 0; i < element.children.length; ++i)
            open.append(static_cast<const GumboNode *>(element.children.data[i]));
    }
    return hasScript && hasMount;
}

} // namespace morat
