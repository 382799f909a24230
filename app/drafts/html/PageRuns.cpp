// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/html/PageRuns.h"

#include "drafts/html/HtmlElements.h"

#include <QByteArrayList>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// So much of a run is kept to compare it with a title.
constexpr qsizetype keptText = 400;

class RunCollector {
public:
    explicit RunCollector(const GumboNode *body) { enter(body, -1); }

    PageRuns collect() {
        while (!m_open.isEmpty()) {
            Open &open = m_open.last();
            const GumboVector &children = m_page.elements.at(open.element).node->v.element.children;
            if (open.next >= children.length) {
                leave();
                continue;
            }
            visit(static_cast<const GumboNode *>(children.data[open.next++]));
        }
        return std::move(m_page);
    }

private:
    struct Open {
        qsizetype element = 0;
        unsigned next = 0;
        bool isLink = false;
        bool isHeading = false;
        bool isRunning = false;
    };

    void visit(const GumboNode *node) {
        if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE ||
            node->type == GUMBO_NODE_CDATA) {
            add(QString::fromUtf8(node->v.text.text));
            return;
        }
        if (node->type != GUMBO_NODE_ELEMENT)
            return;
        static const QByteArrayList fields{"input", "button", "textarea", "select"};
        if (fields.contains(elementName(node->v.element))) {
            for (const Open &open : std::as_const(m_open))
                m_page.elements[open.element].hasField = true;
        }
        switch (roleOf(node->v.element)) {
        case ElementRole::Inline:
        case ElementRole::Block:
            enter(node, m_open.last().element);
            break;
        case ElementRole::LineBreak:
            m_space = true;
            m_break = true;
            break;
        case ElementRole::Embed:
            for (const Open &open : std::as_const(m_open))
                m_page.elements[open.element].hasEmbed = true;
            break;
        case ElementRole::Rule:
        case ElementRole::SkippedBlock:
            m_inRun = false;
            break;
        case ElementRole::Skipped:
            break;
        }
    }

    void enter(const GumboNode *node, qsizetype parent) {
        const GumboElement &element = node->v.element;
        const QByteArray name = elementName(element);
        for (const char *attribute : {"onload", "onclick", "href"})
            m_page.isForPrint =
                m_page.isForPrint || attributeOf(element, attribute).contains(u"window.print()");
        PageElement read;
        read.node = node;
        read.parent = parent;
        read.firstRun = m_page.runs.size();
        read.hints = hintsOf(element);
        read.isBlock = parent < 0 || roleOf(element) == ElementRole::Block;
        Open open = m_open.isEmpty() ? Open{} : m_open.last();
        open.element = m_page.elements.size();
        open.next = 0;
        // What leads to a place of the same page is a note or a heading's own address.
        open.isLink =
            open.isLink || (name == "a" && !attributeOf(element, "href").startsWith(u'#'));
        if (read.isBlock) {
            static const QByteArrayList running{"p",  "li",  "td",         "th",        "dd",
                                                "dt", "pre", "blockquote", "figcaption"};
            open.isHeading = open.isHeading || (name.size() == 2 && name[0] == 'h' &&
                                                name[1] >= '1' && name[1] <= '6');
            open.isRunning = running.contains(name);
            m_inRun = false;
        }
        m_page.elements.append(std::move(read));
        m_open.append(open);
    }

    void leave() {
        const Open open = m_open.takeLast();
        PageElement &element = m_page.elements[open.element];
        if (open.isLink && !element.isBlock && !element.start.isEmpty()) {
            for (const Open &around : std::as_const(m_open))
                ++m_page.elements[around.element].links;
        }
        element.end = m_page.elements.size();
        element.endRun = m_page.runs.size();
        if (element.isBlock)
            m_inRun = false;
    }

    void add(const QString &text) {
        const Open &open = m_open.last();
        noteStart(text);
        for (const QChar c : text) {
            if (c.isSpace()) {
                m_space = true;
                continue;
            }
            if (!m_inRun) {
                PageRun run;
                run.owner = blockAround();
                run.isHeading = open.isHeading;
                run.isRunning = open.isRunning;
                m_page.runs.append(std::move(run));
                m_inRun = true;
                m_space = false;
                m_break = false;
            }
            PageRun &run = m_page.runs.last();
            run.lines += std::exchange(m_break, false) ? 1 : 0;
            const bool spaced = std::exchange(m_space, false);
            if (run.text.size() < keptText) {
                if (spaced)
                    run.text += u' ';
                run.text += c;
            }
            run.length += spaced ? 2 : 1;
            run.linked += open.isLink ? (spaced ? 2 : 1) : 0;
            if (!open.isLink && QStringView(u".,;:?!…").contains(c))
                ++run.stops;
        }
    }

    /// Inline elements around the text begin with it.
    void noteStart(const QString &text) {
        constexpr qsizetype kept = 200;
        for (auto open = m_open.crbegin(); open != m_open.crend(); ++open) {
            PageElement &element = m_page.elements[open->element];
            if (element.isBlock)
                return;
            if (element.start.size() < kept)
                element.start = QString(element.start + text.left(kept)).simplified();
        }
    }

    [[nodiscard]] qsizetype blockAround() const {
        for (auto open = m_open.crbegin(); open != m_open.crend(); ++open) {
            if (m_page.elements.at(open->element).isBlock)
                return open->element;
        }
        return 0;
    }

    PageRuns m_page;
    QList<Open> m_open;
    bool m_inRun = false;
    bool m_space = false;
    bool m_break = false;
};

} // namespace

bool PageRun::isProse() const {
    constexpr qsizetype sentence = 50;  ///< with a full stop or comma in it
    constexpr qsizetype longLine = 120; ///< without
    return !isLink() && own() >= sentence && (stops > 0 || own() >= longLine);
}

RunSums PageRuns::between(qsizetype first, qsizetype end) const {
    const RunSums &from = before.at(first);
    const RunSums &to = before.at(end);
    return {to.length - from.length, to.linked - from.linked, to.prose - from.prose,
            to.links - from.links,   to.titles - from.titles, to.lines - from.lines};
}

RunSums PageRuns::in(const PageElement &element) const {
    return between(element.firstRun, element.endRun);
}

RunSums PageRuns::behind(const PageElement &part, const PageElement &box) const {
    return between(part.endRun, box.endRun);
}

PageRuns runsOf(const GumboNode *body) {
    constexpr qsizetype shortestTitle = 15; // characters
    PageRuns page = RunCollector(body).collect();
    page.before.reserve(page.runs.size() + 1);
    page.before.append(RunSums{});
    for (const PageRun &run : std::as_const(page.runs)) {
        RunSums sums = page.before.last();
        sums.length += run.length;
        sums.linked += run.linked;
        sums.prose += run.isProse() ? run.own() : 0;
        sums.links += run.isLink() ? 1 : 0;
        sums.titles += run.isLink() && run.length >= shortestTitle ? 1 : 0;
        sums.lines += run.lines;
        page.before.append(sums);
    }
    return page;
}

} // namespace morat
